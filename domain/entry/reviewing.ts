import * as z from "zod/mini";
import { reviewSteps } from "@/domain/entry/review";
import { longText, reference, whole, word } from "@/domain/exchange/cells";
import { rule } from "@/domain/exchange/row-rules";

/** A step of a record's review, in the version that was seen; a record is returned with a reason. */
export const reviewing = z
  .object({ id: reference, version: whole(1, Number.MAX_SAFE_INTEGER), step: word(reviewSteps), reason: longText })
  .check(
    rule((entry, tell) => {
      if (entry.step === "return" && entry.reason === null) tell("reason", { code: "required" });
    }),
  );
