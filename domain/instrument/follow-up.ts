import type { Instrument, Question } from "@/domain/instrument/instrument";
import type { Language } from "@/domain/vocabulary";

type Wording = Record<Language, string>;

function said(en: string, fr: string, rw: string): Wording {
  return { en, fr, rw };
}

const dontKnow = { code: "dont-know", wording: said("don’t know", "ne sait pas", "simbizi") };
const yesNo = [
  { code: "yes", wording: said("yes", "oui", "yego") },
  { code: "no", wording: said("no", "non", "oya") },
  dontKnow,
];

function source(code: string, wording: Wording): Question {
  return { code, kind: "money", wording, optional: true, askedIf: [{ question: "income", is: ["told"] }] };
}

/** What ships: a short interview whose answers are those by which outcomes are counted. It is nobody’s official one. */
export const followUp: Instrument = {
  code: "follow_up",
  version: 1,
  title: said("Follow-up", "Suivi", "Gukurikirana"),
  groups: [
    {
      code: "income",
      title: said("Own income", "Revenu propre", "Amafaranga yinjije"),
      questions: [
        {
          code: "income",
          kind: "choice",
          wording: said(
            "In the last 30 days, did you yourself earn any money?",
            "Au cours des 30 derniers jours, avez-vous gagné vous-même de l’argent ?",
            "Mu minsi 30 ishize, hari amafaranga wowe ubwawe winjije?",
          ),
          options: [
            { code: "told", wording: said("yes", "oui", "yego") },
            { code: "none", wording: said("none", "rien", "nta na make") },
            dontKnow,
            { code: "wont-say", wording: said("won’t say", "ne veut pas dire", "sinshaka kubivuga") },
          ],
        },
      ],
    },
    {
      code: "sources",
      title: said("Own income by source", "Revenu propre par source", "Amafaranga yinjije, aho yaturutse"),
      questions: [
        source("from_trade", said("From the trade (RWF)", "Du métier (RWF)", "Mu mwuga (RWF)")),
        source(
          "from_wages",
          said(
            "From wages or day labour (RWF)",
            "De salaires ou de journées (RWF)",
            "Mu mushahara cyangwa nyakabyizi (RWF)",
          ),
        ),
        source(
          "from_crops",
          said("From crops sold (RWF)", "De la vente de récoltes (RWF)", "Mu myaka yagurishijwe (RWF)"),
        ),
        source(
          "from_animals",
          said(
            "From animals and their products (RWF)",
            "Des animaux et de leurs produits (RWF)",
            "Mu matungo n’ibiyakomokaho (RWF)",
          ),
        ),
        source("from_other", said("From anything else (RWF)", "D’autre chose (RWF)", "Ahandi (RWF)")),
      ],
    },
    {
      code: "life",
      title: said("Life and work", "Vie et travail", "Imibereho n’akazi"),
      questions: [
        {
          code: "living_conditions",
          kind: "choice",
          wording: said(
            "Compared with before the assistance, how are your living conditions?",
            "Par rapport à avant l’aide, comment sont vos conditions de vie ?",
            "Ugereranyije na mbere y’ubufasha, imibereho yawe imeze ite?",
          ),
          options: [
            { code: "much-better", wording: said("much better", "bien meilleures", "yabaye myiza cyane") },
            { code: "better", wording: said("better", "meilleures", "yabaye myiza") },
            { code: "same", wording: said("the same", "les mêmes", "ntiyahindutse") },
            { code: "worse", wording: said("worse", "moins bonnes", "yabaye mibi") },
            { code: "much-worse", wording: said("much worse", "bien moins bonnes", "yabaye mibi cyane") },
            dontKnow,
          ],
        },
        {
          code: "in_work",
          kind: "choice",
          wording: said("Do you have work at present?", "Avez-vous un travail actuellement ?", "Ubu ufite akazi?"),
          options: yesNo,
        },
        {
          code: "business_started",
          kind: "choice",
          wording: said(
            "Have you started a business of your own?",
            "Avez-vous créé votre propre activité ?",
            "Watangiye umushinga wawe bwite?",
          ),
          options: yesNo,
        },
      ],
    },
  ],
  files: {
    income: {
      state: "income",
      told: "told",
      none: "none",
      sources: ["from_trade", "from_wages", "from_crops", "from_animals", "from_other"],
    },
    living_conditions: "living_conditions",
    in_work: "in_work",
    business_started: "business_started",
  },
};
