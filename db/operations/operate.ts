import { eq } from "drizzle-orm";
import { lockProgramme } from "@/db/commands/lock-programme";
import { InConflict } from "@/db/operations/in-conflict";
import { lastChanges } from "@/db/operations/last-change";
import { keepReceipt, receiptOf } from "@/db/operations/receipts";
import { verbs } from "@/db/operations/verbs";
import { dataVersions } from "@/db/schema";
import type { Origin, Store, Tx } from "@/db/store";
import type { Scope } from "@/domain/access/scope";
import { DomainError } from "@/domain/domain-error";
import { EntryRefused } from "@/domain/entry/entry-refused";
import type { Answer, Operation, Receipt } from "@/domain/operations/operation";

/** Where operations come from, and whether they are only tried. */
export interface OperateOptions {
  address?: string | null;
  validateOnly?: boolean;
}

/**
 * The one way to change anything on somebody's behalf: carries operations out, each whole or not at all, all in one
 * durable commit, and answers each in the order given once everything is stored for good. An operation that was
 * carried out before is answered with its receipt and changes nothing. They are taken in the order in which they were
 * made; one that is refused is tried again after others, so that what depends on each other may come in any order.
 */
export async function operate(
  store: Store,
  scope: Scope,
  operations: readonly Operation[],
  { address = null, validateOnly = false }: OperateOptions = {},
): Promise<Answer[]> {
  try {
    return await store.transaction(async (tx) => {
      await lockProgramme(tx, scope.programme);
      const answers = await all(store, tx, scope, operations, address);
      if (validateOnly) throw new OnlyTried(answers);
      return answers;
    });
  } catch (error) {
    if (error instanceof OnlyTried) return [...error.answers];
    throw error;
  }
}

/** Undoes a transaction whose answers were all that was wanted. */
class OnlyTried extends Error {
  constructor(readonly answers: readonly Answer[]) {
    super("Only tried.");
  }
}

async function all(
  store: Store,
  tx: Tx,
  scope: Scope,
  operations: readonly Operation[],
  address: string | null,
): Promise<Answer[]> {
  const answers = new Map<Operation, Answer>();
  let waiting = [...operations].sort(asMade);
  for (let hasMoved = true; hasMoved && waiting.length > 0;) {
    hasMoved = false;
    for (const operation of waiting) {
      const answer = await one(store, tx, scope, operation, address);
      answers.set(operation, answer);
      hasMoved ||= answer.outcome === "stored";
    }
    waiting = waiting.filter((operation) => answers.get(operation)?.outcome === "refused");
  }
  return operations.flatMap((operation) => answers.get(operation) ?? []);
}

function asMade(a: Operation, b: Operation): number {
  return a.madeAt - b.madeAt || (a.id < b.id ? -1 : 1);
}

async function one(store: Store, tx: Tx, scope: Scope, operation: Operation, address: string | null): Promise<Answer> {
  const { id } = operation;
  try {
    const kept = await receiptOf(tx, scope, operation);
    if (kept !== null) return { id, outcome: "stored", receipt: kept };
    return { id, outcome: "stored", receipt: await tx.savepoint(() => carryOut(store, tx, scope, operation, address)) };
  } catch (error) {
    if (error instanceof EntryRefused) return { id, outcome: "refused", rule: null, problems: error.problems };
    if (error instanceof DomainError) return { id, outcome: "refused", rule: error.code, problems: [] };
    if (error instanceof InConflict) return { id, outcome: "conflict", conflicts: await told(tx, scope, error) };
    throw error;
  }
}

async function carryOut(
  store: Store,
  tx: Tx,
  scope: Scope,
  operation: Operation,
  address: string | null,
): Promise<Receipt> {
  const { id, verb, device } = operation;
  const origin: Origin = { operation: id, address, device, reason: null };
  const joining: Store = { ...store, reader: tx, origin, transaction: (work) => work(tx) };
  const { record, id: key, done, standing } = await verbs[verb]({ store: joining, tx, scope, operation });
  const receipt: Receipt = {
    ...{ operation: id, verb, record, id: key, version: standing.version },
    dataVersion: done?.dataVersion ?? (await dataVersionOf(tx, scope)),
    entries: done?.entries ?? [],
    stored: standing.fields,
    at: Date.now(),
  };
  await keepReceipt(tx, scope, operation, receipt);
  return receipt;
}

async function dataVersionOf(tx: Tx, { programme }: Scope): Promise<number> {
  const [row] = await tx.select().from(dataVersions).where(eq(dataVersions.programme, programme));
  return row?.version ?? 0;
}

async function told(tx: Tx, scope: Scope, { record, id, conflicts }: InConflict) {
  const changes = await lastChanges(tx, scope, record, id);
  return conflicts.map((conflict) => {
    const { by = null, at = null } = changes.get(conflict.field) ?? {};
    return { ...conflict, by, at };
  });
}
