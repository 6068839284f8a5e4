import type { IndicatorCode } from "@/domain/indicators/codes";
import { indicator } from "@/domain/indicators/figure-of";

/** Raised when the meaning of a figure changes; releases keep the version they were made with. */
export const definitionsVersion = "1.0";

export type SourceForm = "assistance" | "household" | "trainer" | "course" | "interview";

const forms: Record<IndicatorCode, SourceForm> = {
  direct_beneficiaries: "assistance",
  indirect_beneficiaries: "household",
  trainers_trained: "trainer",
  trainees_enrolled: "assistance",
  trainees_completed: "assistance",
  completion_rate: "assistance",
  trainees_per_trainer: "course",
  livestock_recipients: "assistance",
  housing_recipients: "assistance",
  income_change: "interview",
  housing_improved: "interview",
  business_started: "interview",
  in_work: "interview",
  followup_response: "interview",
};

/** The form in the field from which a figure is filled. */
export function sourceForm(code: IndicatorCode): SourceForm {
  return forms[code];
}

export type RatioCode = Exclude<
  IndicatorCode,
  | "direct_beneficiaries"
  | "indirect_beneficiaries"
  | "trainers_trained"
  | "trainees_enrolled"
  | "trainees_completed"
  | "livestock_recipients"
  | "housing_recipients"
>;

/** Whether a figure has a numerator and a denominator. */
export function isRatio(code: IndicatorCode): code is RatioCode {
  return indicator(code).formula.shape !== "count";
}
