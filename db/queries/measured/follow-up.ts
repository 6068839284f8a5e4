import { and, gt, sql, type SQL } from "drizzle-orm";
import { inCells, splitColumns } from "@/db/queries/measured/cells";
import { placed, type Chosen, type Groups } from "@/db/queries/measured/chosen";
import { progressMonths } from "@/db/schema";
import type { Reader } from "@/db/store";
import { lastDueMonth } from "@/domain/dates";

const followUps = [3, 6, 12] as const;

/** Adds follow-ups due at the as-of day, and the counted interviews of these. */
export async function addFollowUp(reader: Reader, chosen: Chosen, groups: Groups): Promise<void> {
  const split = splitColumns(chosen, progressMonths);
  const dueSum = (measure: (months: number) => string): SQL<number> => {
    const terms = followUps.map((months) => {
      const last = lastDueMonth(chosen.question.asOf, months);
      return sql`case when month <= ${last} then ${sql.identifier(measure(months))} else 0 end`;
    });
    return sql<number>`coalesce(sum(${sql.join(terms, sql` + `)}), 0)`;
  };
  const rows: Record<string, unknown>[] = await reader
    .select({
      ...split,
      due: dueSum(() => "ended"),
      reached: dueSum((months) => `reached_${months}`),
    })
    .from(progressMonths)
    .where(and(inCells(chosen, progressMonths), gt(progressMonths.month, "")))
    .groupBy(...Object.values(split));
  for (const row of rows) {
    const { pair, rest } = placed(row);
    const measured = groups.at(pair, rest);
    if (measured === undefined) continue;
    measured.due += Number(row.due);
    measured.reached += Number(row.reached);
  }
}
