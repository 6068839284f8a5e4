import * as z from "zod/mini";
import { difficulties, type Activity } from "@/domain/entry/washington-group";
import { beneficiaryRow } from "@/domain/exchange/beneficiaries";
import { day, optionalText, optionalWord } from "@/domain/exchange/cells";
import { languages } from "@/domain/vocabulary";

export const phoneOwners = ["own", "neighbour"] as const;

/** What the product records of a person beyond beneficiaries.csv; it stays outside the exchange folder. */
const beyondTheFolder = {
  phone_owner: z.optional(optionalWord(phoneOwners)),
  consent_version: z.optional(optionalText),
  consent_language: z.optional(optionalWord(languages)),
  no_consent_reason: z.optional(optionalText),
  consent_withdrawn_on: z.optional(day),
  ...activityCells(),
};

/** A person as somebody enters them; a column that is absent here is left alone. */
export const personEntry = z.extend(beneficiaryRow, beyondTheFolder);
export type PersonEntry = z.infer<typeof personEntry>;

function activityCells() {
  const cell = z.optional(optionalWord(difficulties));
  return {
    seeing: cell,
    hearing: cell,
    walking: cell,
    remembering: cell,
    self_care: cell,
    communicating: cell,
  } satisfies Record<Activity, typeof cell>;
}
