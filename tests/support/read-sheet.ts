import type { Sheet } from "@/domain/import/cell";
import { openSheet, type ReadSheet, type Unreadable } from "@/domain/import/read-rows";
import type { SavedMapping } from "@/domain/import/mapping";

/** A sheet with all its rows read. */
export function readSheet(sheet: Sheet, mapping: SavedMapping | null): ReadSheet | Unreadable {
  const open = openSheet(sheet, mapping);
  return typeof open === "string" ? open : { ...open.sheet, rows: open.rows.map(open.read) };
}
