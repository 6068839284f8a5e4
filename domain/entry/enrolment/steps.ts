import * as z from "zod/mini";
import { EntryRefused } from "@/domain/entry/entry-refused";
import { phoneOwners } from "@/domain/entry/person";
import { activities, difficulties } from "@/domain/entry/washington-group";
import { duplicateJudgements } from "@/domain/duplicates";
import {
  country,
  day,
  district,
  longText,
  name,
  optionalReference,
  optionalText,
  optionalWord,
  phase,
  references,
  whole,
  word,
  year,
} from "@/domain/exchange/cells";
import { readRow, type Cells } from "@/domain/exchange/read-row";
import { rule, type Tell } from "@/domain/exchange/row-rules";
import { valueOf, valuesOf, type FormValues } from "@/domain/forms/form-state";
import { languages, populationGroups, sexes, trades, type Kind } from "@/domain/vocabulary";

/** The questions of an enrolment in the order in which they are asked, one group a page. */
export const enrolmentSteps = [
  "place",
  "household",
  "identity",
  "doubles",
  "situation",
  "functioning",
  "contact",
  "consent",
  "assistance",
  "training",
  "check",
] as const;
export type EnrolmentStep = (typeof enrolmentSteps)[number];

export function isEnrolmentStep(text: string): text is EnrolmentStep {
  return enrolmentSteps.some((step) => step === text);
}

/** The fields of each group and the rules among them: the same in the browser and on the server. */
export const enrolmentFields = {
  place: z.object({ district }),
  household: z.object({ sector: optionalText, size: whole(1, 9999) }),
  identity: z
    .object({
      family_name: name,
      given_name: optionalText,
      sex: optionalWord(sexes),
      birth_year: year,
      age: whole(0, 110),
      document_type: optionalText,
      document_number: optionalText,
    })
    .check(
      rule((row, tell) => {
        if (row.birth_year !== null && row.age !== null) tell("age", { code: "year-or-age" });
      }),
    ),
  doubles: z.object({ judgement: word(duplicateJudgements), judgement_reason: optionalText }).check(
    rule((row, tell) => {
      if (row.judgement === "different" && row.judgement_reason === null)
        tell("judgement_reason", { code: "required" });
    }),
  ),
  situation: z.object({
    population_group: optionalWord(populationGroups),
    country_of_return: country,
    returned_on: day,
  }),
  functioning: z.object(Object.fromEntries(activities.map((activity) => [activity, optionalWord(difficulties)]))),
  contact: z.object({
    phone: optionalText,
    phone_owner: optionalWord(phoneOwners),
    cell: optionalText,
    village: optionalText,
    how_to_find: longText,
    selected_for: optionalText,
  }),
  consent: z
    .object({
      consent: word(["yes", "no"]),
      consent_on: day,
      consent_language: optionalWord(languages),
      no_consent_reason: optionalText,
    })
    .check(rule((row, tell) => consentIsWhole(row, tell))),
  assistance: z.object({ kinds: references, phase, assistance_district: district, enrolled_on: day }).check(
    rule((row, tell) => {
      if (row.kinds.length === 0) tell("kinds", { code: "required" });
    }),
  ),
  training: z.object({ trade: optionalWord(trades), course: optionalReference }).check(
    rule((row, tell) => {
      if (row.trade === null && row.course === null) tell("trade", { code: "required" });
    }),
  ),
  check: z.object({}),
} as const;

function consentIsWhole(
  row: {
    consent: "yes" | "no" | null;
    consent_on: string | null;
    consent_language: string | null;
    no_consent_reason: string | null;
  },
  tell: Tell,
): void {
  if (row.consent === "yes" && row.consent_on === null) tell("consent_on", { code: "required" });
  if (row.consent === "yes" && row.consent_language === null) tell("consent_language", { code: "required" });
  if (row.consent === "no" && row.no_consent_reason === null) tell("no_consent_reason", { code: "required" });
}

/** Days that cannot lie in the future. */
const pastDays: readonly string[] = ["returned_on", "consent_on"];

