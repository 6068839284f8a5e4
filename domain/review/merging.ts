import * as z from "zod/mini";
import { longText, reference } from "@/domain/exchange/cells";
import { rule } from "@/domain/exchange/row-rules";

/** Two records of one person become one: `kept` stays, `merged` is voided. Why is on record. */
export const merging = z.object({ id: reference, kept: reference, merged: reference, reason: longText }).check(
  rule((entry, tell) => {
    if (entry.reason === null) tell("reason", { code: "required" });
    if (entry.kept === entry.merged) tell("merged", { code: "unique", params: { row: "1" } });
  }),
);

/** A merge that is taken back, and why. */
export const unmerging = z.object({ id: reference, reason: longText }).check(
  rule((entry, tell) => {
    if (entry.reason === null) tell("reason", { code: "required" });
  }),
);
