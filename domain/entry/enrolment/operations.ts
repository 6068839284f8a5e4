import { kindsOf } from "@/domain/entry/enrolment/steps";
import { activities, difficulties, disabilityOf } from "@/domain/entry/washington-group";
import type { NewChange } from "@/domain/operations/form-operations";
import { valueOf, valuesOf, type FormValues } from "@/domain/forms/form-state";
import type { Kind } from "@/domain/vocabulary";

/** What is looked up for an enrolment and not typed. */
export interface EnrolmentFacts {
  today: string;
  consentVersion: string;
  /** The trade of each course that may be chosen. */
  tradeOfCourse: Readonly<Record<string, string>>;
}

/** The kinds' keys in the form: made when it is opened, so that a repeated post cannot make doubles. */
export function keyField(kind: Kind): string {
  return `key-${kind}`;
}

/** All that an enrolment changes, each after what it depends on. */
export function enrolmentChanges(values: FormValues, facts: EnrolmentFacts): NewChange[] {
  const has = (field: string) => valueOf(values, field) !== "";
  const changes: NewChange[] = [];
  if (!has("known-household") && !has("known-person")) changes.push(household(values));
  if (!has("known-person")) changes.push(person(values, facts), ...judgements(values));
  const packages = kindsOf(values).map((kind) => assistance(kind, values, facts));
  return [...changes, ...packages, ...packages.map(submitted)];
}

/** The key of the person whom the enrolment is about. */
export function personOf(values: FormValues): string {
  return text(values, "known-person") ?? valueOf(values, "key-person");
}

export function householdOf(values: FormValues): string {
  return text(values, "known-household") ?? valueOf(values, "key-household");
}

function household(values: FormValues): NewChange {
  const payload = {
    id: valueOf(values, "key-household"),
    district: text(values, "district"),
    sector: text(values, "sector"),
    size: text(values, "size"),
  };
  return { verb: "record-household", payload };
}

const asTyped = [
  "family_name",
  "given_name",
  "sex",
  "document_type",
  "document_number",
  "population_group",
  "phone",
  "phone_owner",
  "cell",
  "village",
  "how_to_find",
  "selected_for",
  ...activities,
] as const;

function person(values: FormValues, { today, consentVersion }: EnrolmentFacts): NewChange {
  const typed = Object.fromEntries(asTyped.map((field) => [field, text(values, field)]));
  const isReturnee = valueOf(values, "population_group") === "returnee";
  const hasAgreed = valueOf(values, "consent") === "yes";
  const payload = {
    id: valueOf(values, "key-person"),
    household: householdOf(values),
    ...typed,
    birth_year: birthYear(values, today),
    country_of_return: isReturnee ? text(values, "country_of_return") : null,
    returned_on: isReturnee ? text(values, "returned_on") : null,
    disability: yesOrNo(disabilityOf(answersOf(values))),
    consent_on: hasAgreed ? text(values, "consent_on") : null,
    consent_version: hasAgreed ? consentVersion : null,
    consent_language: hasAgreed ? text(values, "consent_language") : null,
    no_consent_reason: valueOf(values, "consent") === "no" ? text(values, "no_consent_reason") : null,
  };
  return { verb: "record-beneficiary", payload };
}

/** The year somebody was born who told their age; a birthday still to come makes it one too late. */
export function birthYear(values: FormValues, today: string): string | null {
  const age = text(values, "age");
  return age === null || !/^\d+$/.test(age)
    ? text(values, "birth_year")
    : String(Number(today.slice(0, 4)) - Number(age));
}

function answersOf(values: FormValues) {
  return Object.fromEntries(
    activities.map((activity) => {
      const answer = valueOf(values, activity);
      return [activity, difficulties.find((one) => one === answer) ?? null];
    }),
  );
}

function judgements(values: FormValues): NewChange[] {
  const judgement = text(values, "judgement");
  if (judgement === null) return [];
  return valueOf(values, "doubles")
    .split(";")
    .filter((other) => other !== "")
    .map((other) => ({
      verb: "judge-duplicate",
      payload: { person: personOf(values), other, judgement, reason: text(values, "judgement_reason") },
    }));
}

function assistance(kind: Kind, values: FormValues, { tradeOfCourse }: EnrolmentFacts): NewChange {
  const isTraining = kind === "vocational-training";
  const course = isTraining ? text(values, "course") : null;
  const trade = isTraining ? ((course === null ? null : tradeOfCourse[course]) ?? text(values, "trade")) : null;
  const payload = {
    id: valueOf(values, keyField(kind)),
    beneficiary: personOf(values),
    phase: text(values, "phase"),
    district: text(values, "assistance_district"),
    kind,
    trade,
    course,
    status: "enrolled",
    enrolled_on: text(values, "enrolled_on"),
  };
  return { verb: "record-assistance", payload };
}

/** The officer has looked at all answers: nothing is left to be done before the review. */
function submitted({ payload: { id = null } }: NewChange): NewChange {
  return { verb: "review-assistance", payload: { id, version: 1, step: "submit" } };
}

function text(values: FormValues, field: string): string | null {
  const typed = valuesOf(values, field).join(";").trim();
  return typed === "" ? null : typed;
}

function yesOrNo(answer: boolean | null): string | null {
  return answer === null ? null : answer ? "yes" : "no";
}
