import { textOfCell, type Sheet } from "@/domain/import/cell";
import type { Notes } from "@/domain/import/noted-csv";

export type { Notes };

/**
 * A worksheet's XML with a cell at the end of each row of which something is said. Everything else in it stays as it
 * is; texts that are put in are never formulas.
 */
export function noted(xml: string, { rows }: Sheet, { headerRow, heading, headings, notes }: Notes): string {
  const header = rows.find(({ number }) => number === headerRow)?.cells ?? [];
  const known = header.findIndex((cell) => headings.includes(textOfCell(cell)));
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const column = letters(known < 0 ? width : known);
  let number = 0;
  return xml.replace(/<((?:\w+:)?)row\b([^>]*?)(\/>|>([\s\S]*?)<\/\1row>)/g, (...match: string[]) => {
    const [whole = "", prefix = "", attributes = "", , inner = ""] = match;
    number = Number(/\br="(\d+)"/.exec(attributes)?.[1] ?? number + 1);
    const isHeader = number === headerRow;
    const text = isHeader ? heading : (notes.get(number) ?? "");
    const kept = known < 0 ? inner : withoutCell(inner, prefix, `${column}${number}`);
    if (text === "" && kept === inner) return whole;
    const cell = text === "" ? "" : inlineCell(prefix, `${column}${number}`, text);
    const spans = attributes.replace(/\s+spans="[^"]*"/, "").replace(/\/$/, "");
    return `<${prefix}row${spans}>${inOrder(kept, prefix, cell, known < 0 ? null : column)}</${prefix}row>`;
  });
}

/** A: 0, Z: 25, AA: 26. */
function letters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest === 0 ? "" : letters(rest - 1)) + String.fromCharCode(65 + (column % 26));
}

function withoutCell(row: string, prefix: string, reference: string): string {
  return row.replace(new RegExp(`<${prefix}c\\b[^>]*\\br="${reference}"[^>]*?(?:/>|>[\\s\\S]*?</${prefix}c>)`), "");
}

/** Cells stand in the order of their columns: a new last one at the end, one that replaces another in its place. */
function inOrder(row: string, prefix: string, cell: string, column: string | null): string {
  if (column === null || cell === "") return row + cell;
  const cells = new RegExp(`<${prefix}c\\b[^>]*\\br="([A-Z]+)\\d+"`, "g");
  for (const found of row.matchAll(cells)) {
    const other = found[1] ?? "";
    if (other.length > column.length || (other.length === column.length && other > column))
      return row.slice(0, found.index) + cell + row.slice(found.index);
  }
  return row + cell;
}

function inlineCell(prefix: string, reference: string, text: string): string {
  const escaped = text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
  const [c, is, t] = [`${prefix}c`, `${prefix}is`, `${prefix}t`];
  return `<${c} r="${reference}" t="inlineStr"><${is}><${t} xml:space="preserve">${escaped}</${t}></${is}></${c}>`;
}
