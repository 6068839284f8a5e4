import { v7 as uuid } from "uuid";
import { forgetOld } from "@/db/audit/forget";
import { readLog } from "@/db/schema";
import type { Store } from "@/db/store";
import type { Read } from "@/domain/audit/reading";
import type { Scope } from "@/domain/access/scope";

/** Who reads, as far as the log asks; somebody who has not signed in has no scope. */
type Reading = Pick<Scope, "programme" | "actor">;
type Row = typeof readLog.$inferSelect;

/** So many milliseconds later a read is on record at the latest, unless the database is busy. */
const latest = 500;
/** More than this many reads between two writings are a flood: it must not fill the memory. */
const mostWaiting = 10_000;
const longestSubject = 500;

/** The reads of one store that wait to be written together. */
class Readings {
  private waiting: Row[] = [];
  private timer: NodeJS.Timeout | null = null;
  private writing: Promise<void> = Promise.resolve();
  private forgottenOn = 0;

  constructor(private readonly store: Pick<Store, "transaction">) {}

  add(row: Row): void {
    if (this.waiting.length >= mostWaiting) return;
    this.waiting.push(row);
    this.timer ??= setTimeout(() => void this.write(), latest);
  }

  /** Writes what waits in one transaction; what cannot be written now is tried again with what comes next. */
  write(): Promise<void> {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    const rows = this.waiting;
    this.waiting = [];
    if (rows.length > 0) this.writing = this.writing.then(() => this.keep(rows));
    return this.writing;
  }

  private async keep(rows: Row[]): Promise<void> {
    const today = Math.floor(Date.now() / 86_400_000);
    try {
      await this.store.transaction(async (tx) => {
        await tx.insertMany(readLog, rows);
        if (today !== this.forgottenOn) await forgetOld(tx, Date.now());
      });
      this.forgottenOn = today;
    } catch (error) {
      process.stderr.write(`The log of reads could not be written: ${String(error)}\n`);
      this.waiting = [...rows, ...this.waiting].slice(0, mostWaiting);
    }
  }
}

const kept = new WeakMap<object, Readings>();

function readingsOf(store: Store): Readings {
  const known = kept.get(store) ?? new Readings(store);
  kept.set(store, known);
  return known;
}

/**
 * Puts on record that somebody read something or tried to. It costs the reader no durable commit: reads are written
 * together, at most a second later.
 */
export function recordReading(store: Store, { programme, actor }: Reading, { kind, subject, address }: Read): void {
  const row = {
    programme,
    id: uuid(),
    at: Date.now(),
    actor,
    address,
    kind,
    subject: subject.slice(0, longestSubject),
  };
  readingsOf(store).add(row);
}

/** Writes what waits now: before a process ends, and before the log is read. */
export function flushReadings(store: Store): Promise<void> {
  return readingsOf(store).write();
}
