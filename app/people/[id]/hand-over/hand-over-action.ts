"use server";

import { redirect } from "next/navigation";
import { acting } from "@/app/acting";
import { operateForm } from "@/app/operating";
import { person } from "@/db/queries/person";
import { claim } from "@/domain/access/scope";
import { DomainError } from "@/domain/domain-error";
import { valueOf, type FormState } from "@/domain/forms/form-state";
import { keyOf, operationsOf } from "@/domain/operations/form-operations";

const typed = ["item", "quantity", "handed_on", "received_by"] as const;

/** Records something handed over under one of a person's packages. */
export async function handOver(id: string, before: FormState, form: FormData): Promise<FormState> {
  return acting(before, form, "enter", async ({ reader, store, scope, values }) => {
    const found = await person(reader, claim(scope, "persons"), id);
    const assistance = valueOf(values, "assistance");
    if (!found?.history.some((entry) => entry.id === assistance && !entry.voided)) throw new DomainError("not-found");
    const key = valueOf(values, "key");
    const payload = {
      ...{ id: keyOf(key, 128), assistance },
      ...Object.fromEntries(typed.map((field) => [field, valueOf(values, field).trim()])),
    };
    const made = { device: null, madeAt: Date.now() };
    await operateForm(store, scope, operationsOf(key, [{ verb: "record-handover", payload }], made));
    redirect(`/people/${id}/hand-over?saved=yes`);
  });
}
