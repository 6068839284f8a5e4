import { closeSync, mkdirSync, openSync, readFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import Papa from "papaparse";
import { rollupTableNames } from "@/domain/measures/tables";

/** The tables that a load fills, parents first. */
const tables: readonly string[] = [
  "households",
  "trainers",
  "courses",
  "course_trainers",
  "beneficiaries",
  "beneficiary_tokens",
  "assistance",
  "interviews",
  ...rollupTableNames,
];

/** Writes the stored rows of a loaded SQLite database as CSV, one file for each table. */
export function dumpRows(database: string, folder: string): void {
  mkdirSync(folder, { recursive: true });
  const connection = new Database(database, { readonly: true });
  for (const table of tables) {
    const select = connection.prepare<[], unknown[]>(`select * from ${table} order by rowid`).raw();
    const file = openSync(join(folder, `${table}.csv`), "w");
    let waiting = "";
    for (const row of select.iterate()) {
      waiting += `${row.map((value) => (value === null ? "" : quoted(String(value)))).join(",")}\n`;
      if (waiting.length > 1 << 20) {
        writeSync(file, waiting);
        waiting = "";
      }
    }
    writeSync(file, waiting);
    closeSync(file);
  }
  connection.close();
}

function quoted(text: string): string {
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * The yardstick of a load: parses those files and inserts their rows as they are, in one transaction, into the same
 * tables and indexes of a migrated database that knows the programme. No validation, no references, no sums.
 */
export function insertRows(folder: string, database: string): void {
  const connection = new Database(database);
  connection.pragma("journal_mode = WAL");
  connection.pragma("synchronous = FULL");
  connection.pragma("foreign_keys = ON");
  connection.exec("BEGIN IMMEDIATE");
  for (const table of tables) {
    const { data } = Papa.parse<string[]>(readFileSync(join(folder, `${table}.csv`), "utf8"), { skipEmptyLines: true });
    const places = (data[0] ?? []).map(() => "?").join(", ");
    if (places === "") continue;
    const insert = connection.prepare(`insert into ${table} values (${places})`);
    for (const row of data) insert.run(row.map((cell) => (cell === "" ? null : cell)));
  }
  connection.exec("COMMIT");
  connection.close();
}
