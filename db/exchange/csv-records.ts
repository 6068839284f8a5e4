import { createReadStream, statSync } from "node:fs";
import Papa from "papaparse";
import type { RecordBatch } from "@/db/exchange/register-source";

const bytesAtOnce = 32 * 1024;
/** A record that is longer has lost its closing quote; reading on would take in the rest of the file. */
const longestRecord = 1_000_000;

interface Parsed {
  data: string[][];
  errors: { row: number }[];
  meta: { cursor: number };
}

function parse(text: string, newline: "\n" | "\r", isLast: boolean): Parsed {
  return new Papa.Parser({ delimiter: ",", newline }).parse(text, 0, !isLast) as Parsed;
}

/** Reads a CSV file (RFC 4180, UTF-8 with or without a BOM, lines ended by LF, CRLF or CR) without holding it whole. */
export async function* csvRecords(path: string): AsyncGenerator<RecordBatch> {
  const size = Math.max(1, statSync(path).size);
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const reader = new LineReader();
  let bytes = 0;
  const chunks: AsyncIterable<Buffer> = createReadStream(path, { highWaterMark: bytesAtOnce });
  for await (const chunk of chunks) {
    const text = decoded(() => decoder.decode(chunk, { stream: true }));
    if (text === null) {
      yield reader.stopped(new TextDecoder().decode(chunk));
      return;
    }
    bytes += chunk.length;
    const batch = reader.read(text, false, Math.min(1, bytes / size));
    yield batch;
    if (batch.faults.length > 0 && reader.isLost) return;
  }
  const rest = decoded(() => decoder.decode());
  yield rest === null ? reader.stopped("") : reader.read(rest, true, 1);
}

function decoded(decode: () => string): string | null {
  try {
    return decode();
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** Takes text in any pieces and gives whole records; what is left over waits for the next piece. */
class LineReader {
  private rest = "";
  private nextRow = 1;
  private newline: "\n" | "\r" | null = null;
  /** Set when a quote never closed: where the next record begins cannot be told. */
  isLost = false;

  read(text: string, isLast: boolean, share: number): RecordBatch {
    const whole = this.rest + text;
    // A lone CR ends lines in old files only; with LF as the mark a CR before it is cut off below.
    this.newline ??= /[\r\n]./.test(whole) || isLast ? (whole.includes("\n") ? "\n" : "\r") : null;
    const firstRow = this.nextRow;
    if (this.newline === null) {
      this.rest = whole;
      return { records: [], firstRow, faults: [], share };
    }
    const { data, errors, meta } = parse(whole, this.newline, isLast);
    this.rest = whole.slice(meta.cursor);
    this.nextRow += data.length;
    this.isLost = this.rest.length > longestRecord;
    const unclosed = this.isLost ? [data.length] : [];
    const wrong = errors.map(({ row }) => row).filter((row) => isLast || row < data.length);
    const broken = new Set([...wrong, ...unclosed]);
    return {
      records: data.map((record, i) => (broken.has(i) ? [""] : withoutReturn(record))),
      firstRow,
      faults: [...broken].map((i) => ({ row: firstRow + i, expected: { code: "quotes" } })),
      share,
    };
  }

  /** Ends with a text in which what is not UTF-8 was replaced: what comes before it tells the row. */
  stopped(replaced: string): RecordBatch {
    const bad = replaced.indexOf("\ufffd");
    const before = this.read(bad < 0 ? replaced : replaced.slice(0, bad), false, 1);
    return { ...before, faults: [...before.faults, { row: this.nextRow, expected: { code: "encoding" } }] };
  }
}

function withoutReturn(record: string[]): string[] {
  const last = record.length - 1;
  const text = record[last] ?? "";
  if (text.endsWith("\r")) record[last] = text.slice(0, -1);
  return record;
}
