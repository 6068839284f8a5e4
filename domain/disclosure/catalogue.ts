import type { IndicatorCode } from "@/domain/indicators/codes";

/**
 * All that donors and the public may ask, for each phase that has begun and for the programme. What is not named here
 * cannot be asked by them under any filter (docs/decisions/0010-small-numbers.md).
 */

/** Unsplit counts: as the manager sees them wherever they reach the threshold. */
export const countCodes = [
  "direct_beneficiaries",
  "indirect_beneficiaries",
  "trainees_enrolled",
  "trainees_completed",
  "livestock_recipients",
  "housing_recipients",
] as const satisfies readonly IndicatorCode[];
export type CountCode = (typeof countCodes)[number];

export function forCounts<T>(of: (code: CountCode) => T): Record<CountCode, T> {
  return {
    direct_beneficiaries: of("direct_beneficiaries"),
    indirect_beneficiaries: of("indirect_beneficiaries"),
    trainees_enrolled: of("trainees_enrolled"),
    trainees_completed: of("trainees_completed"),
    livestock_recipients: of("livestock_recipients"),
    housing_recipients: of("housing_recipients"),
  };
}

/** Counts that are also told by place. The kind of assistance lies in the indicator. */
export const placeCodes = [
  "direct_beneficiaries",
  "trainees_enrolled",
  "trainees_completed",
  "livestock_recipients",
  "housing_recipients",
] as const satisfies readonly CountCode[];
export type PlaceCode = (typeof placeCodes)[number];

export function forPlaces<T>(of: (code: PlaceCode) => T): Record<PlaceCode, T> {
  return {
    direct_beneficiaries: of("direct_beneficiaries"),
    trainees_enrolled: of("trainees_enrolled"),
    trainees_completed: of("trainees_completed"),
    livestock_recipients: of("livestock_recipients"),
    housing_recipients: of("housing_recipients"),
  };
}

/**
 * The counts that hold everybody of another one, place by place: who completed a training was enrolled and is a
 * direct beneficiary. A holder's table therefore bounds the other's.
 */
export const holdersOf: Record<PlaceCode, readonly PlaceCode[]> = {
  direct_beneficiaries: [],
  trainees_enrolled: [],
  trainees_completed: ["direct_beneficiaries", "trainees_enrolled"],
  livestock_recipients: ["direct_beneficiaries"],
  housing_recipients: ["direct_beneficiaries"],
};

/** Attributes by which the direct beneficiaries of a phase are told, one at a time and never by place. */
export const attributes = ["sex", "age", "group"] as const;
export type Attribute = (typeof attributes)[number];

export function forAttributes<T>(of: (attribute: Attribute) => T): Record<Attribute, T> {
  return { sex: of("sex"), age: of("age"), group: of("group") };
}

/** Shares of people or records whose numerator is told nowhere else. */
export const shareCodes = [
  "housing_improved",
  "business_started",
  "in_work",
  "followup_response",
] as const satisfies readonly IndicatorCode[];
export type ShareCode = (typeof shareCodes)[number];

export function forShares<T>(of: (code: ShareCode) => T): Record<ShareCode, T> {
  return {
    housing_improved: of("housing_improved"),
    business_started: of("business_started"),
    in_work: of("in_work"),
    followup_response: of("followup_response"),
  };
}
