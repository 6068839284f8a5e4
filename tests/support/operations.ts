import { v7 as uuid } from "uuid";
import { operate, type OperateOptions } from "@/db/operations/operate";
import type { Store } from "@/db/store";
import type { Scope } from "@/domain/access/scope";
import type { Answer, Operation, Receipt } from "@/domain/operations/operation";
import { enumerator } from "@/tests/support/register";

let made = 0;

/** An operation on a new record, made after all before it. */
export function operation(verb: Operation["verb"], payload: Operation["payload"], more: Partial<Operation> = {}) {
  made += 1;
  return { id: uuid(), verb, payload, base: null, device: "tablet", madeAt: made, ...more } satisfies Operation;
}

/** What is answered to one operation. */
export async function answerTo(
  store: Store,
  one: Operation,
  { scope = enumerator, ...options }: OperateOptions & { scope?: Scope } = {},
): Promise<Answer> {
  const [answer] = await operate(store, scope, [one], options);
  if (answer === undefined) throw new Error("An operation was not answered.");
  return answer;
}

/** The receipt of an operation that is stored; a test in which it is not fails. */
export async function stored(store: Store, one: Operation, scope: Scope = enumerator): Promise<Receipt> {
  const answer = await answerTo(store, one, { scope });
  if (answer.outcome !== "stored") throw new Error(`Not stored: ${JSON.stringify(answer)}`);
  return answer.receipt;
}
