import * as z from "zod/mini";
import { district, optionalText, reference, voided, whole } from "@/domain/exchange/cells";

/** A row of households.csv. */
export const householdRow = z.object({
  id: reference,
  district,
  sector: optionalText,
  size: whole(1, 9999),
  voided,
});
export type HouseholdRow = z.infer<typeof householdRow>;
