import { foldedWords, phraseOf } from "@/domain/import/fold-words";
import { isRoundField, plainFields, type Field } from "@/domain/import/fields";
import { knownWords } from "@/domain/import/words/known-words";
import { roundSpellings } from "@/domain/import/words/vocabulary";
import type { Round } from "@/domain/vocabulary";

/**
 * How columns are headed, in three languages; the nearest wording first, for of two columns with the same field the
 * one with the earlier wording has it.
 */
const headings: Readonly<Record<(typeof plainFields)[number], string>> = {
  person:
    "beneficiary|id|person|code|identifier|identifiant|person id|id person|code person|numero beneficiaire|no beneficiaire|n beneficiaire|beneficiary number|beneficiary no|reference|ref|matricule|unique id|kode|nomero umugenerwabikorwa|uuid|instance id|key",
  full_name:
    "names|full name|full names|name surname|surname name|first last name|first name last name|last name first name|noms prenoms|nom prenom|nom prenoms|noms prenom|prenom nom|prenoms noms|prenoms nom|nom complet|noms complets|amazina|amazina yombi|amazina yose|izina|names id|names as id|name|nom|noms|identite|beneficiaire|beneficiaires|umugenerwabikorwa|abagenerwabikorwa",
  family_name:
    "family name|surname|last name|lastname|nom famille|izina umuryango|izina ryumuryango|umuryango izina|second name",
  given_name:
    "given name|given names|first name|firstname|forename|prenom|prenoms|izina idini|irindi zina|andi mazina|other name|other names|izina ribanza",
  sex: "sex|gender|sexe|genre|igitsina",
  birth_year:
    "birth year|year birth|annee naissance|an naissance|umwaka amavuko|umwaka yavutsemo|umwaka yavukiyemo|umwaka kuvuka|birth date|date birth|dob|date naissance|ne le|nee le|itariki amavuko|igihe yavukiye|itariki yavukiyeho|born",
  age: "age|age years|age ans|age annees|imyaka|imyaka afite",
  population_group:
    "population group|group|category|status returnee host|returnee host|type beneficiaire|beneficiary type|beneficiary category|categorie beneficiaire|groupe population|groupe|categorie|type|itsinda|ikiciro umugenerwabikorwa|icyiciro umugenerwabikorwa",
  country_of_return:
    "country return|return country|returned from|country returned from|country coming from|country asylum|country origin|host country|pays retour|pays provenance|pays asile|pays accueil|pays|country|provenance|igihugu yaturutsemo|igihugu yavuyemo|igihugu yahungukiyemo|igihugu",
  returned_on:
    "returned|date return rwanda|date retour rwanda|returned rwanda|itariki yatahutse rwanda|date return|return date|date returned|date retour|retour date|date rapatriement|repatriation date|date repatriation|date arrivee|arrival date|date arrival|itariki yatahutseho|itariki yatahukiyeho|itariki gutahuka|igihe yatahukiye|igihe yatahutse|itariki yatahutse",
  disability: "disability|disabled|person disability|handicap|situation handicap|handicape|ubumuga|afite ubumuga",
  consent_on:
    "consent|consent date|date consent|consentement|date consentement|uruhushya|itariki uruhushya|itariki yatanze uruhushya",
  document_type:
    "document type|type document|id type|type piece|type piece identite|type identification|ubwoko indangamuntu|ubwoko icyangombwa",
  document_number:
    "document number|number document|national id|national id number|nid|id number|id no|id card|id card number|identity card|identity number|nid number|numero document|numero piece|numero piece identite|piece identite|piece|carte identite|numero carte identite|no carte identite|n carte identite|cni|numero cni|no cni|ci|no ci|numero ci|indangamuntu|nimero indangamuntu|nomero indangamuntu|numero id|no id|id passport",
  phone:
    "phone|phone number|telephone|telephone number|tel|mobile|mobile number|contact number|numero telephone|no telephone|n telephone|gsm|telefone|telefoni|nimero telefone|nomero telefone|telephone contact",
  household:
    "household|household id|household code|household number|household no|hh id|hh code|hhid|hh|menage|code menage|id menage|numero menage|no menage|n menage|urugo|kode urugo|nimero urugo",
  size: "size|household size|hh size|family size|household members|members household|number household members|household members number|size household|number people household|taille menage|taille famille|nombre personnes menage|membres menage|nombre membres menage|personnes menage|effectif menage|abagize umuryango|umubare abagize umuryango|umubare abagize urugo|abagize urugo|abantu urugo",
  district:
    "district|district code|code district|district residence|residence district|district actuel|current district|district installation|district resettlement|district reintegration|akarere|akarere atuyemo|akarere utuyemo|adm2|adm 2|adm2 name|adm2 code|district origine|district origin|akarere akomokamo|district retour|return district",
  sector: "sector|secteur|umurenge|adm3|adm 3|sector residence|secteur residence",
  cell: "cell|cellule|akagari|adm4|adm 4",
  village: "village|umudugudu|adm5|adm 5",
  how_to_find:
    "how find|how find them|comment trouver|comment retrouver|directions|adresse|address|uko yaboneka|aho atuye|aho abarizwa",
  selected_for:
    "selected|selection reason|reason selection|selection criteria|selection criterion|criteria|critere|criteres|critere selection|criteres selection|raison selection|vulnerability|vulnerabilite|vulnerability criteria|critere vulnerabilite|impamvu yatoranyijwe|icyo yatoranyirijwe",
  phase: "phase|project phase|programme phase|phase projet|phase programme|icyiciro|icyiciro umushinga",
  assistance:
    "assistance|assistance id|assistance code|assistance reference|id assistance|code assistance|reference assistance|package id",
  kind: "kind|assistance kind|kind assistance|type assistance|assistance type|assistance received|assistance recue|type aide|aide|aide recue|nature aide|nature assistance|type appui|appui|appui recu|support|type support|support type|support received|package|package type|paquet|intervention|ubwoko ubufasha|ubufasha|ubufasha yahawe|inkunga|inkunga yahawe|ubwoko inkunga|activity|activite",
  trade:
    "trade|trade learned|trade chosen|trade training|skill|skills|vocational trade|training trade|metier|metiers|metier appris|metier choisi|filiere|filiere formation|domaine formation|specialite|umwuga|umwuga yize|umwuga yiga|umwuga yahisemo",
  course: "course|course id|course code|code formation|cours|id cours|code cours|class|classe|isomo",
  status:
    "status|assistance status|training status|status assistance|statut|etat|statut assistance|statut formation|situation|avancement|etat avancement|uko bihagaze|aho bigeze|imiterere",
  enrolled_on:
    "enrolled|enrolment date|enrollment date|date enrolment|date enrollment|registration date|date registration|date inscription|inscrit le|date enregistrement|itariki yo kwiyandikisha|itariki kwiyandikisha|itariki yiyandikishijeho|itariki yandikiweho",
  started_on:
    "started|start date|date start|date started|training start|date debut|debut|date demarrage|debut formation|date debut formation|itariki gutangira|itariki yatangiriyeho|igihe yatangiriye",
  ended_on:
    "ended|end date|date end|date ended|completion date|date completion|completed|training end|delivery date|date delivery|date handover|handover date|hand over date|date fin|fin|date fin formation|fin formation|date achevement|date remise|date livraison|date reception|itariki kurangiza|itariki yarangirijeho|igihe yarangirije|itariki yahaweho",
  interview: "interview id|interview code|id interview|id entretien|code entretien",
  round:
    "round|survey round|interview round|follow up round|followup|follow up|passage|vague|tour|suivi|periode suivi|ikiciro gukurikirana|gukurikirana",
  held_on:
    "held|interview date|date interview|date survey|survey date|date entretien|date enquete|date suivi|date visite|visit date|date follow up|follow up date|itariki ikiganiro|itariki yabarijweho|itariki gukurikirana",
  contact:
    "contact|contact outcome|contact result|interview result|interview outcome|result interview|outcome|resultat contact|resultat entretien|resultat visite|issue contact|uko byagenze",
  monthly_income_rwf:
    "monthly income rwf|monthly income|income|income month|income per month|own income|own monthly income|income rwf|income last 30 days|revenu mensuel|revenus mensuels|revenu|revenus|revenu mois|revenu par mois|revenu propre|revenu mensuel rwf|amafaranga yinjiza|amafaranga yinjizwa|amafaranga yinjiza ku kwezi|amafaranga yinjiza kwezi|yinjiza kwezi|umusaruro kwezi|montant|montant rwf|amount|amount rwf|amafaranga",
  living_conditions:
    "living conditions|living condition|conditions vie|condition vie|change living conditions|changement conditions vie|evolution conditions vie|conditions logement|imibereho|uko imibereho imeze",
  in_work: "work|working|has work|employed|employment|travail|travaille|emploi|a emploi|akazi|afite akazi|arakora",
  business_started:
    "business started|business|started business|own business|has business|entreprise creee|entreprise|a cree entreprise|activite creee|agr|activite generatrice revenus|income generating activity|iga|creation entreprise|ubucuruzi|yatangiye ubucuruzi|umushinga yatangiye|yatangiye umushinga",
};

