import * as z from "zod/mini";
import {
  day,
  district,
  name,
  optionalText,
  optionalWord,
  phase,
  reference,
  voided,
  word,
} from "@/domain/exchange/cells";
import { sexes, trades, trainerStatuses } from "@/domain/vocabulary";

/** A row of trainers.csv. */
export const trainerRow = z.object({
  id: reference,
  phase,
  district,
  trade: word(trades),
  family_name: name,
  given_name: optionalText,
  sex: optionalWord(sexes),
  status: word(trainerStatuses),
  completed_on: day,
  voided,
});
export type TrainerRow = z.infer<typeof trainerRow>;
