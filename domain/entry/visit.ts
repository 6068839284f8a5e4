import * as z from "zod/mini";
import { day, longText, name, optionalText, optionalWord, reference, whole, word } from "@/domain/exchange/cells";
import { interviewRow } from "@/domain/exchange/interviews";
import { rule } from "@/domain/exchange/row-rules";
import { contacts, languages } from "@/domain/vocabulary";

/** A visit to a person; that nobody could be spoken to is worth knowing and has a reason. */
export const visitEntry = z
  .object({
    id: reference,
    beneficiary: reference,
    held_on: day,
    contact: word(contacts),
    reason: longText,
    language: optionalWord(languages),
    instrument: name,
    instrument_version: whole(1, 9999),
    /** Each answer as it was entered, as the text of a JSON object. */
    answers: z.optional(z.string()),
  })
  .check(
    rule((entry, tell) => {
      if (entry.held_on === null) tell("held_on", { code: "required" });
      if (entry.instrument_version === null) tell("instrument_version", { code: "required" });
      const wasReached = entry.contact === "met" || entry.contact === "proxy";
      if (!wasReached && entry.contact !== null && entry.reason === null) tell("reason", { code: "required" });
      if (wasReached && entry.language === null) tell("language", { code: "required" });
    }),
  );

/** An interview as somebody enters it; the visit it was held at stays outside the exchange folder. */
export const interviewEntry = z.safeExtend(interviewRow, { visit: z.optional(optionalText) });
export type InterviewEntry = z.infer<typeof interviewEntry>;
