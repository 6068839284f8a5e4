import { textOfCell, type Cell, type SheetRow } from "@/domain/import/cell";
import type { Header } from "@/domain/import/header-row";
import { foldedWords, phraseOf } from "@/domain/import/fold-words";
import { parseNumber } from "@/domain/import/read-number";

const totals = /^(?:sous |grand )?(?:total|totaux|subtotal|sum|somme|moyenne|average|igiteranyo)\b/;
const notes =
  /^(?:fait a|done at|bikorewe|source|sources|nb|n b|note|notes|remarque|legende|legend|signature|prepare par|prepared by|etabli par|verifie par|verified by|approuve par|approved by|byateguwe|responsable)\b/;

/**
 * The rows that speak of somebody: what follows the header without repeated headers, HXL tags, sums and the remarks
 * that stand alone at the foot.
 */
export function dataRows(rows: readonly SheetRow[], header: Header): SheetRow[] {
  const head = rows[header.at]?.cells.map((cell) => phraseOf(textOfCell(cell))) ?? [];
  const data = rows.slice(header.at + 1).filter((row) => !isTags(row) && !isSum(row) && !isHeader(row, head));
  while (isRemark(data.at(-1))) data.pop();
  if (isBareSum(data)) data.pop();
  return data;
}

/** A last row of numbers alone, each of which is the sum or the count of those above it, is a sum without its word. */
function isBareSum(rows: readonly SheetRow[]): boolean {
  const above = rows.slice(0, -1);
  const sums = (rows.at(-1)?.cells ?? []).flatMap((cell, column) =>
    textOfCell(cell) === "" ? [] : [{ cell, column }],
  );
  return above.length > 1 && sums.length > 0 && sums.every(({ cell, column }) => sumsUp(cell, column, above));
}

function sumsUp(cell: Cell, column: number, above: readonly SheetRow[]): boolean {
  const numberIn = (one: Cell | undefined) => parseNumber(textOfCell(one), null);
  const sum = numberIn(cell);
  const addends = above.map(({ cells }) => numberIn(cells[column])).filter((one) => typeof one === "number");
  if (typeof sum !== "number" || addends.length < 2) return false;
  return sum === addends.length || Math.abs(sum - addends.reduce((total, one) => total + one, 0)) < 0.01;
}

function filled({ cells }: SheetRow): string[] {
  return cells.map(textOfCell).filter((text) => text !== "");
}

/** A second header row with tags of the Humanitarian Exchange Language. */
function isTags(row: SheetRow): boolean {
  return filled(row).every((text) => /^#[a-z]/i.test(text)) && filled(row).length > 1;
}

/** A row of sums: its first word says so, and it has no more words than numbers. */
function isSum(row: SheetRow): boolean {
  const texts = filled(row);
  const isWord = (text: string) => /\p{L}/u.test(text) && !/^\S{0,3}\s?[\d\s.,]+\s?\S{0,3}$/u.test(text);
  const first = texts.find((text) => /\p{L}/u.test(text)) ?? "";
  return totals.test(foldedWords(first).join(" ")) && texts.filter(isWord).length <= 2;
}

function isHeader({ cells }: SheetRow, head: readonly string[]): boolean {
  const isAlike = head.every((text, i) => phraseOf(textOfCell(cells[i])) === text);
  return isAlike && head.length > 0 && cells.slice(head.length).every((cell) => textOfCell(cell) === "");
}

/** A text alone in the last rows, such as who made the list and when. */
function isRemark(row: SheetRow | undefined): boolean {
  if (row === undefined) return false;
  const texts = filled(row);
  const isNote = texts.some((text) => notes.test(foldedWords(text).join(" ")));
  return texts.length <= 2 && isNote;
}
