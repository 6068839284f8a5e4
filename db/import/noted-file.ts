import { noted, type Notes } from "@/db/import/noted-worksheet";
import { Workbook } from "@/db/import/workbook";
import type { Sheet } from "@/domain/import/cell";
import { notedCsv } from "@/domain/import/noted-csv";
import { decodeText } from "@/domain/import/decode-text";
import { FileRefused } from "@/domain/import/refusals";

/**
 * A spreadsheet as it was sent, in its own format, with a column at the right for what is wrong with each row; a
 * column of that heading that is there already is filled anew.
 */
export async function notedFile(
  bytes: Buffer,
  sheet: Sheet,
  notes: Notes,
): Promise<{ format: "csv" | "xlsx"; body: Uint8Array<ArrayBuffer> }> {
  if (sheet.name !== null) {
    const workbook = await Workbook.open(bytes);
    const body = await workbook.rewritten(sheet.name, (xml) => noted(xml, sheet, notes));
    return { format: "xlsx", body: new Uint8Array(body) };
  }
  const text = decodeText(bytes);
  if (text === null) throw new FileRefused("not-a-table");
  return { format: "csv", body: new TextEncoder().encode(notedCsv(text, notes)) };
}
