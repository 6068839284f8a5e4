import type { PublishedFigure } from "@/domain/published-figure";

const source = "IOM, « L'OIM soutient la réintégration durable des rapatriés rwandais »";
const phases = ["i", "ii", "iii"];
const same = { source, sourceDate: null, phases };

/** The results IOM's article gives for the programme since 2010, set beside phases I to III of the register. */
export const publishedResults: readonly PublishedFigure[] = [
  {
    ...same,
    id: "direct-since-2010",
    indicator: "direct_beneficiaries",
    value: 8000,
    unit: "people",
    lowerBound: true,
    statement: {
      en: "People reached directly since 2010, with their families",
      fr: "Personnes touchées directement depuis 2010, avec leur famille",
      rw: "Abantu bafashijwe mu buryo butaziguye kuva mu 2010, hamwe n'imiryango yabo",
    },
    readingInDoubt: {
      en: "It is not said whether family members are counted in it, nor whether those reached so far by phase IV are.",
      fr: "Il n'est pas dit si les membres des familles y sont comptés, ni si les personnes déjà touchées par la phase IV le sont.",
      rw: "Ntibivugwa niba abagize imiryango babariwemo, cyangwa niba abamaze gufashwa mu cyiciro cya IV babariwemo.",
    },
    contradicts: ["assisted-by-2014", "reached-at-hand-over", "benefited-before-phase-iii"],
  },
  {
    ...same,
    id: "indirect-since-2010",
    indicator: "indirect_beneficiaries",
    value: 40000,
    unit: "people",
    lowerBound: true,
    statement: {
      en: "People reached indirectly since 2010, in all",
      fr: "Personnes touchées indirectement depuis 2010, au total",
      rw: "Abantu bafashijwe mu buryo buziguye kuva mu 2010, bose hamwe",
    },
    readingInDoubt: {
      en: "“In all” may include those reached directly. Either way it takes households of five to six persons, more than the census of 2002 found on average.",
      fr: "« Au total » peut comprendre les personnes touchées directement. Dans les deux cas, il faut des ménages de cinq à six personnes, plus que la moyenne du recensement de 2002.",
      rw: "“Bose hamwe” bishobora kuba birimo n'abafashijwe mu buryo butaziguye. Uko byagenda kose, bisaba ingo z'abantu batanu kugeza kuri batandatu, barenze impuzandengo y'ibarura ryo mu 2002.",
    },
    contradicts: [],
  },
  {
    ...same,
    id: "income-change",
    indicator: "income_change",
    value: 0.78,
    unit: "change",
    lowerBound: false,
    statement: {
      en: "Average change of the income of people reached directly, over the last three phases",
      fr: "Évolution moyenne du revenu des personnes touchées directement, sur les trois dernières phases",
      rw: "Impuzandengo y'ihinduka ry'amafaranga yinjizwa n'abafashijwe mu buryo butaziguye, mu byiciro bitatu biheruka",
    },
    readingInDoubt: {
      en: "How many were asked, when, and how the average was made is not published; the mean of each person's change and the change of the means can differ widely. The last three phases may be I to III or II to IV.",
      fr: "Le nombre de personnes interrogées, la date et la façon de calculer la moyenne ne sont pas publiés ; la moyenne des évolutions individuelles et l'évolution des moyennes peuvent différer fortement. Les trois dernières phases peuvent être I à III ou II à IV.",
      rw: "Umubare w'ababajijwe, igihe babarijwe n'uburyo impuzandengo yabazwe ntibyatangajwe; impuzandengo y'ihinduka rya buri muntu n'ihinduka ry'impuzandengo bishobora gutandukana cyane. Ibyiciro bitatu biheruka bishobora kuba I kugeza kuri III cyangwa II kugeza kuri IV.",
    },
    contradicts: [],
  },
  {
    ...same,
    id: "housing-improved",
    indicator: "housing_improved",
    value: 0.63,
    unit: "share",
    lowerBound: false,
    statement: {
      en: "Share of those helped with housing who live in better conditions",
      fr: "Part des bénéficiaires de l'aide au logement dont les conditions de vie sont meilleures",
      rw: "Igice cy'abahawe ubufasha bw'icumbi bafite imibereho myiza kurushaho",
    },
    readingInDoubt: {
      en: "How many were asked, the question and the method are not published.",
      fr: "Le nombre de personnes interrogées, la question et la méthode ne sont pas publiés.",
      rw: "Umubare w'ababajijwe, ikibazo babajijwe n'uburyo bwakoreshejwe ntibyatangajwe.",
    },
    contradicts: [],
  },
];
