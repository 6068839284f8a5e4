import { and, eq } from "drizzle-orm";
import { isWriting, type LoadSession } from "@/db/exchange/load-session";
import { readFile, type FileRow } from "@/db/exchange/read-file";
import { isKnownPhase } from "@/db/exchange/references";
import { exportedGrants, exportedTransactions } from "@/db/exchange/export-funding";
import { grantPhases, grants, organisations, transactions } from "@/db/schema";
import { columnsOf, type ExchangeFile } from "@/domain/exchange/files";
import { grantRow, transactionRow, type GrantRow, type TransactionRow } from "@/domain/exchange/funding";
import type { Cells } from "@/domain/exchange/read-row";
import { minorUnits, wholeUnits } from "@/domain/funding/money";

/** Loads grants.csv; a donor that the programme does not know yet becomes one of its organisations. */
export async function loadGrants(session: LoadSession): Promise<Set<string>> {
  const stored = await storedLines(session, "grants.csv");
  const known = new Set(stored.keys());
  const count = counter(session, "grants.csv", stored);
  for await (const batch of readFile(session, "grants.csv", grantRow)) {
    for (const at of batch) {
      known.add(at.cells.id ?? "");
      if (!areKnownPhases(session, at)) continue;
      const state = count(at);
      if (at.row !== null && state !== "unchanged" && isWriting(session)) await writeGrant(session, at.row, state);
    }
  }
  return known;
}

/** Loads transactions.csv, which may name grants of grants.csv or of the database. */
export async function loadTransactions(session: LoadSession, knownGrants: ReadonlySet<string>): Promise<void> {
  const stored = await storedLines(session, "transactions.csv");
  const count = counter(session, "transactions.csv", stored);
  for await (const batch of readFile(session, "transactions.csv", transactionRow)) {
    for (const at of batch) {
      const { grant } = at.partly;
      if (grant !== null && !knownGrants.has(grant) && !session.unread.has("grants.csv"))
        at.tell({ column: "grant", value: grant, expected: { code: "known-grant" } });
      else if (isKnownPhase(session, at)) {
        const state = count(at);
        if (at.row !== null && state !== "unchanged" && isWriting(session))
          await writeTransaction(session, at.row, state);
      }
    }
  }
}

type State = "new" | "changed" | "unchanged";

/** Rows as they would be written out now, by id: what is compared is what would leave. */
async function storedLines({ tx, programme }: LoadSession, file: ExchangeFile): Promise<Map<string, string>> {
  const rows = file === "grants.csv" ? await exportedGrants(tx, programme) : await exportedTransactions(tx, programme);
  return new Map(rows.map((row) => [String(row.id), lineOf(file, row)]));
}

function lineOf(file: ExchangeFile, row: Readonly<Record<string, unknown>>): string {
  return columnsOf(file)
    .map((column) => row[column] ?? "")
    .join("\u0001");
}

/** Counts a row as new, changed or unchanged, and tells an id that comes twice. */
function counter(session: LoadSession, file: ExchangeFile, stored: ReadonlyMap<string, string>) {
  const seen = new Map<string, number>();
  return ({ cells, number, row, tell }: FileRow<GrantRow> | FileRow<TransactionRow>): State => {
    const counts = (session.counts[file] ??= { new: 0, changed: 0, unchanged: 0 });
    const id = cells.id ?? "";
    const before = seen.get(id);
    if (before !== undefined && id !== "")
      tell({ column: "id", value: id, expected: { code: "unique", params: { row: String(before) } } });
    seen.set(id, number);
    if (row === null || before !== undefined) return "unchanged";
    const had = stored.get(id);
    const state = had === undefined ? "new" : had === lineOf(file, asWritten(cells, row)) ? "unchanged" : "changed";
    counts[state] += 1;
    return state;
  };
}

/** The cells as an export would write them: amounts with their currency's decimals. */
function asWritten(cells: Cells, row: GrantRow | TransactionRow): Record<string, unknown> {
  const amount = row.amount === null ? "" : spelled(row.amount, row.currency);
  const isVoided = "voided" in row ? (row.voided ?? false) : false;
  const phases = "phases" in row ? { phases: [...row.phases].sort().join(";") } : {};
  return { ...cells, ...phases, amount, voided: isVoided ? "yes" : "" };
}

function spelled(amount: string, currency: string): string {
  const minor = minorUnits(amount, currency);
  return minor === null ? amount : wholeUnits(minor, currency);
}

function areKnownPhases(session: LoadSession, at: FileRow<GrantRow>): boolean {
  const unknown = (at.partly.phases ?? []).filter((phase) => !session.phases.has(phase));
  if (unknown.length === 0 || session.unread.has("phases.csv")) return true;
  const params = { phases: [...session.phases.keys()].join(", ") };
  at.tell({ column: "phases", value: unknown.join(";"), expected: { code: "known-phase", params } });
  return false;
}

async function writeGrant(session: LoadSession, row: GrantRow, state: State): Promise<void> {
  const { tx, programme } = session;
  await ensureDonor(session, row);
  const { id, donor: organisation, agreement: reference, currency } = row;
  const amount = row.amount === null ? null : minorUnits(row.amount, currency);
  const values = { organisation, reference, currency, amount, startsOn: row.starts_on, endsOn: row.ends_on };
  if (state === "new") await tx.insert(grants).values({ programme, id, ...values });
  else
    await tx
      .update(grants)
      .set(values)
      .where(and(eq(grants.programme, programme), eq(grants.id, id)));
  await tx.delete(grantPhases).where(and(eq(grantPhases.programme, programme), eq(grantPhases.grant, id)));
  await tx.insertMany(
    grantPhases,
    row.phases.map((phase) => ({ programme, grant: id, phase })),
  );
}

async function ensureDonor({ tx, programme }: LoadSession, { donor, donor_name: name }: GrantRow): Promise<void> {
  const known = await tx
    .select({ id: organisations.id })
    .from(organisations)
    .where(and(eq(organisations.programme, programme), eq(organisations.id, donor)));
  if (known.length > 0) return;
  const names = { en: name, fr: name, rw: name };
  // What kind of organisation it is a manager says; 10 (government) is IATI's for most donors.
  await tx
    .insert(organisations)
    .values({ programme, id: donor, name: names, identifier: null, type: 10, roles: ["1"], source: "grants.csv" });
}

async function writeTransaction({ tx, programme }: LoadSession, row: TransactionRow, state: State): Promise<void> {
  const { id, grant, phase, type, kind, currency, rate, description } = row;
  const values = {
    ...{ grant, phase, type, kind, currency, rate, description },
    day: row.day ?? "",
    amount: minorUnits(row.amount, currency) ?? 0,
    rateSource: row.rate_source,
    voided: row.voided ?? false,
  };
  if (state === "new") await tx.insert(transactions).values({ programme, id, ...values });
  else
    await tx
      .update(transactions)
      .set(values)
      .where(and(eq(transactions.programme, programme), eq(transactions.id, id)));
}
