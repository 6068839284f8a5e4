import type { Cell } from "@/domain/import/cell";
import type { ImportExpected } from "@/domain/import/problems";

/** A cell as understood: its text in the exchange format ('' = not known), or what was expected instead. */
export type Reading = { value: string } | { expected: ImportExpected };

/** What the other cells of a file say about how one is to be read. */
export interface ReadingContext {
  /** The decimal mark seen in unmistakable numbers of the column; `null` when there are none. */
  decimalMark: "," | "." | null;
  from1904: boolean;
}

/** Reads a cell that is not empty. */
export type Reader = (cell: Cell, context: ReadingContext) => Reading;

export function refused(code: ImportExpected["code"], params?: Record<string, string>): Reading {
  return { expected: params === undefined ? { code } : { code, params } };
}
