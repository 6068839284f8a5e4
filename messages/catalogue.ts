import enAccess from "@/messages/en/access.json";
import enPlaces from "@/messages/en/places.json";
import enBreakdown from "@/messages/en/breakdown.json";
import enPhases from "@/messages/en/phases.json";
import enChange from "@/messages/en/change.json";
import enCharts from "@/messages/en/charts.json";
import enFailure from "@/messages/en/failure.json";
import enImport from "@/messages/en/import.json";
import enImporting from "@/messages/en/importing.json";
import enCourses from "@/messages/en/courses.json";
import enHandOver from "@/messages/en/hand-over.json";
import enKept from "@/messages/en/kept.json";
import enLayout from "@/messages/en/layout.json";
import enFunding from "@/messages/en/funding.json";
import enGaps from "@/messages/en/gaps.json";
import enIndicators from "@/messages/en/indicators.json";
import enOutcomes from "@/messages/en/outcomes.json";
import enOverview from "@/messages/en/overview.json";
import enProblems from "@/messages/en/problems.json";
import enPublished from "@/messages/en/published.json";
import enRecords from "@/messages/en/records.json";
import enSelfCheck from "@/messages/en/self-check.json";
import enTrainers from "@/messages/en/trainers.json";
import enCompare from "@/messages/en/compare.json";
import enData from "@/messages/en/data.json";
import enEnrol from "@/messages/en/enrol.json";
import enForms from "@/messages/en/forms.json";
import enReport from "@/messages/en/report.json";
import enReview from "@/messages/en/review.json";
import enRules from "@/messages/en/rules.json";
import enUi from "@/messages/en/ui.json";
import enVisit from "@/messages/en/visit.json";
import enWork from "@/messages/en/work.json";
import enWords from "@/messages/en/words.json";
import enSetup from "@/messages/en/setup.json";
import enAdministration from "@/messages/en/administration.json";
import enTargets from "@/messages/en/targets.json";
import enSettings from "@/messages/en/settings.json";
import frAccess from "@/messages/fr/access.json";
import enTranslations from "@/messages/en/translations.json";
import enLog from "@/messages/en/log.json";
import enUsers from "@/messages/en/users.json";
import enBackups from "@/messages/en/backups.json";
import frPlaces from "@/messages/fr/places.json";
import frBreakdown from "@/messages/fr/breakdown.json";
import frPhases from "@/messages/fr/phases.json";
import frChange from "@/messages/fr/change.json";
import frCharts from "@/messages/fr/charts.json";
import frFailure from "@/messages/fr/failure.json";
import frImport from "@/messages/fr/import.json";
import frImporting from "@/messages/fr/importing.json";
import frCourses from "@/messages/fr/courses.json";
import frHandOver from "@/messages/fr/hand-over.json";
import frKept from "@/messages/fr/kept.json";
import frLayout from "@/messages/fr/layout.json";
import frFunding from "@/messages/fr/funding.json";
import frGaps from "@/messages/fr/gaps.json";
import frIndicators from "@/messages/fr/indicators.json";
import frOutcomes from "@/messages/fr/outcomes.json";
import frOverview from "@/messages/fr/overview.json";
import frProblems from "@/messages/fr/problems.json";
import frPublished from "@/messages/fr/published.json";
import frRecords from "@/messages/fr/records.json";
import frSelfCheck from "@/messages/fr/self-check.json";
import frTrainers from "@/messages/fr/trainers.json";
import frCompare from "@/messages/fr/compare.json";
import frData from "@/messages/fr/data.json";
import frEnrol from "@/messages/fr/enrol.json";
import frForms from "@/messages/fr/forms.json";
import frReport from "@/messages/fr/report.json";
import frReview from "@/messages/fr/review.json";
import frRules from "@/messages/fr/rules.json";
import frUi from "@/messages/fr/ui.json";
import frVisit from "@/messages/fr/visit.json";
import frWork from "@/messages/fr/work.json";
import frWords from "@/messages/fr/words.json";
import frSetup from "@/messages/fr/setup.json";
import frAdministration from "@/messages/fr/administration.json";
import frTargets from "@/messages/fr/targets.json";
import frSettings from "@/messages/fr/settings.json";
import rwAccess from "@/messages/rw/access.json";
import frTranslations from "@/messages/fr/translations.json";
import frLog from "@/messages/fr/log.json";
import frUsers from "@/messages/fr/users.json";
import frBackups from "@/messages/fr/backups.json";
import rwPlaces from "@/messages/rw/places.json";
import rwBreakdown from "@/messages/rw/breakdown.json";
import rwPhases from "@/messages/rw/phases.json";
import rwChange from "@/messages/rw/change.json";
import rwCharts from "@/messages/rw/charts.json";
import rwFailure from "@/messages/rw/failure.json";
import rwImport from "@/messages/rw/import.json";
import rwImporting from "@/messages/rw/importing.json";
import rwCourses from "@/messages/rw/courses.json";
import rwHandOver from "@/messages/rw/hand-over.json";
import rwKept from "@/messages/rw/kept.json";
import rwLayout from "@/messages/rw/layout.json";
import rwFunding from "@/messages/rw/funding.json";
import rwGaps from "@/messages/rw/gaps.json";
import rwIndicators from "@/messages/rw/indicators.json";
import rwOutcomes from "@/messages/rw/outcomes.json";
import rwOverview from "@/messages/rw/overview.json";
import rwProblems from "@/messages/rw/problems.json";
import rwPublished from "@/messages/rw/published.json";
import rwRecords from "@/messages/rw/records.json";
import rwSelfCheck from "@/messages/rw/self-check.json";
import rwTrainers from "@/messages/rw/trainers.json";
import rwCompare from "@/messages/rw/compare.json";
import rwData from "@/messages/rw/data.json";
import rwEnrol from "@/messages/rw/enrol.json";
import rwForms from "@/messages/rw/forms.json";
import rwReport from "@/messages/rw/report.json";
import rwReview from "@/messages/rw/review.json";
import rwRules from "@/messages/rw/rules.json";
import rwUi from "@/messages/rw/ui.json";
import rwVisit from "@/messages/rw/visit.json";
import rwWork from "@/messages/rw/work.json";
import rwWords from "@/messages/rw/words.json";
import rwSetup from "@/messages/rw/setup.json";
import rwAdministration from "@/messages/rw/administration.json";
import rwTargets from "@/messages/rw/targets.json";
import rwSettings from "@/messages/rw/settings.json";
import rwTranslations from "@/messages/rw/translations.json";
import rwLog from "@/messages/rw/log.json";
import rwUsers from "@/messages/rw/users.json";
import rwBackups from "@/messages/rw/backups.json";
import type { Language } from "@/domain/vocabulary";

