import * as z from "zod/mini";
import { day, districtCodes, word, phaseNumeral } from "@/domain/exchange/cells";
import { inOrder, rule } from "@/domain/exchange/row-rules";
import { phaseStatuses } from "@/domain/vocabulary";

/** A row of phases.csv. */
export const phaseRow = z
  .object({
    phase: phaseNumeral,
    status: word(phaseStatuses),
    starts_on: day,
    ends_on: day,
    districts: districtCodes,
  })
  .check(rule((row, tell) => inOrder(row, "starts_on", "ends_on", tell)));
export type PhaseRow = z.infer<typeof phaseRow>;
