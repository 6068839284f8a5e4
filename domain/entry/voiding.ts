import * as z from "zod/mini";
import { day, longText, reference, whole, word } from "@/domain/exchange/cells";
import { rule } from "@/domain/exchange/row-rules";

/** What can be voided: nothing is deleted, it stops to count. */
export const recordKinds = ["household", "beneficiary", "trainer", "course", "assistance", "interview"] as const;
export type RecordKind = (typeof recordKinds)[number];

const record = word(recordKinds);
const version = whole(1, Number.MAX_SAFE_INTEGER);

/** Which record is voided, in the version that was seen, and why. */
export const voiding = z.object({ record, id: reference, version, reason: longText }).check(
  rule((entry, tell) => {
    if (entry.reason === null) tell("reason", { code: "required" });
  }),
);

/** Who is anonymised, in the version that was seen, and why. */
export const anonymising = z.object({ id: reference, version, reason: longText }).check(
  rule((entry, tell) => {
    if (entry.reason === null) tell("reason", { code: "required" });
  }),
);

/** Who withdraws their consent, and on which day. */
export const withdrawing = z.object({ id: reference, version, on: day, reason: longText }).check(
  rule((entry, tell) => {
    if (entry.on === null) tell("on", { code: "required" });
  }),
);

/** Which voided record comes back, in the version that was seen. */
export const restoring = z.object({ record, id: reference, version });
