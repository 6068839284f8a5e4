import * as z from "zod/mini";
import { day, optionalWord, reference, voided, whole, word, yesOrNo } from "@/domain/exchange/cells";
import { rule } from "@/domain/exchange/row-rules";
import { contacts, highestIncome, livingConditions, reviewStates, rounds } from "@/domain/vocabulary";

const answers = ["monthly_income_rwf", "living_conditions", "in_work", "business_started"] as const;

/** A row of interviews.csv. */
export const interviewRow = z
  .object({
    id: reference,
    assistance: reference,
    round: word(rounds),
    held_on: day,
    contact: word(contacts),
    monthly_income_rwf: whole(0, highestIncome),
    living_conditions: optionalWord(livingConditions),
    in_work: yesOrNo,
    business_started: yesOrNo,
    review: word(reviewStates),
    voided,
  })
  .check(
    rule((row, tell) => {
      const spokeToNobody = row.contact === "not-found" || row.contact === "moved" || row.contact === "refused";
      if (!spokeToNobody) return;
      for (const answer of answers)
        if (row[answer] !== null) tell(answer, { code: "no-answer-without-contact", params: { contact: row.contact } });
    }),
  );
export type InterviewRow = z.infer<typeof interviewRow>;