/** Words that say of whom a column speaks or that ask for it, and that change nothing in what it holds. */
const courtesies = new Set(
  "beneficiary beneficiaries beneficiaire beneficiaires umugenerwabikorwa abagenerwabikorwa participant participants participante apprenant apprenante trainee trainees what which was were does did is are has been your his her their please enter select quel quelle quels quelles est votre vos son sa ses f m h oui non yego oya frw rwf jj mm aaaa dd yyyy veuillez indiquer selectionner saisir person persons personne".split(
    " ",
  ),
);

const fieldByHeading: ReadonlyMap<string, { field: (typeof plainFields)[number]; rank: number }> = new Map(
  plainFields.flatMap((field) =>
    [field, ...headings[field].split("|")].map((heading, rank) => [phraseOf(heading), { field, rank }] as const),
  ),
);

const wordsForRounds = knownWords(roundSpellings);
/** « 3. Sexe », "1.2 Names", "Q4 Age": the number of a question, not the number of months in « 3 mois ». */
const numbering = /^(?:\d+(?:\.\d+)+[.)]?\s+|\d+[.)]\s*|q\d+[a-z]?[._):\s-]+)/i;
const inBrackets = /\([^)]*\)|\[[^\]]*\]|\{[^}]*\}/g;

/** Headings of the exchange folder that mean something else in lists that people make; the values tell which. */
export const secondMeanings: Readonly<Record<string, Heading>> = {
  assistance: { field: "kind", rank: 50 },
  beneficiary: { field: "full_name", rank: 50 },
};

