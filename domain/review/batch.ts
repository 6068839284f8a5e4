import * as z from "zod/mini";
import { longText, reference, requiredPattern, word } from "@/domain/exchange/cells";
import { rule } from "@/domain/exchange/row-rules";

/** A batch is open until its sample is judged; a dissolved one decided nothing. */
export const batchStates = ["open", "verified", "returned", "dissolved"] as const;
export type BatchState = (typeof batchStates)[number];

/** A batch of more than this is drawn in parts: one transaction verifies it. */
export const largestBatch = 500;

/** The share of wrong records from which on a batch should not pass, in tenths, and how seldom it may, in hundredths. */
const tooManyWrong = 0.1;
const risk = 0.05;

/**
 * How many records of a batch are looked at. The fewest with which a batch in which one record in ten is wrong has at
 * most one chance in twenty of showing none: C(N − D, n) / C(N, n) ≤ 0.05 with D = ⌈N / 10⌉ (a plan of acceptance
 * number 0 on the hypergeometric distribution; Schilling and Neubauer, Acceptance Sampling in Quality Control, ch. 5).
 */
export function sampleSize(size: number): number {
  const wrong = Math.ceil(size * tooManyWrong);
  let chance = 1;
  for (let drawn = 0; drawn < size; drawn += 1) {
    if (chance <= risk) return drawn;
    chance *= (size - wrong - drawn) / (size - drawn);
  }
  return size;
}

/** A batch's key, a UUIDv7 made by whoever draws it. */
export const drawing = z.object({
  id: requiredPattern(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/, { code: "reference" }),
});

/** A judgement on a sampled record; one that is wrong has a reason, with which the whole batch goes back. */
export const judging = z
  .object({ batch: reference, id: reference, judgement: word(["good", "wrong"]), reason: longText })
  .check(
    rule((entry, tell) => {
      if (entry.judgement === "wrong" && entry.reason === null) tell("reason", { code: "required" });
    }),
  );
