import * as z from "zod/mini";
import { name, optionalReference, optionalText, word, words, yesOrNo } from "@/domain/exchange/cells";
import { rule } from "@/domain/exchange/row-rules";

/** IATI OrganisationType, https://iatistandard.org/en/iati-standard/203/codelists/organisationtype/ */
export const organisationTypes = ["10", "15", "21", "22", "24", "30", "40", "60", "70", "80", "90"] as const;

/** IATI OrganisationRole: funding, accountable, extending, implementing. */
export const organisationRoles = ["1", "2", "3", "4"] as const;

/** An organisation as a manager enters it; where it bears one name in all languages, the English one is enough. */
export const organisationRow = z
  .object({
    id: optionalReference,
    name_en: name,
    name_fr: optionalText,
    name_rw: optionalText,
    identifier: optionalText,
    type: word(organisationTypes),
    roles: words(organisationRoles),
    source: name,
    active: yesOrNo,
  })
  .check(
    rule((row, tell) => {
      if (row.active === null) tell("active", { code: "required" });
      if (row.roles !== null && row.roles.length === 0) tell("roles", { code: "required" });
    }),
  );
export type OrganisationRow = z.infer<typeof organisationRow>;
