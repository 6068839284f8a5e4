import { Workbook } from "@/db/import/workbook";
import type { Sheet } from "@/domain/import/cell";
import { csvSheet } from "@/domain/import/csv-sheet";
import { decodeText } from "@/domain/import/decode-text";
import { findHeader } from "@/domain/import/header-row";
import { FileRefused, importLimits } from "@/domain/import/refusals";

/** Titles, header and remarks come on top of the rows that speak of somebody. */
const mostRows = importLimits.rows + 200;

/**
 * Reads a spreadsheet from its bytes, whatever its name says: XLSX or text parted by commas, semicolons or tabs. Of a
 * workbook it takes the sheet named, else the first visible one with a header. Throws `FileRefused` for anything else.
 */
export async function readSpreadsheet(bytes: Buffer, sheet: string | null = null): Promise<Sheet> {
  if (bytes.length > importLimits.bytes) throw new FileRefused("too-large");
  const found = await (isZip(bytes) ? fromWorkbook(bytes, sheet) : fromText(bytes));
  if (found.rows.length > mostRows) throw new FileRefused("too-many-rows");
  if (found.rows.length === 0) throw new FileRefused("empty");
  return found;
}

function startsWith(bytes: Buffer, start: string): boolean {
  return bytes.subarray(0, start.length).toString("latin1") === start;
}

function isZip(bytes: Buffer): boolean {
  return startsWith(bytes, "PK\u0003\u0004") || startsWith(bytes, "PK\u0005\u0006");
}

async function fromWorkbook(bytes: Buffer, sheet: string | null): Promise<Sheet> {
  const workbook = await Workbook.open(bytes);
  if (sheet !== null) return workbook.read(sheet, mostRows);
  let first: Sheet | null = null;
  for (const name of workbook.names) {
    const one = await workbook.read(name, mostRows);
    if (findHeader(one.rows) !== null) return one;
    if (first === null && one.rows.length > 0) first = one;
  }
  if (first === null) throw new FileRefused("empty");
  return first;
}

/** Compound files: workbooks of before 2007, and those that a password locks. */
const compound = "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1";
/** PDF, pictures, archives, web pages that are named as workbooks. */
const otherKinds = [
  "%PDF",
  "\u0089PNG",
  "\u00ff\u00d8\u00ff",
  "GIF8",
  "Rar!",
  "7z\u00bc\u00af",
  "\u001f\u008b",
  "{\\rtf",
];

function fromText(bytes: Buffer): Sheet {
  if (bytes.length === 0) throw new FileRefused("empty");
  if (startsWith(bytes, compound)) throw new FileRefused(isLocked(bytes) ? "locked" : "old-workbook");
  if (otherKinds.some((start) => startsWith(bytes, start))) throw new FileRefused("not-a-table");
  const text = decodeText(bytes);
  if (text === null || /^\s*<(?:!doctype|html|\?xml|table)/i.test(text)) throw new FileRefused("not-a-table");
  return csvSheet(text, mostRows);
}

function isLocked(bytes: Buffer): boolean {
  return bytes.includes(Buffer.from("EncryptedPackage", "utf16le"));
}
