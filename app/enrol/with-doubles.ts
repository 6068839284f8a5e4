import "server-only";
import type { Acting } from "@/app/acting";
import { districtsToEnrolIn } from "@/app/enrol/enrolment";
import { duplicateCandidates } from "@/db/queries/duplicate-candidates";
import { claim } from "@/domain/access/scope";
import type { DoubleShown } from "@/domain/entry/enrolment/doubles";
import { birthYear, personOf } from "@/domain/entry/enrolment/operations";
import { valueOf, type FormValues } from "@/domain/forms/form-state";
import { fullName } from "@/domain/names";
import { districtByCode } from "@/domain/places";
import { sexes } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

/** With one district to choose there was no question; the assistance is in the household's unless it is said otherwise. */
export function withPlace(sent: Acting<"enter">, values: FormValues): FormValues {
  const district = valueOf(values, "district") || (districtsToEnrolIn(sent)[0] ?? "");
  return { ...values, district, assistance_district: valueOf(values, "assistance_district") || district };
}

/** The values with the people who are alike; an answer about others before is forgotten. */
export async function withDoubles(sent: Acting<"enter">, values: FormValues): Promise<FormValues> {
  const year = birthYear(values, sent.today);
  const described = {
    familyName: valueOf(values, "family_name"),
    givenName: valueOf(values, "given_name") || null,
    sex: sexes.find((sex) => sex === valueOf(values, "sex")) ?? null,
    birthYear: year === null ? null : Number(year),
    district: valueOf(values, "district") || null,
    documentNumber: valueOf(values, "document_number") || null,
  };
  const found = await duplicateCandidates(sent.reader, claim(sent.scope, "persons"), described, personOf(values));
  const words = translator(sent.language, "records");
  const shown = found.map(({ id, score, likenesses, ...person }): DoubleShown => {
    const place = [person.village, person.sector, districtByCode(person.district ?? "")?.name];
    const born = person.birthYear === null ? null : words("personPage.born", { year: String(person.birthYear) });
    const about = [born, ...place].filter((part) => part !== null && part !== undefined).join(", ");
    return { id, name: fullName(person), about, score, likenesses };
  });
  const doubles = found.map(({ id }) => id).join(";");
  const asBefore = doubles === valueOf(values, "doubles");
  const known = { ...values, doubles, "doubles-shown": JSON.stringify(shown) };
  return asBefore ? known : { ...known, judgement: "", judgement_reason: "" };
}
