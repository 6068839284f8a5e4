import { EntryRefused } from "@/domain/entry/entry-refused";
import { visitEntry } from "@/domain/entry/visit";
import type { CellProblem } from "@/domain/exchange/problems";
import { readRow } from "@/domain/exchange/read-row";
import { valueOf, type FormValues } from "@/domain/forms/form-state";
import { filed, groupsAsked, isIncomeJump, problemsOf, type AnswerProblem } from "@/domain/instrument/answers";
import type { Instrument, QuestionGroup } from "@/domain/instrument/instrument";
import { keyOf, type NewChange } from "@/domain/operations/form-operations";
import type { RoundDue } from "@/domain/rounds-due";
import { highestIncome, type Kind } from "@/domain/vocabulary";

/** What a visit is about, and what was told last. */
export interface VisitFacts {
  person: string;
  due: readonly RoundDue[];
  instrument: Instrument;
  lastIncome: number | null;
  today: string;
}

/** Questions stand in the form under names of their own, so that those of an instrument cannot meet others. */
export function fieldOfQuestion(code: string): string {
  return `q_${code}`;
}

/** The answers by question. */
export function answersIn(values: FormValues): FormValues {
  const fields = Object.keys(values).filter((field) => field.startsWith("q_"));
  return Object.fromEntries(fields.map((field) => [field.slice(2), valueOf(values, field)]));
}

export function wasReached(values: FormValues): boolean {
  return ["met", "proxy"].includes(valueOf(values, "contact"));
}

/** The pages of a visit: how it went, the groups of questions if somebody answered, and a look at everything. */
export function visitSteps({ instrument, due }: VisitFacts, values: FormValues): string[] {
  const kinds: Kind[] = due.map(({ kind }) => kind);
  const groups = wasReached(values) ? groupsAsked(instrument, answersIn(values), kinds) : [];
  return ["contact", ...groups.map(({ code }) => fieldOfQuestion(code)), "check"];
}

/** Where a visit goes on without a line, when nothing can be refused yet; `null` after the last page. */
export function visitOnwardWithoutLine(facts: VisitFacts, sent: FormValues): FormValues | null {
  const { go = "", ...values } = sent;
  const [steps, step] = [visitSteps(facts, values), valueOf(values, "step")];
  if (typeof go === "string" && steps.includes(go)) return { ...values, step: go };
  if (step === "check") return null;
  return { ...values, step: steps[steps.indexOf(step) + 1] ?? "check" };
}

/** The group of questions on a page; `null` on the others. */
export function groupOf(instrument: Instrument, step: string): QuestionGroup | null {
  return instrument.groups.find(({ code }) => fieldOfQuestion(code) === step) ?? null;
}

/** Refuses a page whose answers cannot be taken. */
export function requireVisitStep(facts: VisitFacts, step: string, values: FormValues): void {
  const group = groupOf(facts.instrument, step);
  const problems = group === null ? contactProblems(facts, values) : problemsOf(group, answersIn(values)).map(asCell);
  if (problems.length > 0) throw new EntryRefused(problems);
}

/** Refuses a visit that is not whole, or whose income somebody should look at twice and did not. */
export function requireVisit(facts: VisitFacts, values: FormValues): void {
  for (const step of visitSteps(facts, values)) if (step !== "check") requireVisitStep(facts, step, values);
  if (jumpOf(facts, values) !== null && valueOf(values, "confirm") !== "yes")
    throw new EntryRefused([{ column: "confirm", value: "", expected: { code: "required" } }]);
}

/** The income told now where it is far from the last one; `null` where there is nothing to ask. */
export function jumpOf({ instrument, lastIncome }: VisitFacts, values: FormValues): number | null {
  const { income } = filed(instrument, answersIn(values));
  return wasReached(values) && isIncomeJump(lastIncome, income) ? income : null;
}

function contactProblems(facts: VisitFacts, values: FormValues): CellProblem[] {
  const cells = Object.fromEntries(
    Object.entries(visitPayload(facts, values)).map(([field, value]) => [field, value ?? ""]),
  );
  const { problems } = readRow<unknown>(visitEntry, cells);
  const heldOn = valueOf(values, "held_on");
  if (heldOn <= facts.today || problems.some(({ column }) => column === "held_on")) return problems;
  return [
    ...problems,
    { column: "held_on", value: heldOn, expected: { code: "not-after", params: { day: facts.today } } },
  ];
}

function asCell({ question, code }: AnswerProblem): CellProblem {
  const params = { low: "0", high: String(highestIncome) };
  const expected = code === "whole-number" ? ({ code, params } as const) : ({ code } as const);
  return { column: fieldOfQuestion(question), value: "", expected };
}

function visitPayload({ person, instrument }: VisitFacts, values: FormValues): Record<string, string | null> {
  const reached = wasReached(values);
  return {
    id: keyOf(valueOf(values, "key"), 128),
    beneficiary: person,
    held_on: valueOf(values, "held_on"),
    contact: valueOf(values, "contact"),
    reason: reached ? null : valueOf(values, "reason").trim() || null,
    language: reached ? valueOf(values, "language") || null : null,
    instrument: instrument.code,
    instrument_version: String(instrument.version),
    answers: JSON.stringify(reached ? answersIn(values) : {}),
  };
}

/** The visit, and under each assistance of which something was due an interview with the same answers, submitted. */
export function visitChanges(facts: VisitFacts, values: FormValues): NewChange[] {
  const visit = visitPayload(facts, values);
  const reached = wasReached(values);
  const answers = filed(facts.instrument, answersIn(values));
  const interviews = facts.due.flatMap(({ assistance, round }, i): NewChange[] => {
    const id = keyOf(valueOf(values, "key"), 129 + i);
    const payload = {
      ...{ id, assistance, round, held_on: visit.held_on ?? null, contact: visit.contact ?? null },
      monthly_income_rwf: reached ? answers.income : null,
      living_conditions: reached ? answers.livingConditions : null,
      in_work: reached ? answers.inWork : null,
      business_started: reached ? answers.businessStarted : null,
      visit: visit.id ?? null,
    };
    return [
      { verb: "record-interview", payload },
      { verb: "review-interview", payload: { id, version: 1, step: "submit" } },
    ];
  });
  return [{ verb: "record-visit", payload: visit }, ...interviews];
}
