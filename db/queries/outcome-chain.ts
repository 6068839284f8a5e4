import { and, between, sql, type SQL } from "drizzle-orm";
import { inCells } from "@/db/queries/measured/cells";
import { districtsFor, type Chosen } from "@/db/queries/measured/chosen";
import { pairsFrom } from "@/db/queries/measured/place-sets";
import { reachRows } from "@/db/queries/measured/people";
import { progressMonths } from "@/db/schema";
import type { Reader } from "@/db/store";
import type { Scope } from "@/domain/access/scope";
import { lastDueMonth } from "@/domain/dates";
import type { Filter } from "@/domain/filter";

/** From assistance to matched income pair: how many packages are left at each step, as of a day. */
export interface OutcomeChain {
  /** Started packages, ended or not. */
  assisted: number;
  /** Of these, with at least one follow-up due. */
  due: number;
  /** Of these, with at least one counted follow-up interview. */
  reached: number;
  /** Of these, with income known before and after. */
  paired: number;
  /** Due, income before known, income after not: how many, and the sum of their incomes before. */
  lost: number;
  lostBaselineIncome: number;
  /** Different people behind all matched pairs of the filter, due or not; `null` for two trades at once. */
  people: number | null;
}

/** The chain of a filter; every sum comes from the rollup. */
export async function outcomeChain(reader: Reader, scope: Scope, filter: Filter, asOf: string): Promise<OutcomeChain> {
  const question = { filter, by: [], asOf, measures: [], parts: [] };
  const chosen: Chosen = { scope, question, phases: [], districts: districtsFor(scope, filter) };
  const sum = (measure: string, when?: SQL): SQL<number> => {
    const amount = sql.identifier(measure);
    return sql<number>`coalesce(sum(${when === undefined ? amount : sql`case when ${when} then ${amount} else 0 end`}), 0)`;
  };
  const isDue = between(progressMonths.month, "0000-00", lastDueMonth(asOf, 3));
  const [row] = await reader
    .select({
      assisted: sum("started"),
      due: sum("ended", isDue),
      reached: sum("reached_any", isDue),
      paired: sum("paired", isDue),
      lost: sum("lost", isDue),
      lostBaselineIncome: sum("lost_b", isDue),
    })
    .from(progressMonths)
    .where(and(inCells(chosen, progressMonths)));
  const people = filter.trade.length > 1 ? null : await peopleBehindPairs(reader, chosen);
  const none = { assisted: 0, due: 0, reached: 0, paired: 0, lost: 0, lostBaselineIncome: 0 };
  return { ...(row ?? none), people };
}

async function peopleBehindPairs(reader: Reader, chosen: Chosen): Promise<number> {
  const rows = await reachRows(reader, chosen, "pair");
  return rows.reduce((total, { set, people }) => total + (pairsFrom(set, chosen).length > 0 ? people : 0), 0);
}
