import { and, asc, eq, gt, lte } from "drizzle-orm";
import { measureDeltas } from "@/db/schema";
import type { Reader } from "@/db/store";
import type { Scope } from "@/domain/access/scope";
import { lastDueMonth } from "@/domain/dates";
import type { Measured } from "@/domain/indicators/measured";
import { pairsOf } from "@/domain/measures/place-set";
import { rollupTables, type RollupTable } from "@/domain/measures/tables";
import { causeOf, type ChangeCause } from "@/domain/releases/explain";
import { nothingMeasured } from "@/domain/releases/kept-measures";
import { kinds, type ReviewClass } from "@/domain/vocabulary";

export interface DeltaQuestion {
  /** The data versions between which changes count: after the first, up to the last. */
  after: number;
  upTo: number;
  /** Codes of the phases; empty = all. */
  phases: readonly string[];
  review: ReviewClass;
  /** Follow-ups count as due at this day. */
  asOf: string;
}

type Stored = typeof measureDeltas.$inferSelect.delta;

/** What the changes between two data versions did to the measures of some phases, by their cause. */
export async function measuredOfDeltas(
  reader: Reader,
  scope: Scope,
  question: DeltaQuestion,
): Promise<Map<ChangeCause, Measured>> {
  const rows = await reader
    .select({ cause: measureDeltas.cause, delta: measureDeltas.delta })
    .from(measureDeltas)
    .where(
      and(
        eq(measureDeltas.programme, scope.programme),
        gt(measureDeltas.version, question.after),
        lte(measureDeltas.version, question.upTo),
      ),
    )
    .orderBy(asc(measureDeltas.version));
  const caused = new Map<ChangeCause, Measured>();
  for (const { cause, delta } of rows) {
    const own = causeOf(cause);
    const measured = caused.get(own) ?? nothingMeasured();
    caused.set(own, measured);
    addDelta(measured, delta, question);
  }
  return caused;
}

function addDelta(measured: Measured, delta: Stored, question: DeltaQuestion): void {
  addProgress(measured, delta, question);
  addFollowUps(measured, delta, question);
  addReach(measured, delta, question);
  addTrainers(measured, delta, question);
}

type Row = Record<string, string> & { amounts: Record<string, number> };

/** The rows of a table that are of the class, the phases and without attributes of persons. */
function* rowsOf(delta: Stored, table: RollupTable, { phases, review }: DeltaQuestion): Generator<Row> {
  const { key } = rollupTables[table];
  for (const [name, amounts] of Object.entries(delta[table] ?? {})) {
    const parts = name.split("|");
    const row: Row = Object.assign(Object.fromEntries(key.map((column, i) => [column, parts[i] ?? ""])), { amounts });
    const { class: counted = review, margin = "total", phase_code: phase = "", place_set: set = "" } = row;
    const inPhases = set === "" ? [phase] : pairsOf(set).map((pair) => pair.phase);
    const isChosen = phases.length === 0 || inPhases.some((one) => phases.includes(one));
    if (counted === review && margin === "total" && isChosen) yield row;
  }
}

function addProgress(measured: Measured, delta: Stored, question: DeltaQuestion): void {
  for (const row of rowsOf(delta, "progress_cells", question)) {
    const kind = kinds.find((one) => one === row.kind);
    const own = kind === undefined ? undefined : measured.progress.get(kind);
    for (const [measure, amount] of Object.entries(row.amounts)) own?.set(measure, (own.get(measure) ?? 0) + amount);
  }
}

const followUps = [3, 6, 12] as const;

function addFollowUps(measured: Measured, delta: Stored, question: DeltaQuestion): void {
  for (const { month = "", amounts } of rowsOf(delta, "progress_months", question)) {
    if (month === "") continue;
    for (const months of followUps) {
      if (month > lastDueMonth(question.asOf, months)) continue;
      measured.due += amounts.ended ?? 0;
      measured.reached += amounts[`reached_${months}`] ?? 0;
    }
  }
}

function addReach(measured: Measured, delta: Stored, question: DeltaQuestion): void {
  for (const { basis, what, attribute, amounts } of rowsOf(delta, "reach_cells", question)) {
    if (basis === "begun" && what === "all" && attribute === "*") measured.people += amounts.people ?? 0;
  }
  for (const { what, amounts } of rowsOf(delta, "household_reach", question)) {
    if (what !== "all") continue;
    measured.households += amounts.households ?? 0;
    measured.otherMembers += amounts.other_members ?? 0;
    measured.unknownSize += amounts.unknown_size ?? 0;
  }
}

function addTrainers(measured: Measured, delta: Stored, question: DeltaQuestion): void {
  for (const { status, amounts } of rowsOf(delta, "trainer_totals", question)) {
    if (status === "completed") measured.trainersCompleted += amounts.trainers ?? 0;
  }
  for (const { trade, amounts } of rowsOf(delta, "trainer_reach", question)) {
    if (trade === "*") measured.activeTrainers += amounts.trainers ?? 0;
  }
}
