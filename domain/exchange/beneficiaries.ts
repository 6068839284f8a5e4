import * as z from "zod/mini";
import {
  country,
  day,
  longText,
  name,
  optionalReference,
  optionalText,
  optionalWord,
  reference,
  voided,
  year,
  yesOrNo,
} from "@/domain/exchange/cells";
import { populationGroups, sexes } from "@/domain/vocabulary";

/** A row of beneficiaries.csv; columns that may be missing are optional here. */
export const beneficiaryRow = z.object({
  id: reference,
  household: optionalReference,
  family_name: name,
  given_name: optionalText,
  sex: optionalWord(sexes),
  birth_year: year,
  population_group: optionalWord(populationGroups),
  country_of_return: country,
  returned_on: day,
  disability: yesOrNo,
  consent_on: day,
  voided,
  document_type: z.optional(optionalText),
  document_number: z.optional(optionalText),
  phone: z.optional(optionalText),
  cell: z.optional(optionalText),
  village: z.optional(optionalText),
  how_to_find: z.optional(longText),
  selected_for: z.optional(optionalText),
});
export type BeneficiaryRow = z.infer<typeof beneficiaryRow>;
