import { sql } from "drizzle-orm";
import { inCells, splitColumns } from "@/db/queries/measured/cells";
import { placed, type Chosen, type Groups } from "@/db/queries/measured/chosen";
import { progressCells } from "@/db/schema";
import type { Reader } from "@/db/store";
import { kinds } from "@/domain/vocabulary";

/** Adds the sums of the measures that were asked for, by kind. */
export async function addProgress(reader: Reader, chosen: Chosen, groups: Groups): Promise<void> {
  const { measures } = chosen.question;
  const split = {
    ...splitColumns(chosen, progressCells),
    kind: progressCells.kind,
  };
  const sums = measures.map((measure) => [measure, sql<number>`sum(${sql.identifier(measure)})`]);
  const rows: Record<string, unknown>[] = await reader
    .select({ ...split, ...Object.fromEntries(sums) })
    .from(progressCells)
    .where(inCells(chosen, progressCells))
    .groupBy(...Object.values(split));
  for (const row of rows) {
    const { pair, rest } = placed(row);
    const measured = groups.at(pair, rest);
    const kind = kinds.find((one) => one === row.kind);
    if (measured === undefined || kind === undefined) continue;
    const own = measured.progress.get(kind) ?? new Map<string, number>();
    measured.progress.set(kind, own);
    for (const measure of measures) own.set(measure, (own.get(measure) ?? 0) + Number(row[measure]));
  }
}
