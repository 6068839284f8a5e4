import { eq } from "drizzle-orm";
import { recording, type ChangeTx } from "@/db/audit/trail";
import { makeUnits } from "@/db/commands/change-units";
import { lockProgramme } from "@/db/commands/lock-programme";
import { RegisterRefused, storeRecords } from "@/db/exchange/load-register";
import { changesBetween, recordsOf, unitsBefore, unitsIn, type ImportChange } from "@/db/import/import-changes";
import { ImportSource } from "@/db/import/import-source";
import { keepBatch, type Batch } from "@/db/import/keep-batch";
import { planImport, type ImportQuestion, type PlannedImport } from "@/db/import/plan-import";
import { dataVersions } from "@/db/schema";
import type { Reader, Store } from "@/db/store";
import type { ScopeFor } from "@/domain/access/scope";
import { countByState, type ImportPlan, type PlannedRow } from "@/domain/import/import-plan";
import type { ImportProblem } from "@/domain/import/problems";

export interface ImportOrder extends ImportQuestion {
  fileName: string;
  /** The file itself, of which a digest is kept. */
  bytes: Uint8Array;
  /** The name of the mapping, where it is a saved one. */
  mappingName: string | null;
  /** Nothing is stored when a single row is wrong or in doubt; otherwise those are left out. */
  allOrNothing: boolean;
}

export interface StoredImport extends PlannedImport {
  /** `null` when no row was to be stored. */
  batch: Batch | null;
}

/**
 * Imports a spreadsheet: plans it against the register, then stores the rows that are right in one transaction, with
 * what they change in the figures, the audit log and the record of the batch by which it can be undone. Reading and
 * matching happen before the lock is held; only when something was stored meanwhile they are done again inside.
 */
export async function storeImport(store: Store, scope: ScopeFor<"enter">, order: ImportOrder): Promise<StoredImport> {
  const refused: ImportProblem[] = [];
  for (;;) {
    const seen = await dataVersionOf(store.reader, scope.programme);
    const early = await planImport(store.reader, scope, order);
    try {
      return await store.transaction(
        async (tx) => {
          await lockProgramme(tx, scope.programme);
          const isCurrent = (await dataVersionOf(tx, scope.programme)) === seen;
          const planned = withRefused(isCurrent ? early : await planImport(tx, scope, order), refused);
          return { ...planned, batch: await storePlan(recording(tx, store.origin), scope, order, planned.plan) };
        },
        { alone: true },
      );
    } catch (error) {
      // What only the whole register tells of a row is learnt by trying; each time at least one row less is tried.
      if (!(error instanceof RowsRefused)) throw error;
      refused.push(...error.problems);
    }
  }
}

/** Rows that the register did not take although each was right by itself. */
class RowsRefused extends Error {
  override name = "RowsRefused";

  constructor(readonly problems: readonly ImportProblem[]) {
    super("Rows were refused.");
  }
}

async function dataVersionOf(reader: Reader, programme: string): Promise<number> {
  const [row] = await reader.select().from(dataVersions).where(eq(dataVersions.programme, programme));
  return row?.version ?? 0;
}

function withRefused({ plan, read }: PlannedImport, refused: readonly ImportProblem[]): PlannedImport {
  if (refused.length === 0) return { plan, read };
  const wrong = new Set(refused.map(({ row }) => row));
  const rows = plan.rows.map((row): PlannedRow => (wrong.has(row.number) ? { ...row, state: "error" } : row));
  return { plan: { ...plan, rows, problems: [...plan.problems, ...refused] }, read };
}

async function storePlan(
  tx: ChangeTx,
  scope: ScopeFor<"enter">,
  order: ImportOrder,
  plan: ImportPlan,
): Promise<Batch | null> {
  const { programme } = scope;
  const counts = countByState(plan);
  const isWhole = counts.error + counts["possible-duplicate"] === 0;
  const wanted = plan.rows.filter(({ state }) => state === "new" || state === "update");
  if (wanted.length === 0 || (order.allOrNothing && !isWhole)) return null;
  const made = new ImportSource(wanted);
  const before = await recordsOf(tx, programme, made);
  const changes: ImportChange[] = [];
  const units = await unitsBefore(tx, programme, made);
  const dataVersion = await makeUnits(tx, scope, "import", units, async () => {
    await storeOrRefuse(tx, scope, made);
    const after = await recordsOf(tx, programme, made);
    for (const change of await changesBetween(before, after)) {
      changes.push(change);
      tx.trail.note(change);
    }
    return unitsIn(after);
  });
  return keepBatch(tx, scope, { ...order, counts, dataVersion, changes });
}

async function storeOrRefuse(tx: ChangeTx, scope: ScopeFor<"enter">, made: ImportSource): Promise<void> {
  try {
    await storeRecords(tx, scope, made.source);
  } catch (error) {
    if (!(error instanceof RegisterRefused)) throw error;
    const problems = error.problems.flatMap(({ file, row: at, ...problem }) => {
      const row = made.rowOf(file, at);
      return row === null ? [] : [{ row, ...problem }];
    });
    throw problems.length === 0 ? error : new RowsRefused(problems);
  }
}