export interface Heading {
  field: Field;
  /** 0 is the wording that fits best. */
  rank: number;
}

/** What a column's heading says it holds; `null` when it is not one of the wordings known. */
export function fieldOfHeading(heading: string): Heading | null {
  const text = lastPart(heading).replace(numbering, "");
  const forms = [text, text.replace(inBrackets, " ")];
  for (const form of forms) {
    const found = lookUp(form) ?? withRound(form);
    if (found !== null) return found;
  }
  // « Revenu mensuel (baseline) »: what stands in brackets may be the round.
  return withRound(text.replace(/[()[\]]/g, " "));
}

/** Kobo and ODK put a question's groups before it: `person/sex`, `person-sex`, `meta-instanceID`. */
function lastPart(heading: string): string {
  const isPath = /^[\p{L}\p{N}_.]+(?:[/:][\p{L}\p{N}_.]+)+$|^[a-z][\w]*(?:-[a-z][\w]*)+$/u.test(heading.trim());
  return isPath ? (heading.trim().split(/[/:-]/).at(-1) ?? heading) : heading;
}

function lookUp(text: string): Heading | null {
  const direct = fieldByHeading.get(phraseOf(text));
  if (direct !== undefined) return direct;
  const words = foldedWords(text).filter((word) => !courtesies.has(word));
  return (words.length === 0 ? undefined : fieldByHeading.get(phraseOf(words.join(" ")))) ?? null;
}

/** « Revenu à 3 mois », "3-month income", "income baseline": an interview's field with the round before or after it. */
function withRound(text: string): Heading | null {
  const words = phraseOf(text).split(" ");
  for (let length = Math.min(4, words.length - 1); length > 0; length -= 1) {
    const starts = [words.slice(0, length), words.slice(length)] as const;
    const ends = [words.slice(-length), words.slice(0, -length)] as const;
    for (const [round, rest] of [starts, ends]) {
      const found = roundAndField(round.join(" "), rest.join(" "));
      if (found !== null) return found;
    }
  }
  return null;
}

function roundAndField(roundWords: string, fieldWords: string): Heading | null {
  const round: Round | undefined = wordsForRounds.get(roundWords);
  const heading = round === undefined ? null : lookUp(fieldWords);
  if (round === undefined || heading === null || !isRoundField(heading.field)) return null;
  return { field: `${heading.field}@${round}`, rank: heading.rank };
}
