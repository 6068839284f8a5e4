import type { IndicatorCode } from "@/domain/indicators/codes";
import type { Indicator } from "@/domain/indicators/indicator";
import { monthOf } from "@/domain/dates";
import type { Period } from "@/domain/periods";
import type { Standing } from "@/domain/standing";
import type { Kind } from "@/domain/vocabulary";

/** A line of the results table: one indicator from its baseline to its target. */
export interface ResultRow {
  level: Indicator["level"];
  standing: Standing;
  /** Where it stood before: nobody for counts, the mean monthly income in RWF for its change; `null` = not collected. */
  baseline: number | null;
  /** What fell into the period; `null` where it is not split by month. */
  inPeriod: number | null;
  /** Of the cumulative count the part that is verified; `null` for shares, and where only verified records are asked for. */
  verified: number | null;
}

interface MonthCounts {
  /** People first reached, by month. */
  people: readonly { month: string; people: number }[];
  /** Packages by month of their events and by kind. */
  events: readonly { month: string; key: { kind?: string }; events: { enrolled: number; completed: number } }[];
  /** Trainers by the month in which they completed the training of trainers. */
  trainers: readonly { month: string; trainers: number }[];
}

/**
 * What fell into a period, by indicator: packages by the month of their event, people by the month in which they were
 * first reached. Indicators that are not here are not split by month; events without a known day are in no period.
 */
export function countsInPeriod(counts: MonthCounts, period: Period): Partial<Record<IndicatorCode, number>> {
  const isInside = ({ month }: { month: string }) => month >= monthOf(period.start) && month <= monthOf(period.end);
  const events = counts.events.filter(isInside);
  const sum = (kind: Kind, event: "enrolled" | "completed") =>
    events.filter(({ key }) => key.kind === kind).reduce((total, { events: of }) => total + of[event], 0);
  return {
    direct_beneficiaries: counts.people.filter(isInside).reduce((total, { people }) => total + people, 0),
    trainers_trained: counts.trainers.filter(isInside).reduce((total, { trainers }) => total + trainers, 0),
    trainees_enrolled: sum("vocational-training", "enrolled"),
    trainees_completed: sum("vocational-training", "completed"),
    livestock_recipients: sum("livestock", "completed"),
    housing_recipients: sum("housing-materials", "completed"),
  };
}

/** Where an indicator stood before anything was done; the change of incomes starts from the incomes of its pairs. */
export function baselineOf({ figure }: Standing, isCounted: boolean): number | null {
  if (isCounted) return 0;
  const { code, denominator, n } = figure;
  return code === "income_change" && denominator !== null && n !== null && n > 0 ? Math.round(denominator / n) : null;
}
