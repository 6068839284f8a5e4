import type { FileCounts } from "@/db/exchange/file-counts";
import { detached, isWriting, type LoadSession } from "@/db/exchange/load-session";
import { Places } from "@/db/exchange/places";
import { readFile, type FileRow } from "@/db/exchange/read-file";
import { isEmptyFor, storedWhere, textOf, type StoredRecord } from "@/db/exchange/stored-records";
import type { RecordRow, Subject } from "@/db/exchange/subject";
import { Pauses } from "@/db/pauses";
import { vacate, writeAll, writeOf, type Write } from "@/db/exchange/write-records";

/** Loads one file of records that keep an outside reference; without the file nothing is said and nothing done. */
export async function loadRecords<Row extends RecordRow>(session: LoadSession, subject: Subject<Row>): Promise<void> {
  const isEmpty = await isEmptyFor(session.tx, subject.table, session.programme);
  const loading: Loading<Row> = {
    seen: new Map(),
    counts: { new: 0, changed: 0, unchanged: 0 },
    places: subject.place === undefined ? null : new Places(subject.place),
    waiting: [],
    childless: [],
  };
  const pauses = new Pauses();
  for await (const batch of readFile(session, subject.file, subject.schema)) {
    session.counts[subject.file] = loading.counts;
    await loadBatch(session, subject, loading, batch, isEmpty);
    if (pauses.isDue) await pauses.giveWay();
  }
  loading.places?.tellKept(loading.seen);
  if (!isWriting(session)) return;
  const last = await writeAll(session, subject, loading.waiting);
  if (subject.children !== undefined) loading.childless.push(...last);
  await insertChildren(session, subject, loading);
}

/**
 * PostgreSQL plans its check of a foreign key once, at the first child, and keeps to it: over a parent table that was
 * nearly empty then, it goes on reading half an index for each row. So children come when there are many parents.
 */
const parentsAtOnce = 20_000;

async function insertChildren<Row extends RecordRow>(
  session: LoadSession,
  { children }: Subject<Row>,
  loading: Loading<Row>,
): Promise<void> {
  const parents = loading.childless.splice(0);
  for (let i = 0; i < parents.length; i += parentsInStatement)
    await children?.insert(session, parents.slice(i, i + parentsInStatement));
}

const parentsInStatement = 2_000;

interface Loading<Row extends RecordRow> {
  /** References of the file and the rows they stand in. */
  seen: Map<string, number>;
  counts: FileCounts;
  places: Places<Row> | null;
  /** Records whose place is still held by another one, which gives it up somewhere in the file. */
  waiting: Write[];
  /** New records whose children are not inserted yet. */
  childless: StoredRecord[];
}

async function loadBatch<Row extends RecordRow>(
  session: LoadSession,
  subject: Subject<Row>,
  loading: Loading<Row>,
  batch: readonly FileRow<Row>[],
  isEmpty: boolean,
): Promise<void> {
  const once = batch.filter((at) => isOnce(loading.seen, at));
  const rows = once.flatMap(({ row }) => (row === null ? [] : [row]));
  await subject.prepare?.(session, once);
  const stored = isEmpty ? nothing : await storedByReference(session, subject, rows);
  const held = isEmpty ? nobody : ((await subject.place?.held(session, rows)) ?? nobody);
  const now: Write[] = [];
  const later: Write[] = [];
  for (const at of once) {
    const write = toWrite(session, subject, at, stored);
    subject.remember?.(session, at, write?.record ?? null);
    if (write === null || at.row === null) continue;
    const mustWait = mustWaitForPlace(session, subject, loading, at, at.row, write, held);
    if (count(loading.counts, write)) (mustWait ? later : now).push(write);
  }
  if (!isWriting(session)) return;
  const inserted = await writeAll(session, subject, now);
  if (subject.children !== undefined) loading.childless.push(...inserted);
  if (loading.childless.length >= parentsAtOnce) await insertChildren(session, subject, loading);
  await vacate(session, subject, later);
  // Whoever gave up a place for the time being stands again when written whole.
  for (const write of later) loading.waiting.push({ ...write, changes: { ...write.changes, voided: false } });
}

const nothing: ReadonlyMap<string, StoredRecord> = new Map();
const nobody: ReadonlyMap<number, string> = new Map();

/** Whether a reference comes for the first time in its file; tells the later rows of the first one. */
function isOnce<Row extends RecordRow>(seen: Map<string, number>, { number, cells, tell }: FileRow<Row>): boolean {
  const reference = cells.id ?? "";
  if (reference === "") return true;
  const before = seen.get(reference);
  if (before === undefined) seen.set(detached(reference), number);
  else tell({ column: "id", value: reference, expected: { code: "unique", params: { row: String(before) } } });
  return before === undefined;
}

async function storedByReference<Row extends RecordRow>(
  session: LoadSession,
  { table, children }: Subject<Row>,
  rows: readonly Row[],
): Promise<ReadonlyMap<string, StoredRecord>> {
  const references = rows.map(({ id }) => id);
  const records = await storedWhere(session.tx, table, session.programme, "reference", references);
  await children?.complete?.(session, records);
  return new Map(records.map((record) => [textOf(record, "reference"), record]));
}

function toWrite<Row extends RecordRow>(
  session: LoadSession,
  subject: Subject<Row>,
  at: FileRow<Row>,
  stored: ReadonlyMap<string, StoredRecord>,
): Write | null {
  const { row } = at;
  const values = subject.values(session, at.partly, at);
  if (row === null || values === null) return null;
  return writeOf(session, subject, row, values, stored.get(row.id) ?? null);
}

function mustWaitForPlace<Row extends RecordRow>(
  session: LoadSession,
  { place }: Subject<Row>,
  { places }: Loading<Row>,
  at: FileRow<Row>,
  row: Row,
  { record }: Write,
  held: ReadonlyMap<number, string>,
): boolean {
  if (place === undefined || places === null || record.voided === true) return false;
  const wanted = place.of(session, row);
  return wanted !== null && places.claim(wanted, at, row.id, held);
}

/** Counts a record and says whether anything is to be written. */
function count(counts: FileCounts, { stored, changes }: Write): boolean {
  const isChanged = Object.keys(changes).length > 0;
  if (stored === null) counts.new += 1;
  else if (isChanged) counts.changed += 1;
  else counts.unchanged += 1;
  return stored === null || isChanged;
}
