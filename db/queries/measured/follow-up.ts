import { and, gt, sql, type SQL } from "drizzle-orm";
import { inCells, splitColumns } from "@/db/queries/measured/cells";
import { marginFor, placed, type Chosen, type Groups } from "@/db/queries/measured/chosen";
import { monthsFromRecords } from "@/db/queries/measured/month-rows";
import { progressCells, progressMonths } from "@/db/schema";
import type { Reader } from "@/db/store";
import { lastDueMonth } from "@/domain/dates";

const followUps = [3, 6, 12] as const;

type Row = Record<string, unknown>;

/**
 * Adds follow-ups due at the as-of day, and the counted interviews of these: those of everything that ended, less what
 * ended too lately to be due. The last year's months are few, all months are many.
 */
export async function addFollowUp(reader: Reader, chosen: Chosen, groups: Groups): Promise<void> {
  addRows(groups, await everOf(reader, chosen), 1);
  const notYet = marginFor(chosen) === "full" ? notYetFromRecords : notYetFromRollup;
  addRows(groups, await notYet(reader, chosen), -1);
}

function addRows(groups: Groups, rows: readonly Row[], sign: 1 | -1): void {
  for (const row of rows) {
    const { pair, rest } = placed(row);
    const measured = groups.at(pair, rest);
    if (measured === undefined) continue;
    measured.due += sign * Number(row.due);
    measured.reached += sign * Number(row.reached);
  }
}

function everOf(reader: Reader, chosen: Chosen): Promise<Row[]> {
  const split = splitColumns(chosen, progressCells);
  return reader
    .select({
      ...split,
      due: sql<number>`coalesce(sum(3 * ended), 0)`,
      reached: sql<number>`coalesce(sum(reached_3 + reached_6 + reached_12), 0)`,
    })
    .from(progressCells)
    .where(inCells(chosen, progressCells))
    .groupBy(...Object.values(split));
}

/** The last month whose endings are due in every round. */
function allDueMonth({ question }: Chosen): string {
  return lastDueMonth(question.asOf, Math.max(...followUps));
}

function notYetFromRollup(reader: Reader, chosen: Chosen): Promise<Row[]> {
  const split = splitColumns(chosen, progressMonths);
  const notDue = (measure: (months: number) => string): SQL<number> => {
    const terms = followUps.map((months) => {
      const last = lastDueMonth(chosen.question.asOf, months);
      return sql`case when month > ${last} then ${sql.identifier(measure(months))} else 0 end`;
    });
    return sql<number>`coalesce(sum(${sql.join(terms, sql` + `)}), 0)`;
  };
  return reader
    .select({ ...split, due: notDue(() => "ended"), reached: notDue((months) => `reached_${months}`) })
    .from(progressMonths)
    .where(and(inCells(chosen, progressMonths), gt(progressMonths.month, allDueMonth(chosen))))
    .groupBy(...Object.values(split));
}

async function notYetFromRecords(reader: Reader, chosen: Chosen): Promise<Row[]> {
  const rows = await monthsFromRecords(reader, chosen, allDueMonth(chosen));
  return rows.map((row) => {
    const waits = followUps.filter((months) => row.month > lastDueMonth(chosen.question.asOf, months));
    return {
      ...row,
      due: waits.length * row.ended,
      reached: waits.reduce((sum, months) => sum + row[`reached_${months}`], 0),
    };
  });
}
