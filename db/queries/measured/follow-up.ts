import { and, gt, sql, type SQL } from "drizzle-orm";
import { inCells, splitColumns } from "@/db/queries/measured/cells";
import { marginFor, placed, type Chosen, type Groups } from "@/db/queries/measured/chosen";
import { monthRows } from "@/db/queries/measured/month-rows";
import { progressMonths } from "@/db/schema";
import type { Reader } from "@/db/store";
import { lastDueMonth } from "@/domain/dates";

const followUps = [3, 6, 12] as const;

/** Adds follow-ups due at the as-of day, and the counted interviews of these. */
export async function addFollowUp(reader: Reader, chosen: Chosen, groups: Groups): Promise<void> {
  const rows = marginFor(chosen) === "full" ? await fromRecords(reader, chosen) : await fromRollup(reader, chosen);
  for (const row of rows) {
    const { pair, rest } = placed(row);
    const measured = groups.at(pair, rest);
    if (measured === undefined) continue;
    measured.due += Number(row.due);
    measured.reached += Number(row.reached);
  }
}

function fromRollup(reader: Reader, chosen: Chosen): Promise<Record<string, unknown>[]> {
  const split = splitColumns(chosen, progressMonths);
  const dueSum = (measure: (months: number) => string): SQL<number> => {
    const terms = followUps.map((months) => {
      const last = lastDueMonth(chosen.question.asOf, months);
      return sql`case when month <= ${last} then ${sql.identifier(measure(months))} else 0 end`;
    });
    return sql<number>`coalesce(sum(${sql.join(terms, sql` + `)}), 0)`;
  };
  return reader
    .select({ ...split, due: dueSum(() => "ended"), reached: dueSum((months) => `reached_${months}`) })
    .from(progressMonths)
    .where(and(inCells(chosen, progressMonths), gt(progressMonths.month, "")))
    .groupBy(...Object.values(split));
}

async function fromRecords(reader: Reader, chosen: Chosen): Promise<Record<string, unknown>[]> {
  const rows = await monthRows(reader, chosen, "endings");
  return rows.map((row) => {
    const due = followUps.filter(
      (months) => row.month !== "" && row.month <= lastDueMonth(chosen.question.asOf, months),
    );
    return {
      ...row,
      due: due.length * row.ended,
      reached: due.reduce((sum, months) => sum + row[`reached_${months}`], 0),
    };
  });
}
