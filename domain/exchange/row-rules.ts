import * as z from "zod/mini";
import type { Expected } from "@/domain/exchange/problems";

/** Tells a rule's problem on a column; a column that already has one keeps the first. */
export type Tell = (column: string, expected: Expected) => void;

/** A rule about a whole row. It also runs when single cells are wrong, so that all problems of a row come at once. */
export function rule<Row extends object>(check: (row: Row, tell: Tell) => void) {
  return z.check<Row>(
    (payload) =>
      check(payload.value, (column, expected) => {
        if (payload.issues.some((issue) => issue.path?.[0] === column)) return;
        payload.issues.push({ code: "custom", input: payload.value, path: [column], params: expected, continue: true });
      }),
    { when: () => true },
  );
}

/** Tells a problem on the later of two days when both are known and it comes before the earlier one. */
export function inOrder<Column extends string>(
  row: Readonly<Record<Column, string | null>>,
  earlier: Column,
  later: Column,
  tell: Tell,
): void {
  const [first, second] = [row[earlier], row[later]];
  if (first !== null && second !== null && second < first)
    tell(later, { code: "not-before", params: { column: earlier, day: first } });
}
