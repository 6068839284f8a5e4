"use server";

import { redirect } from "next/navigation";
import { acting, type Acting } from "@/app/acting";
import { currentLanguage } from "@/app/language";
import { operateForm, tryForm } from "@/app/operating";
import { accountNames } from "@/db/queries/account-names";
import { operate } from "@/db/operations/operate";
import { DomainError } from "@/domain/domain-error";
import { EntryRefused } from "@/domain/entry/entry-refused";
import {
  choiceField,
  conflictsIn,
  correctionOf,
  isCorrectable,
  seenField,
  type ShownConflict,
} from "@/domain/entry/correction";
import { askedTwice, changeOf, isRecordStep, stepField } from "@/domain/entry/record-steps";
import { valueOf, type FormState, type FormValues } from "@/domain/forms/form-state";
import { operationsOf } from "@/domain/operations/form-operations";
import { asCell } from "@/domain/operations/merge";
import type { Conflict } from "@/domain/operations/operation";
import { translator } from "@/messages/translator";

/** Corrects fields of a record; where somebody else changed one meanwhile it comes back, for a person to decide. */
export async function correct(before: FormState, form: FormData): Promise<FormState> {
  const state = await acting(before, form, "enter", async (sent) => {
    const conflicts = await tryToCorrect(sent);
    if (conflicts === null) redirect(personAddress(sent.values, "corrected"));
    return { ...decidedBefore(sent.values), conflicts: JSON.stringify(conflicts) };
  });
  return conflictsIn(state.values).length === 0 ? state : await withRule(state);
}

async function tryToCorrect({ store, scope, reader, values }: Acting<"enter">): Promise<ShownConflict[] | null> {
  const record = valueOf(values, "record");
  if (!isCorrectable(record)) throw new DomainError("not-found");
  const { payload, base } = correctionOf(record, values, conflictsIn(values));
  const reason = valueOf(values, "reason");
  const made = { device: null, madeAt: Date.now() };
  const changed: Record<string, string> = { id: valueOf(values, "id"), ...payload };
  if (reason !== "") changed.reason = reason;
  const [operation] = operationsOf(valueOf(values, "key"), [{ verb: `record-${record}`, payload: changed }], made);
  if (operation === undefined) throw new DomainError("not-found");
  const [answer] = await operate(store, scope, [{ ...operation, base }]);
  if (answer?.outcome === "conflict") return shown(await namesOf(reader, answer.conflicts), answer.conflicts);
  if (answer?.outcome === "refused" && answer.problems.length > 0) throw new EntryRefused(answer.problems);
  if (answer?.outcome === "refused") throw new DomainError(answer.rule ?? "not-found");
  return null;
}

/** What was decided the time before stands: theirs is what was seen, and what is wanted where they were let stand. */
function decidedBefore(values: FormValues): FormValues {
  const decided: Record<string, string> = {};
  for (const { field, theirs } of conflictsIn(values)) {
    decided[seenField(field)] = theirs;
    if (valueOf(values, choiceField(field)) === "theirs") decided[field] = theirs;
  }
  return { ...values, ...decided };
}

function namesOf(reader: Acting<"enter">["reader"], conflicts: readonly Conflict[]) {
  return accountNames(
    reader,
    conflicts.flatMap(({ by }) => by ?? []),
  );
}

function shown(names: ReadonlyMap<string, string>, conflicts: readonly Conflict[]): ShownConflict[] {
  return conflicts.map(({ field, base, yours, theirs, by }) => ({
    ...{ field, base: asCell(base), yours: asCell(yours), theirs: asCell(theirs) },
    by: by === null ? "" : (names.get(by) ?? by),
  }));
}

async function withRule(state: FormState): Promise<FormState> {
  return { ...state, rule: translator(await currentLanguage(), "change")("conflict.title") };
}

/** Does something to a record as a whole. What cannot be taken back is asked once more. */
export async function takeStep(before: FormState, form: FormData): Promise<FormState> {
  const step = form.get("step");
  const known = typeof step === "string" && isRecordStep(step) ? step : null;
  const state = await acting(before, form, "enter", async ({ store, scope, values }) => {
    if (known === null) throw new DomainError("not-found");
    const change = changeOf(known, values);
    const made = { device: null, madeAt: Date.now() };
    const operations = operationsOf(valueOf(values, "key"), [change], made);
    if (askedTwice.includes(known) && valueOf(values, "sure") !== "yes") {
      await tryForm(store, scope, operations);
      return { ...values, sure: "asked" };
    }
    await operateForm(store, scope, operations);
    const stays = known === "merge" ? { ...values, person: valueOf(values, stepField(known, "kept")) } : values;
    redirect(personAddress(stays, known));
  });
  if (known === null) return state;
  const problems = state.problems.map((one) => ({ ...one, field: stepField(known, one.field) }));
  return { ...state, problems };
}

/** The person's page, with a word about what was done. */
function personAddress(values: FormValues, done: string): string {
  return `/people/${encodeURIComponent(valueOf(values, "person"))}?done=${done}`;
}
