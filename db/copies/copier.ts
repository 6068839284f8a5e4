import type { Store } from "@/db/store";

/** How many rows each table holds, and which migrations were applied. */
export interface Contents {
  readonly rows: Readonly<Record<string, number>>;
  readonly migrations: readonly string[];
}

/** A copy that was opened by itself, apart from the database in use. */
export interface OpenedCopy {
  readonly store: Store;
  /** What the engine itself finds broken, in its own words; empty when it finds nothing. */
  damage(): Promise<readonly string[]>;
  contents(): Promise<Contents>;
}

/** What each engine does its own way when a database is copied or taken back; everything else is the same on both. */
export interface Copier {
  readonly format: "db" | "dump";
  /** A folder for work in progress that is as private as the database itself. */
  readonly workFolder: string;
  /** Bytes that a copy takes at most. */
  size(): Promise<number>;
  /** Refuses with `in-use` while any other process has the database open. */
  refuseWhileInUse(): Promise<void>;
  /** Copies the database while it is in use, as of one moment, and says what the copy must hold. */
  copy(to: string): Promise<Contents>;
  /** Opens the copy in `file`, which is ours to open, for as long as `work` takes. */
  examine<T>(file: string, work: (copy: OpenedCopy) => Promise<T>): Promise<T>;
  /**
   * Puts the copy in `file` (in `workFolder`) in the place of the database once `work` has found nothing against it.
   * The database that was there keeps its contents under a name with `stamp`, which is given back; `null` if none was.
   */
  replace(file: string, stamp: string, work: (copy: OpenedCopy) => Promise<void>): Promise<string | null>;
}
