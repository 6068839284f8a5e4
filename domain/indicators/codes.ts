/** The indicators, in the order in which every answer lists them (docs/figures.md). */
export const indicatorCodes = [
  "direct_beneficiaries",
  "indirect_beneficiaries",
  "trainers_trained",
  "trainees_enrolled",
  "trainees_completed",
  "completion_rate",
  "trainees_per_trainer",
  "livestock_recipients",
  "housing_recipients",
  "income_change",
  "housing_improved",
  "business_started",
  "in_work",
  "followup_response",
] as const;
export type IndicatorCode = (typeof indicatorCodes)[number];
