"use server";

import { redirect } from "next/navigation";
import { acting, type Acting } from "@/app/acting";
import { coursesToEnrolIn, courseOf, districtsToEnrolIn } from "@/app/enrol/enrolment";
import { operateForm } from "@/app/operating";
import { fullName } from "@/components/records/entry-words";
import { duplicateCandidates } from "@/db/queries/duplicate-candidates";
import { claim } from "@/domain/access/scope";
import type { DoubleShown } from "@/domain/entry/enrolment/doubles";
import { birthYear, enrolmentChanges, householdOf, personOf } from "@/domain/entry/enrolment/operations";
import {
  following,
  isEnrolmentStep,
  requireAllSteps,
  requireStep,
  type EnrolmentCourse,
} from "@/domain/entry/enrolment/steps";
import { valueOf, type FormState, type FormValues } from "@/domain/forms/form-state";
import { consent } from "@/domain/instrument/consent";
import { operationsOf } from "@/domain/operations/form-operations";
import { districtByCode } from "@/domain/places";
import { sexes } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

/** One step of an enrolment: on to the next group, back to one before, or at the end into the register. */
export async function enrol(before: FormState, form: FormData): Promise<FormState> {
  return acting(before, form, "enter", async (sent) => {
    const { go: going, ...values } = sent.values;
    const course = await courseOf(sent, values);
    const [step, go] = [valueOf(values, "step"), valueOf({ go: going ?? "" }, "go")];
    if (isEnrolmentStep(go)) return { ...values, step: go };
    if (!isEnrolmentStep(step)) return values;
    if (step === "check") return store(sent, values, course);
    requireStep(step, values, sent.today);
    const known = withPlace(sent, step === "identity" ? await withDoubles(sent, values) : values);
    const next = following(step, known, course, sent.today);
    return { ...known, step: next, ...(next === "check" ? { reached: "check" } : {}) };
  });
}

async function store(sent: Acting<"enter">, values: FormValues, course: EnrolmentCourse): Promise<never> {
  requireAllSteps(values, course, sent.today);
  const tradeOfCourse = Object.fromEntries((await coursesToEnrolIn(sent)).map(({ id, trade }) => [id, trade]));
  const facts = { today: sent.today, consentVersion: consent.version, tradeOfCourse };
  const made = { device: null, madeAt: Date.now() };
  await operateForm(
    sent.store,
    sent.scope,
    operationsOf(valueOf(values, "key"), enrolmentChanges(values, facts), made),
  );
  redirect(`/enrol/receipt?person=${personOf(values)}&household=${householdOf(values)}`);
}

/** With one district to choose there was no question; the assistance is in the household's unless it is said otherwise. */
function withPlace(sent: Acting<"enter">, values: FormValues): FormValues {
  const district = valueOf(values, "district") || (districtsToEnrolIn(sent)[0] ?? "");
  return { ...values, district, assistance_district: valueOf(values, "assistance_district") || district };
}

/** The values with the people who are alike; an answer about others before is forgotten. */
async function withDoubles(sent: Acting<"enter">, values: FormValues): Promise<FormValues> {
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
