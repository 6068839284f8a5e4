import "server-only";
import type { Acting } from "@/app/acting";
import { operateForm } from "@/app/operating";
import { visited } from "@/app/people/[id]/visit/visit-facts";
import { DomainError } from "@/domain/domain-error";
import { requireVisit, visitChanges } from "@/domain/entry/visit-steps";
import { valueOf, type FormValues } from "@/domain/forms/form-state";
import { operationsOf } from "@/domain/operations/form-operations";

/** Stores a visit of which all was answered; returns the person's address. Throws as the commands do. */
export async function storeVisit(sent: Acting<"enter">, person: string, values: FormValues): Promise<string> {
  const known = await visited(sent, person);
  if (known === null || !known.isApproved) throw new DomainError("not-found");
  requireVisit(known.facts, values);
  const made = { device: null, madeAt: Date.now() };
  const operations = operationsOf(valueOf(values, "key"), visitChanges(known.facts, values), made);
  await operateForm(sent.store, sent.scope, operations);
  return `/people/${person}?stored=visit`;
}
