import * as z from "zod/mini";
import { roles } from "@/domain/access/roles";
import {
  day,
  districtCodes,
  name,
  optionalEmail,
  optionalReference,
  optionalUserName,
  reference,
  word,
} from "@/domain/exchange/cells";
import { rule, type Tell } from "@/domain/exchange/row-rules";
import { languages } from "@/domain/vocabulary";

interface RoleFields {
  role: string | null;
  districts: string[] | null;
  organisation: string | null;
}

/** Officers work in districts, donors come from an organisation; the other roles have neither. */
function placesFit({ role, districts, organisation }: RoleFields, tell: Tell): void {
  const isOfficer = role === "officer" || role === "senior-officer";
  if (isOfficer && districts?.length === 0) tell("districts", { code: "required" });
  if (role === "donor" && organisation === null) tell("organisation", { code: "required" });
}

const roleFields = { role: word(roles), districts: districtCodes, organisation: optionalReference, ends_on: day };

/** Somebody who is invited, with the first role they are given. */
export const invitedUser = z
  .object({
    name,
    user_name: optionalUserName,
    email: optionalEmail,
    language: word(languages),
    ...roleFields,
  })
  .check(
    rule((row, tell) => {
      if (row.user_name === null && row.email === null) tell("user_name", { code: "required" });
      placesFit(row, tell);
    }),
  );

/** A role that a user is given beside those they have. */
export const givenRole = z.object({ user: reference, ...roleFields }).check(rule(placesFit));
export type GivenRole = z.infer<typeof givenRole>;

export const namedUser = z.object({ user: reference });
export const namedSession = z.object({ user: reference, session: reference });
export const takenRole = z.object({ user: reference, membership: reference });
export const changedRole = z.object({ user: reference, membership: reference, ends_on: day });

/** What invited people say of themselves, beside a password. */
export const acceptedInvitation = z.object({ name, language: word(languages) });
