import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import type { $ZodType } from "zod/v4/core";
import type { LoadSession } from "@/db/exchange/load-session";
import type { FileRow } from "@/db/exchange/read-file";
import type { StoredRecord } from "@/db/exchange/stored-records";
import type { ExchangeFile } from "@/domain/exchange/files";
import type { Partly } from "@/domain/exchange/read-row";

/** A row that keeps an outside reference; without the column `voided` that is left alone. */
export interface RecordRow {
  id: string;
  voided?: boolean | undefined;
}

/** What the rows of one file are, beyond their schema: how they refer, what they store, what may be there only once. */
export interface Subject<Row extends RecordRow> {
  file: ExchangeFile;
  schema: $ZodType<Row>;
  table: SQLiteTable;
  /** Looks up what a batch refers to and the files before it did not bring. */
  prepare?(session: LoadSession, batch: readonly FileRow<Row>[]): Promise<void>;
  /**
   * The values to store by property (an absent one is left alone), or `null` when a reference was wrong, which it
   * tells. It is asked of rows with wrong cells too, so that all their problems come at once.
   */
  values(session: LoadSession, row: Partly<Row>, at: FileRow<Row>): StoredRecord | null;
  /** Remembers a row for the files after it, also one with problems: `record` is `null` and only its texts are known. */
  remember?(session: LoadSession, at: FileRow<Row>, record: StoredRecord | null): void;
  /** Values of a new row that follow from others. */
  atFirst?(session: LoadSession, row: Row): StoredRecord;
  children?: Children;
  place?: Place<Row>;
}

/** Rows of other tables that belong to a record and are replaced with it. */
export interface Children {
  /** A change of any of these properties changes the children. */
  dependOn: readonly string[];
  /** Adds to stored records what of their children is compared. */
  complete?(session: LoadSession, records: readonly StoredRecord[]): Promise<void>;
  remove(session: LoadSession, id: string): Promise<void>;
  insert(session: LoadSession, records: readonly StoredRecord[]): Promise<void>;
}

/** What only one record that is not voided may have. */
export interface Place<Row extends RecordRow> {
  of(session: LoadSession, row: Row): number | null;
  /** The places held by stored live records among those that a batch may want: place → reference. */
  held(session: LoadSession, rows: readonly Row[]): Promise<Map<number, string>>;
  /** Tells that a place is taken, by a row of the same file or by a stored record. */
  tellTaken(at: FileRow<Row>, by: { row: number } | { reference: string }): void;
}
