import "server-only";
import { waitingFiles } from "@/app/import/waiting";
import { planImport, type PlannedImport } from "@/db/import/plan-import";
import { readSpreadsheet } from "@/db/import/read-spreadsheet";
import type { WaitingFile } from "@/db/import/waiting-files";
import type { Reader } from "@/db/store";
import type { ScopeFor } from "@/domain/access/scope";
import type { Sheet } from "@/domain/import/cell";
import { columnsSeen, type SeenColumn } from "@/domain/import/columns-seen";
import { FileRefused, type RefusalCode } from "@/domain/import/refusals";

/** A file that waits, as it is read now, and what would become of its rows. */
export interface CheckedFile {
  about: WaitingFile;
  bytes: Buffer;
  sheet: Sheet;
  columns: readonly SeenColumn[];
  /** A code where no row can be read, such as when no column names a person. */
  planned: PlannedImport | RefusalCode;
}

/** The asker's own file; `null` when it is gone or another's. */
export async function checkedFile(
  reader: Reader,
  scope: ScopeFor<"enter">,
  id: string,
  keepDuplicates = false,
): Promise<CheckedFile | null> {
  const files = waitingFiles();
  const about = await files.about(id, { programme: scope.programme, owner: scope.actor });
  if (about === null) return null;
  const bytes = await files.bytes(id);
  const sheet = await readSpreadsheet(bytes);
  const { phase, mapping } = about;
  const planned = await orRefusal(() => planImport(reader, scope, { sheet, phase, mapping, keepDuplicates }));
  return { about, bytes, sheet, columns: columnsSeen(sheet, mapping), planned };
}

async function orRefusal<T>(work: () => Promise<T>): Promise<T | RefusalCode> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof FileRefused) return error.code;
    throw error;
  }
}
