import { districtBySlug } from "@/domain/places";
import type { Language, PhaseStatus } from "@/domain/vocabulary";

export interface ReferencePhase {
  code: string;
  position: number;
  status: PhaseStatus;
  /** `null` throughout: the sources give months at best, never the day. */
  startsOn: string | null;
  endsOn: string | null;
  /** P-codes; empty where the sources name none or disagree. */
  districts: string[];
  /** What is known and from where. The Kinyarwanda is a draft. */
  note: Record<Language, string>;
}

/** Source: IOM, « L'OIM soutient la réintégration durable des rapatriés rwandais ». */
const districtsOfPhaseFour = [
  "gisagara",
  "huye",
  "nyaruguru",
  "nyamagabe",
  "karongi",
  "rutsiro",
  "rubavu",
  "nyabihu",
  "musanze",
].flatMap((slug) => districtBySlug(slug)?.code ?? []);

/** IOM's article has three phases follow one another before the fourth: hence they are completed, dates unknown. */
export const phases: readonly ReferencePhase[] = [
  {
    code: "i",
    position: 1,
    status: "completed",
    startsOn: null,
    endsOn: null,
    districts: [],
    note: {
      en: "Launched by September 2010 in the Southern and Western Provinces, paid for by Japan. Its districts and its first and last day are not known. Sources: africabusinesscommunities.com, 2010; The New Times, articles 48777 and 52082.",
      fr: "Lancée au plus tard en septembre 2010 dans les provinces du Sud et de l'Ouest, financée par le Japon. Ses districts, son premier et son dernier jour ne sont pas connus. Sources : africabusinesscommunities.com, 2010 ; The New Times, articles 48777 et 52082.",
      rw: "Cyatangiye bitarenze Nzeri 2010 mu Ntara y'Amajyepfo n'iy'Iburengerazuba, gitewe inkunga n'Ubuyapani. Uturere cyakoreyemo, umunsi cyatangiriyeho n'uwo cyarangiriyeho ntibizwi. Inkomoko: africabusinesscommunities.com, 2010; The New Times, inyandiko 48777 na 52082.",
    },
  },
  {
    code: "ii",
    position: 2,
    status: "completed",
    startsOn: null,
    endsOn: null,
    districts: [],
    note: {
      en: "Agreed with Japan on 11 March 2011 for the Eastern Province. Its districts and its first and last day are not known. Source: The New Times, article 52082.",
      fr: "Convenue avec le Japon le 11 mars 2011 pour la province de l'Est. Ses districts, son premier et son dernier jour ne sont pas connus. Source : The New Times, article 52082.",
      rw: "Cyemeranyijweho n'Ubuyapani ku wa 11 Werurwe 2011, kigenewe Intara y'Iburasirazuba. Uturere cyakoreyemo, umunsi cyatangiriyeho n'uwo cyarangiriyeho ntibizwi. Inkomoko: The New Times, inyandiko 52082.",
    },
  },
  {
    code: "iii",
    position: 3,
    status: "completed",
    startsOn: null,
    endsOn: null,
    districts: [],
    note: {
      en: "Launched in August 2012. The sources speak of 22 districts or of seven in the north and east, so none is recorded here; the first and the last day are not known. Sources: The New Times, article 78749; goodnewsrwanda, 23 August 2012.",
      fr: "Lancée en août 2012. Les sources parlent de 22 districts ou de sept au nord et à l'est : aucun n'est donc inscrit ici ; le premier et le dernier jour ne sont pas connus. Sources : The New Times, article 78749 ; goodnewsrwanda, 23 août 2012.",
      rw: "Cyatangiye muri Kanama 2012. Inkomoko zivuga uturere 22 cyangwa turindwi two mu majyaruguru n'iburasirazuba, ni yo mpamvu nta karere kanditse hano; umunsi cyatangiriyeho n'uwo cyarangiriyeho ntibizwi. Inkomoko: The New Times, inyandiko 78749; goodnewsrwanda, 23 Kanama 2012.",
    },
  },
  {
    code: "iv",
    position: 4,
    status: "under-way",
    startsOn: null,
    endsOn: null,
    districts: districtsOfPhaseFour,
    note: {
      en: "Under way when IOM wrote about it, paid for by Japan, in these nine districts. The press has it begin in March or May 2013 and last one year; one list adds Nyamasheke. The first day is not known, nor when it ended. Sources: IOM, « L'OIM soutient la réintégration durable des rapatriés rwandais »; headlines.rw, 17 May 2013; The New Times, article 92153.",
      fr: "En cours lorsque l'OIM en a parlé, financée par le Japon, dans ces neuf districts. La presse la fait commencer en mars ou en mai 2013, pour un an ; une liste ajoute Nyamasheke. Le premier jour n'est pas connu, la fin non plus. Sources : OIM, « L'OIM soutient la réintégration durable des rapatriés rwandais » ; headlines.rw, 17 mai 2013 ; The New Times, article 92153.",
      rw: "Cyari kigikorwa igihe IOM yacyanditseho, gitewe inkunga n'Ubuyapani, muri utu turere icyenda. Itangazamakuru rivuga ko cyatangiye muri Werurwe cyangwa muri Gicurasi 2013, kikamara umwaka; urutonde rumwe rwongeraho Nyamasheke. Umunsi cyatangiriyeho n'uwo cyarangiriyeho ntibizwi. Inkomoko: IOM, « L'OIM soutient la réintégration durable des rapatriés rwandais »; headlines.rw, 17 Gicurasi 2013; The New Times, inyandiko 92153.",
    },
  },
];
