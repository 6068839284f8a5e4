import * as z from "zod/mini";
import { day, district, phase, reference, references, voided, word } from "@/domain/exchange/cells";
import { inOrder, rule } from "@/domain/exchange/row-rules";
import { trades } from "@/domain/vocabulary";

/** A row of courses.csv. */
export const courseRow = z
  .object({
    id: reference,
    phase,
    district,
    trade: word(trades),
    trainers: references,
    starts_on: day,
    ends_on: day,
    voided,
  })
  .check(rule((row, tell) => inOrder(row, "starts_on", "ends_on", tell)));
export type CourseRow = z.infer<typeof courseRow>;
