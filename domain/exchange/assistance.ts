import * as z from "zod/mini";
import {
  day,
  district,
  optionalReference,
  optionalWord,
  phase,
  reference,
  voided,
  word,
} from "@/domain/exchange/cells";
import { inOrder, rule, type Tell } from "@/domain/exchange/row-rules";
import { kinds, reviewStates, statuses, trades, type Kind, type Trade } from "@/domain/vocabulary";

/** A row of assistance.csv. */
export const assistanceRow = z
  .object({
    id: reference,
    beneficiary: reference,
    phase,
    district,
    kind: word(kinds),
    trade: optionalWord(trades),
    course: optionalReference,
    status: word(statuses),
    enrolled_on: day,
    started_on: day,
    ended_on: day,
    review: word(reviewStates),
    voided,
  })
  .check(
    rule((row, tell) => tradeFitsKind(row, tell)),
    rule((row, tell) => daysInOrder(row, tell)),
  );
export type AssistanceRow = z.infer<typeof assistanceRow>;

/** A trade is what a vocational training is about; other kinds have neither trade nor course. */
function tradeFitsKind(row: { kind: Kind | null; trade: Trade | null; course: string | null }, tell: Tell): void {
  if (row.kind === "vocational-training") {
    if (row.trade === null) tell("trade", { code: "trade-required" });
  } else if (row.kind !== null) {
    if (row.trade !== null) tell("trade", { code: "only-for-training" });
    if (row.course !== null) tell("course", { code: "only-for-training" });
  }
}

/** Enrolled ≤ started ≤ ended, as far as they are known. */
function daysInOrder(row: Record<"enrolled_on" | "started_on" | "ended_on", string | null>, tell: Tell): void {
  inOrder(row, "enrolled_on", "started_on", tell);
  inOrder(row, "started_on", "ended_on", tell);
  inOrder(row, "enrolled_on", "ended_on", tell);
}
