import type { RecordBatch, RegisterSource } from "@/db/exchange/register-source";
import type { ExchangeFile } from "@/domain/exchange/files";
import type { Cells } from "@/domain/exchange/read-row";

const rowsAtOnce = 2000;

/** A register made in memory: for each file its rows as texts by column. The first row's columns are the file's. */
export function memorySource(files: ReadonlyMap<ExchangeFile, readonly Cells[]>): RegisterSource {
  return {
    read(file) {
      const rows = files.get(file);
      return rows === undefined || rows.length === 0 ? null : batches(rows);
    },
  };
}

async function* batches(rows: readonly Cells[]): AsyncGenerator<RecordBatch> {
  const columns = Object.keys(rows[0] ?? {});
  if (columns.length === 0) return;
  yield { records: [columns], firstRow: 1, faults: [], share: 0 };
  for (let start = 0; start < rows.length; start += rowsAtOnce) {
    const some = rows.slice(start, start + rowsAtOnce);
    const records = some.map((row) => columns.map((column) => row[column] ?? ""));
    yield { records, firstRow: start + 2, faults: [], share: Math.min(1, (start + rowsAtOnce) / rows.length) };
  }
}
