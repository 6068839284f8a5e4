import * as z from "zod/mini";
import type { $ZodType } from "zod/v4/core";
import { EntryRefused } from "@/domain/entry/entry-refused";
import { longText, whole } from "@/domain/exchange/cells";
import type { CellProblem } from "@/domain/exchange/problems";
import { readRow, type Cells } from "@/domain/exchange/read-row";

/** A record as someone entered it, and the version of it that they saw; `null` when it is new. */
export interface Entry<Row> {
  id: string;
  version: number | null;
  row: Row;
}

/** The schema of a row of texts, by its columns. */
export type RowSchema<Row> = $ZodType<Row> & { shape: Readonly<Record<string, { _zod: { optin?: string } }>> };

const given = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.boolean(), z.null(), z.undefined(), z.array(z.string())]),
);
const seen = z.object({ version: whole(1, Number.MAX_SAFE_INTEGER) });
/** 0 is the version of what every programme starts with and nobody has changed yet. */
const seenNamed = z.object({ version: whole(0, Number.MAX_SAFE_INTEGER) });
/** A UUIDv7, made by whoever creates the record. */
const key = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/**
 * Reads a whole record by the schema of its row in the exchange folder, so that one set of rules holds for what is
 * typed, sent and loaded. A field is text as typed or the value itself; one that is absent is not known. `decided` are
 * the columns that are not the person's to enter. Throws `EntryRefused` with all that is wrong.
 */
export function readEntry<Row extends { id: string }>(
  schema: RowSchema<Row>,
  input: unknown,
  decided: Cells = {},
): Entry<Row> {
  const { version = "", ...fields } = cellsOf(input);
  const read = readRow(seen, { version });
  const problems = [...(read.problems ?? []), ...(isKey(fields.id) ? [] : [notAKey(fields.id)])];
  const row = readFields(schema, fields, decided, problems);
  return { id: row.id, version: read.row?.version ?? null, row };
}

/** Reads the entry of a record that is reviewed, and why it is changed where somebody says so. */
export function readReviewedEntry<Row extends { id: string }>(
  schema: RowSchema<Row>,
  input: unknown,
): Entry<Row> & { reason: string | null } {
  const { reason = "", ...fields } = cellsOf(input);
  const why = readRow(z.object({ reason: longText }), { reason });
  const entry = readEntry(schema, fields, { review: "draft" });
  if (why.row === null) throw new EntryRefused(why.problems);
  return { ...entry, reason: why.row.reason };
}

/** Reads something that a field of its own names, as its code names a phase, and the version that was seen. */
export function readNamed<Row>(schema: RowSchema<Row>, input: unknown, decided: Cells = {}): Omit<Entry<Row>, "id"> {
  const { version = "", ...fields } = cellsOf(input);
  const read = readRow(seenNamed, { version });
  const row = readFields(schema, fields, decided, read.problems ?? []);
  return { version: read.row?.version ?? null, row };
}

/** Reads the fields of something that is no record; the same rules. */
export function readFields<Row>(
  schema: RowSchema<Row>,
  input: unknown,
  decided: Cells = {},
  others: readonly CellProblem[] = [],
): Row {
  const fields = cellsOf(input);
  const open = Object.keys(schema.shape).filter((column) => column !== "voided" && !(column in decided));
  const absent: Cells = {};
  for (const column of open) if (schema.shape[column]?._zod.optin !== "optional") absent[column] = "";
  const read = readRow(schema, { ...absent, ...fields, ...decided });
  const unknown = Object.keys(fields).filter((column) => !open.includes(column));
  const problems = [...others, ...unknown.map((column) => notAColumn(column, open)), ...(read.problems ?? [])];
  if (read.row === null || problems.length > 0) throw new EntryRefused(problems);
  return read.row;
}

function cellsOf(input: unknown): Cells {
  const fields = z.safeParse(given, input);
  if (!fields.success) {
    const columns = new Set(fields.error.issues.map(({ path }) => String(path[0] ?? "")));
    throw new EntryRefused([...columns].map((column) => ({ column, value: "", expected: { code: "required" } })));
  }
  const known = Object.entries(fields.data).filter(([, value]) => value !== undefined);
  return Object.fromEntries(known.map(([column, value]) => [column, asText(value)]));
}

function asText(value: unknown): string {
  if (value === null) return "";
  if (Array.isArray(value)) return value.join(";");
  return typeof value === "boolean" ? (value ? "yes" : "no") : String(value);
}

function isKey(id: string | undefined): boolean {
  return id !== undefined && key.test(id);
}

function notAKey(id = ""): CellProblem {
  return { column: "id", value: id, expected: { code: "reference" } };
}

function notAColumn(column: string, columns: readonly string[]): CellProblem {
  return { column, value: "", expected: { code: "known-column", params: { words: columns.join(", ") } } };
}
