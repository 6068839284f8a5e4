import * as z from "zod/mini";
import { day, longText, optionalText, reference, word } from "@/domain/exchange/cells";
import { rule } from "@/domain/exchange/row-rules";
import { indicatorCodes } from "@/domain/indicators/codes";

/**
 * Why a figure of a phase is where it is, what is done about it, by whom and by when. All empty takes back what was
 * said; an action or its day without a reason would answer a question that nobody has put.
 */
export const gapReasonEntry = z
  .object({
    phase: reference,
    indicator: word(indicatorCodes),
    reason: longText,
    action: longText,
    owner: optionalText,
    due_on: day,
  })
  .check(
    rule((entry, tell) => {
      const isAny = [entry.action, entry.owner, entry.due_on].some((field) => field !== null && field !== undefined);
      if (isAny && entry.reason === null) tell("reason", { code: "required" });
    }),
  );
