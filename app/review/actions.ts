"use server";

import { redirect } from "next/navigation";
import { acting } from "@/app/acting";
import { operateForm } from "@/app/operating";
import { dissolveBatch, drawBatch, judgeSampled } from "@/db/commands/review-batch";
import { reviewBatch } from "@/db/queries/review-batches";
import { reviewQueue } from "@/db/queries/review-queue";
import { valueOf, type FormState } from "@/domain/forms/form-state";
import { operationsOf } from "@/domain/operations/form-operations";
import { largestBatch } from "@/domain/review/batch";
import { queueFilter, queueParameters } from "@/domain/review/queue";

/** The reason stands in a field of its own in each form of the page. */
function reasonField(id: string): string {
  return `reason-${id}`;
}

/** What was wrong with the reason is told at its field. */
function atReason(state: FormState, id: string): FormState {
  const problems = state.problems.map((one) => (one.field === "reason" ? { ...one, field: reasonField(id) } : one));
  return { ...state, problems };
}

/** Verifies one record, or returns it with a reason to whoever entered it. */
export async function decide(before: FormState, form: FormData): Promise<FormState> {
  const id = textOf(form, "id");
  const state = await acting(before, form, "verify", async ({ store, scope, values }) => {
    const step = valueOf(values, "step") === "verify" ? ("verify" as const) : ("return" as const);
    const reason = valueOf(values, reasonField(id));
    const verb =
      valueOf(values, "record") === "interview" ? ("review-interview" as const) : ("review-assistance" as const);
    const payload = { id, version: valueOf(values, "version"), step, ...(step === "return" ? { reason } : {}) };
    const made = { device: null, madeAt: Date.now() };
    await operateForm(store, scope, operationsOf(valueOf(values, "key"), [{ verb, payload }], made));
    redirect(queueAddress(values, step === "verify" ? "verified" : "returned"));
  });
  return atReason(state, id);
}

/** Draws the sample of all that waits under a choice. */
export async function draw(before: FormState, form: FormData): Promise<FormState> {
  return acting(before, form, "verify", async ({ store, scope, reader, today, phases, values }) => {
    const filter = queueFilter({ ...values, district: valueOf(values, "district") });
    const question = { filter, after: null, limit: largestBatch, today, phases };
    const { entries } = await reviewQueue(reader, scope, question);
    const { id } = await drawBatch(store, scope, {
      ...{ id: valueOf(values, "key"), filter: queueParameters(filter) },
      records: entries.map(({ record, id: key, version }) => ({ record, id: key, version })),
    });
    redirect(`/review/batches/${id}`);
  });
}

/** Judges one record of a sample; the last one, or a wrong one, decides on the batch. */
export async function judge(before: FormState, form: FormData): Promise<FormState> {
  const id = textOf(form, "id");
  const state = await acting(before, form, "verify", async ({ store, scope, values }) => {
    const [batch, judgement] = [valueOf(values, "batch"), valueOf(values, "step")];
    const why = judgement === "wrong" ? { reason: valueOf(values, reasonField(id)) } : {};
    await judgeSampled(store, scope, { batch, id, judgement, ...why });
    const judged = await reviewBatch(store.reader, scope, batch);
    redirect(judged?.state === "open" ? `/review/batches/${batch}` : `/review?done=batch-${judged?.state}`);
  });
  return atReason(state, id);
}

/** Gives a batch up. */
export async function dissolve(before: FormState, form: FormData): Promise<FormState> {
  return acting(before, form, "verify", async ({ store, scope, values }) => {
    await dissolveBatch(store, scope, { batch: valueOf(values, "batch") });
    redirect("/review?done=batch-dissolved");
  });
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}

/** The queue under the same choice, with a word about what was done. */
function queueAddress(values: Parameters<typeof valueOf>[0], done: string): string {
  const filter = queueFilter({
    ...{ district: valueOf(values, "in-district"), kind: valueOf(values, "in-kind"), by: valueOf(values, "in-by") },
    ...{ record: valueOf(values, "in-record"), odd: valueOf(values, "in-odd") },
  });
  return `/review?${new URLSearchParams({ ...queueParameters(filter), done }).toString()}`;
}
