import { expect } from "vitest";
import type { Store } from "@/db/store";
import { wholeDatabase } from "@/tests/support/whole-database";

/** The same store, in which every transaction fails after all its work is done and before it is stored. */
function failingLast(store: Store): Store {
  return {
    ...store,
    transaction: (work) =>
      store.transaction(async (tx) => {
        await work(tx);
        throw new Error("the disk is full");
      }),
  };
}

/** A command that fails at the very end has changed nothing; the same command that goes through has. */
export async function expectNoTrace(store: Store, command: (store: Store) => Promise<unknown>): Promise<void> {
  const before = await wholeDatabase(store);
  await expect(command(failingLast(store))).rejects.toThrow("the disk is full");
  expect(await wholeDatabase(store)).toEqual(before);
  await command(store);
  expect(await wholeDatabase(store)).not.toEqual(before);
}

/** A command that is refused says why and has changed nothing. */
export async function expectRefused(store: Store, command: () => Promise<unknown>, why: object): Promise<void> {
  const before = await wholeDatabase(store);
  await expect(command()).rejects.toMatchObject(why);
  expect(await wholeDatabase(store)).toEqual(before);
}

/** Why an entry is refused: one of its fields and what was expected there. */
export function field(column: string, code: string): object {
  return { problems: [{ column, expected: { code } }] };
}
