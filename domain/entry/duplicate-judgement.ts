import * as z from "zod/mini";
import { duplicateJudgements } from "@/domain/duplicates";
import { optionalText, reference, word } from "@/domain/exchange/cells";
import { rule } from "@/domain/exchange/row-rules";

/** What somebody says of two people who look alike; that they are different has a reason. */
export const duplicateJudgement = z
  .object({ person: reference, other: reference, judgement: word(duplicateJudgements), reason: optionalText })
  .check(
    rule((entry, tell) => {
      if (entry.judgement === "different" && entry.reason === null) tell("reason", { code: "required" });
      if (entry.person === entry.other) tell("other", { code: "unique", params: { row: "1" } });
    }),
  );
