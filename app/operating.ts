import "server-only";
import { operate } from "@/db/operations/operate";
import type { Store } from "@/db/store";
import type { Scope } from "@/domain/access/scope";
import { DomainError } from "@/domain/domain-error";
import { EntryRefused } from "@/domain/entry/entry-refused";
import type { Answer, Operation } from "@/domain/operations/operation";

/**
 * Carries out what a form asks for, all of it or nothing: it is tried first, so that a form of which one part is
 * refused comes back as a whole. Throws as the command would.
 */
export async function operateForm(store: Store, scope: Scope, operations: readonly Operation[]): Promise<void> {
  await tryForm(store, scope, operations);
  requireStored(await operate(store, scope, operations));
}

/** Throws what carrying the operations out would throw, and stores nothing. */
export async function tryForm(store: Store, scope: Scope, operations: readonly Operation[]): Promise<void> {
  requireStored(await operate(store, scope, operations, { validateOnly: true }));
}

function requireStored(answers: readonly Answer[]): void {
  const refused = answers.flatMap((answer) => (answer.outcome === "refused" ? [answer] : []));
  const problems = refused.flatMap((answer) => answer.problems);
  if (problems.length > 0) throw new EntryRefused(problems);
  const rule = refused.find((answer) => answer.rule !== null)?.rule;
  if (rule !== undefined && rule !== null) throw new DomainError(rule);
  if (answers.some(({ outcome }) => outcome === "conflict")) throw new DomainError("changed-meanwhile");
}
