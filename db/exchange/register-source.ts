import type { ExchangeFile } from "@/domain/exchange/files";
import type { Expected } from "@/domain/exchange/problems";

/** Some records of a file as texts; the first record of the first batch is the header. */
export interface RecordBatch {
  records: string[][];
  /** The first record's row as a spreadsheet counts, the header being row 1. */
  firstRow: number;
  /** What is wrong with the text itself: quotes that never close, bytes that are not UTF-8. */
  faults: { row: number; expected: Expected }[];
  /** How much of the file has been read by now, from 0 to 1. */
  share: number;
}

/** Where a register comes from: a folder of CSV files, or rows made in memory. */
export interface RegisterSource {
  /** The records of a file from its beginning; `null` when the source lacks it. May be called more than once. */
  read(file: ExchangeFile): AsyncIterable<RecordBatch> | null;
}
