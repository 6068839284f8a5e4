import * as z from "zod/mini";
import { day, decimal, longText, optionalDistrict, optionalWord, phase, word } from "@/domain/exchange/cells";
import { indicatorCodes } from "@/domain/indicators/codes";
import { sexes } from "@/domain/vocabulary";

/** A row of targets.csv: a target, a milestone on the way to it, or what it was before. */
export const targetRow = z.object({
  indicator: word(indicatorCodes),
  phase,
  district: optionalDistrict,
  sex: optionalWord(sexes),
  value: decimal,
  due_on: day,
  set_on: day,
  reason: longText,
});
export type TargetFileRow = z.infer<typeof targetRow>;

/** What names a target's row: all of it but value and reason. */
export const targetKey = ["indicator", "phase", "district", "sex", "due_on", "set_on"] as const;
