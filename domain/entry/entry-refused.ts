import type { CellProblem, Expected } from "@/domain/exchange/problems";

/** What someone entered cannot be taken: every field that is wrong and what was expected. Nothing was written. */
export class EntryRefused extends Error {
  override name = "EntryRefused";

  constructor(readonly problems: readonly CellProblem[]) {
    super(problems.map(({ column, expected }) => `${column}: ${expected.code}`).join(", "));
  }
}

/** Refuses one field of an entry that does not fit the rest of the register. */
export function refuse(column: string, value: string, expected: Expected): never {
  throw new EntryRefused([{ column, value, expected }]);
}
