import type { Figure } from "@/domain/figure";

/** Relative difference up to which two figures are the same (docs/figures.md). */
const tolerance = 1e-9;

/** What differs between two answers, one line for each field; an empty list when they agree. */
export function figureDifferences(expected: readonly Figure[], actual: readonly Figure[]): string[] {
  const codes = (figures: readonly Figure[]) => figures.map(({ code }) => code).join();
  if (codes(expected) !== codes(actual)) return [`codes: expected ${codes(expected)}, got ${codes(actual)}`];
  return expected.flatMap((figure, i) => {
    const other = new Map<string, unknown>(Object.entries(actual[i] ?? {}));
    return Object.entries(figure)
      .filter(([field, value]) => !isSame(value, other.get(field)))
      .map(([field, value]) => `${figure.code}.${field}: expected ${value}, got ${String(other.get(field))}`);
  });
}

function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== "number" || typeof b !== "number") return a === b;
  // Around zero, the bound of an interval has no relative size to speak of.
  return Math.abs(a - b) <= tolerance * Math.max(Math.abs(a), Math.abs(b), 1e-3);
}