/** Refuses a step whose answers cannot be taken, with all that is wrong. */
export function requireStep(step: EnrolmentStep, values: FormValues, today: string): void {
  const schema = enrolmentFields[step];
  const cells = cellsOf(Object.keys(schema.shape), values);
  const { problems } = readRow<unknown>(schema, cells);
  const late = pastDays.filter((column) => (cells[column] ?? "") > today);
  const future = late.map((column) => ({
    column,
    value: cells[column] ?? "",
    expected: { code: "not-after" as const, params: { day: today } },
  }));
  const all = [...problems, ...future.filter(({ column }) => !problems.some((one) => one.column === column))];
  if (all.length > 0) throw new EntryRefused(all);
}

function cellsOf(columns: readonly string[], values: FormValues): Cells {
  return Object.fromEntries(columns.map((column) => [column, valuesOf(values, column).join(";").trim()]));
}

/** What is known of an enrolment before and while it is answered. */
export interface EnrolmentCourse {
  /** Where the household is on record already, the enrolment begins with the person; with the person, with the assistance. */
  startsAt: EnrolmentStep;
  /** With only one district to choose there is nothing to ask. */
  hasOneDistrict: boolean;
  /** Whether a wording of the consent may be read out. */
  canConsent: boolean;
}

/** Whether a group is asked at all, from what was answered before. `doubles` is, once somebody alike was found. */
export function isAsked(step: EnrolmentStep, values: FormValues, course: EnrolmentCourse): boolean {
  if (enrolmentSteps.indexOf(step) < enrolmentSteps.indexOf(course.startsAt)) return false;
  if (step === "place") return !course.hasOneDistrict;
  if (step === "doubles") return valueOf(values, "doubles") !== "";
  if (step === "consent") return course.canConsent;
  if (step === "training") return kindsOf(values).includes("vocational-training");
  return true;
}

export function kindsOf(values: FormValues): readonly Kind[] {
  const chosen = valuesOf(values, "kinds");
  return (["vocational-training", "livestock", "housing-materials"] as const).filter((kind) => chosen.includes(kind));
}

/** The next group to be asked; the last one stays. */
export function stepAfter(step: EnrolmentStep, values: FormValues, course: EnrolmentCourse): EnrolmentStep {
  const following = enrolmentSteps.slice(enrolmentSteps.indexOf(step) + 1);
  return following.find((one) => isAsked(one, values, course)) ?? "check";
}

/** The group before; `null` at the first. */
export function stepBefore(step: EnrolmentStep, values: FormValues, course: EnrolmentCourse): EnrolmentStep | null {
  const earlier = enrolmentSteps.slice(0, enrolmentSteps.indexOf(step));
  return earlier.findLast((one) => isAsked(one, values, course)) ?? null;
}

export function firstStep(values: FormValues, course: EnrolmentCourse): EnrolmentStep {
  return enrolmentSteps.find((step) => isAsked(step, values, course)) ?? "check";
}

/** Refuses an enrolment of which a group that is asked cannot be taken. */
export function requireAllSteps(values: FormValues, course: EnrolmentCourse, today: string): void {
  for (const step of enrolmentSteps) if (isAsked(step, values, course)) requireStep(step, values, today);
}

/** Where an answered group leads: whoever changes an answer at the end comes back there, past what is answered. */
export function following(
  step: EnrolmentStep,
  values: FormValues,
  course: EnrolmentCourse,
  today: string,
): EnrolmentStep {
  const next = stepAfter(step, values, course);
  if (valueOf(values, "reached") !== "check") return next;
  const later = enrolmentSteps.slice(enrolmentSteps.indexOf(next));
  return later.find((one) => isAsked(one, values, course) && !isAnswered(one, values, today)) ?? "check";
}

/** Where an enrolment goes on without a line, when nothing can be refused yet; `null` after the last group. */
export function onwardWithoutLine(sent: FormValues, course: EnrolmentCourse, today: string): FormValues | null {
  const { go = "", ...values } = sent;
  const step = valueOf(values, "step");
  if (typeof go === "string" && isEnrolmentStep(go)) return { ...values, step: go };
  if (!isEnrolmentStep(step) || step === "check") return null;
  const next = following(step, values, course, today);
  return { ...values, step: next, ...(next === "check" ? { reached: "check" } : {}) };
}

function isAnswered(step: EnrolmentStep, values: FormValues, today: string): boolean {
  try {
    requireStep(step, values, today);
    return true;
  } catch (error) {
    if (error instanceof EntryRefused) return false;
    throw error;
  }
}
