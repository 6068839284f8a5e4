import { textOfCell, type Cell } from "@/domain/import/cell";
import { refused, type Reader, type ReadingContext } from "@/domain/import/reading";

const currency =
  /^(?:rwf|frw|fr|francs?(?: rwandais)?|rfr?)\.?\s*|\s*(?:rwf|frw|fr|f|francs?(?: rwandais)?|rfr?)\.?$/gi;
/** Digits in groups of three: by spaces, apostrophes, points or commas, then decimals after a mark that is not the group's. */
const grouped = /^([+-]?)(\d{1,3})((?:([ '’.,])\d{3})(?:\4\d{3})*)(?:([.,])(\d+))?$/;
const plain = /^([+-]?\d+)(?:([.,])(\d+))?$/;

/** A number, `null` for what is none, or "in-doubt": in a column whose decimal mark is the point, 1.234 is not 1,234. */
export type ParsedNumber = number | null | "in-doubt";

/**
 * Reads French and English numbers: 1 234,5 · 1,234.5 · 1.234,5 · 1’234.5 · 45 000 Frw. A single mark before exactly
 * three digits parts thousands, as in amounts it does ("12.500 Frw"), unless the column writes its decimals with it.
 */
export function parseNumber(text: string, decimalMark: "," | "." | null): ParsedNumber {
  const digits = text
    .replace(currency, "")
    .replace(/\u2212/g, "-")
    .trim();
  const simple = plain.exec(digits);
  const inGroups = grouped.exec(digits);
  if (inGroups !== null) {
    const [, sign = "", first = "", rest = "", mark = "", decimal, decimals = ""] = inGroups;
    const isOneGroup = rest.length === 4 && decimal === undefined;
    if (isOneGroup && /^0/.test(first)) return simple === null ? null : fromPlain(simple);
    if (isOneGroup && mark === decimalMark) return "in-doubt";
    if (decimal === mark) return null;
    return Number(`${sign}${first}${rest.replace(/\D/g, "")}.${decimals || "0"}`);
  }
  return simple === null ? null : fromPlain(simple);
}

function fromPlain([, whole = "", , decimals = "0"]: RegExpExecArray): number {
  return Number(`${whole}.${decimals}`);
}

/** The decimal mark that the numbers of a column show beyond doubt; `null` when they show none or both. */
export function decimalMarkOf(cells: Iterable<Cell>): "," | "." | null {
  const seen = new Set<string>();
  for (const cell of cells) {
    if (typeof cell === "number") continue;
    const mark = /\d([.,])(?:\d{1,2}|\d{4,})$/.exec(textOfCell(cell).replace(currency, ""))?.[1];
    if (mark !== undefined) seen.add(mark);
  }
  if (seen.size !== 1) return null;
  return seen.has(",") ? "," : ".";
}

function numberIn(cell: Cell, { decimalMark }: ReadingContext): ParsedNumber {
  return typeof cell === "number" ? cell : parseNumber(textOfCell(cell), decimalMark);
}

/** A count of something: a whole number within limits. */
export const wholeReader = (low: number, high: number): Reader => within(low, high, (value) => value);

/** An amount in RWF, which has no parts: 1 234,5 is stored as 1235. */
export const amountReader = (low: number, high: number): Reader => within(low, high, Math.round);

function within(low: number, high: number, rounded: (value: number) => number): Reader {
  return (cell, context) => {
    const parsed = numberIn(cell, context);
    if (parsed === "in-doubt") return refused("number-in-doubt");
    if (parsed === null) return refused("number");
    const value = rounded(parsed);
    if (Number.isInteger(value) && parsed >= low && value <= high) return { value: String(value) };
    return refused("whole-number", { low: String(low), high: String(high) });
  };
}