const english = {
  access: enAccess,
  places: enPlaces,
  breakdown: enBreakdown,
  phases: enPhases,
  funding: enFunding,
  gaps: enGaps,
  indicators: enIndicators,
  outcomes: enOutcomes,
  overview: enOverview,
  change: enChange,
  charts: enCharts,
  failure: enFailure,
  import: enImport,
  importing: enImporting,
  courses: enCourses,
  handOver: enHandOver,
  kept: enKept,
  layout: enLayout,
  problems: enProblems,
  published: enPublished,
  records: enRecords,
  selfCheck: enSelfCheck,
  trainers: enTrainers,
  compare: enCompare,
  data: enData,
  enrol: enEnrol,
  forms: enForms,
  report: enReport,
  review: enReview,
  rules: enRules,
  ui: enUi,
  visit: enVisit,
  work: enWork,
  words: enWords,
  users: enUsers,
  backups: enBackups,
  log: enLog,
  translations: enTranslations,
  settings: enSettings,
  targets: enTargets,
  administration: enAdministration,
  setup: enSetup,
};

/** English has every key; a language that lacks one does not compile. */
export type Messages = typeof english;
export type Namespace = keyof Messages;

export const catalogue: Record<Language, Messages> = {
  en: english,
  fr: {
    access: frAccess,
    places: frPlaces,
    breakdown: frBreakdown,
    phases: frPhases,
    funding: frFunding,
    gaps: frGaps,
    indicators: frIndicators,
    outcomes: frOutcomes,
    overview: frOverview,
    change: frChange,
    charts: frCharts,
    failure: frFailure,
    import: frImport,
    importing: frImporting,
    courses: frCourses,
    handOver: frHandOver,
    kept: frKept,
    layout: frLayout,
    problems: frProblems,
    published: frPublished,
    records: frRecords,
    selfCheck: frSelfCheck,
    trainers: frTrainers,
    compare: frCompare,
    data: frData,
    enrol: frEnrol,
    forms: frForms,
    report: frReport,
    review: frReview,
    rules: frRules,
    ui: frUi,
    visit: frVisit,
    work: frWork,
    words: frWords,
    users: frUsers,
    backups: frBackups,
    log: frLog,
    translations: frTranslations,
    settings: frSettings,
    targets: frTargets,
    administration: frAdministration,
    setup: frSetup,
  },
  rw: {
    access: rwAccess,
    places: rwPlaces,
    breakdown: rwBreakdown,
    phases: rwPhases,
    funding: rwFunding,
    gaps: rwGaps,
    indicators: rwIndicators,
    outcomes: rwOutcomes,
    overview: rwOverview,
    change: rwChange,
    charts: rwCharts,
    failure: rwFailure,
    import: rwImport,
    importing: rwImporting,
    courses: rwCourses,
    handOver: rwHandOver,
    kept: rwKept,
    layout: rwLayout,
    problems: rwProblems,
    published: rwPublished,
    records: rwRecords,
    selfCheck: rwSelfCheck,
    trainers: rwTrainers,
    compare: rwCompare,
    data: rwData,
    enrol: rwEnrol,
    forms: rwForms,
    report: rwReport,
    review: rwReview,
    rules: rwRules,
    ui: rwUi,
    visit: rwVisit,
    work: rwWork,
    words: rwWords,
    users: rwUsers,
    backups: rwBackups,
    log: rwLog,
    translations: rwTranslations,
    settings: rwSettings,
    targets: rwTargets,
    administration: rwAdministration,
    setup: rwSetup,
  },
};
