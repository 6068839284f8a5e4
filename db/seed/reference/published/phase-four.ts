import type { PublishedFigure } from "@/domain/published-figure";

const article = {
  source: "IOM, « L'OIM soutient la réintégration durable des rapatriés rwandais »",
  sourceDate: null,
  phases: ["iv"],
  lowerBound: false,
  readingInDoubt: null,
  contradicts: [],
};
const press = {
  ...article,
  source: "headlines.rw; The New Times, article 92153",
  sourceDate: "2013-05",
};
/** What is aimed at is compared where targets are: beside a count of today it would pass for a contradiction. */
const aim = { ...article, indicator: null, unit: "people" } as const;

export const publishedOfPhaseFour: readonly PublishedFigure[] = [
  {
    ...aim,
    id: "phase-iv-aim-direct",
    value: 5000,
    statement: {
      en: "People whom phase IV aims to reach directly",
      fr: "Personnes que la phase IV vise à toucher directement",
      rw: "Abantu icyiciro cya IV kigamije gufasha mu buryo butaziguye",
    },
  },
  {
    ...aim,
    id: "phase-iv-aim-training",
    value: 1500,
    statement: {
      en: "Of these, people to be trained in a trade by the trainers of phase IV",
      fr: "Dont : personnes à former à un métier par les formateurs de la phase IV",
      rw: "Muri bo, abazahugurwa mu mwuga n'abahuguzi b'icyiciro cya IV",
    },
  },
  {
    ...aim,
    id: "phase-iv-aim-livestock",
    value: 1500,
    statement: {
      en: "Of these, people to be given livestock",
      fr: "Dont : personnes à qui donner du bétail",
      rw: "Muri bo, abazahabwa amatungo",
    },
  },
  {
    ...aim,
    id: "phase-iv-aim-housing",
    value: 2000,
    statement: {
      en: "Of these, people to be given building materials",
      fr: "Dont : personnes à qui donner des matériaux de construction",
      rw: "Muri bo, abazahabwa ibikoresho by'ubwubatsi",
    },
  },
  {
    ...article,
    id: "phase-iv-trainers",
    indicator: "trainers_trained",
    value: 184,
    unit: "people",
    statement: {
      en: "Trainers of phase IV, the fourth training of trainers",
      fr: "Formateurs de la phase IV, quatrième formation de formateurs",
      rw: "Abahuguzi b'icyiciro cya IV, amahugurwa ya kane y'abahuguzi",
    },
    readingInDoubt: {
      en: "It is not said whether all of them had completed the training when this was written.",
      fr: "Il n'est pas dit si tous avaient terminé la formation au moment de l'article.",
      rw: "Ntibivugwa niba bose bari barangije amahugurwa igihe ibi byandikwaga.",
    },
  },
  {
    ...press,
    id: "phase-iv-funding",
    indicator: null,
    value: 3_000_000,
    unit: "usd",
    statement: {
      en: "Money for phase IV, for one year",
      fr: "Argent pour la phase IV, pour un an",
      rw: "Amafaranga yagenewe icyiciro cya IV, mu gihe cy'umwaka",
    },
  },
  {
    ...article,
    id: "phase-iv-districts",
    indicator: null,
    value: 9,
    unit: "districts",
    statement: {
      en: "Districts the trainers of phase IV come from",
      fr: "Districts d'où viennent les formateurs de la phase IV",
      rw: "Uturere abahuguzi b'icyiciro cya IV baturukamo",
    },
    contradicts: ["phase-iv-districts-with-nyamasheke"],
  },
  {
    ...press,
    id: "phase-iv-districts-with-nyamasheke",
    indicator: null,
    value: 10,
    unit: "districts",
    statement: {
      en: "Districts of phase IV in a list that adds Nyamasheke",
      fr: "Districts de la phase IV dans une liste qui ajoute Nyamasheke",
      rw: "Uturere tw'icyiciro cya IV ku rutonde rwongeraho Nyamasheke",
    },
    readingInDoubt: {
      en: "Nyamasheke may have been added later, or may have sent no trainers.",
      fr: "Nyamasheke a pu être ajouté plus tard, ou n'avoir envoyé aucun formateur.",
      rw: "Nyamasheke ishobora kuba yarongeweho nyuma, cyangwa itarohereje abahuguzi.",
    },
    contradicts: ["phase-iv-districts"],
  },
  {
    ...article,
    id: "phase-iv-livestock",
    source: "iom.int, « IOM provides livestock to vulnerable Rwandan returnees »",
    sourceDate: "2014",
    indicator: "livestock_recipients",
    value: 1512,
    unit: "people",
    statement: {
      en: "People given livestock in phase IV",
      fr: "Personnes ayant reçu du bétail pendant la phase IV",
      rw: "Abantu bahawe amatungo mu cyiciro cya IV",
    },
  },
];
