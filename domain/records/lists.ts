import type { IndicatorCode } from "@/domain/indicators/codes";

/** The lists behind a figure: what is counted, of a share also its numerator, and what was near but is not counted. */
export const recordParts = ["counted", "numerator", "excluded"] as const;
export type RecordPart = (typeof recordParts)[number];

/** What one entry of a list is. */
export type EntryKind = "person" | "household" | "trainer" | "assistance" | "follow-up" | "income-jump";

type Lists = Partial<Record<RecordPart, EntryKind>>;

const packages: Lists = { counted: "assistance", excluded: "assistance" };
const share: Lists = { counted: "assistance", numerator: "assistance", excluded: "assistance" };

/**
 * The lists of each indicator. `counted` has as many entries as the figure's n, or its value where it is a plain count;
 * of indirect beneficiaries it lists the households whose other members are summed. The two sums of incomes of
 * `income_change` are no lists.
 */
export const listsBehind: Record<IndicatorCode, Lists> = {
  direct_beneficiaries: { counted: "person", excluded: "assistance" },
  indirect_beneficiaries: { counted: "household", excluded: "household" },
  trainers_trained: { counted: "trainer", excluded: "trainer" },
  trainees_enrolled: packages,
  trainees_completed: packages,
  completion_rate: share,
  trainees_per_trainer: { counted: "trainer", numerator: "assistance", excluded: "assistance" },
  livestock_recipients: packages,
  housing_recipients: packages,
  income_change: packages,
  housing_improved: share,
  business_started: share,
  in_work: share,
  followup_response: { counted: "follow-up", numerator: "follow-up", excluded: "assistance" },
};

export function partsOf(code: IndicatorCode): RecordPart[] {
  return recordParts.filter((part) => listsBehind[code][part] !== undefined);
}

/** Lists of counted records that look wrong; they belong to no indicator. */
export const doubtLists = ["income-jumps", "elsewhere", "outside-phase"] as const;
export type DoubtList = (typeof doubtLists)[number];
