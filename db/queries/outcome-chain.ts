import { chosenBy, type Chosen } from "@/db/queries/measured/chosen";
import { monthRows, type MonthRow } from "@/db/queries/measured/month-rows";
import { pairsFrom } from "@/db/queries/measured/place-sets";
import { reachRows } from "@/db/queries/measured/people";
import type { Reader } from "@/db/store";
import type { DetailedScope } from "@/domain/access/scope";
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

/** The chain of a filter. */
export async function outcomeChain(
  reader: Reader,
  scope: DetailedScope,
  filter: Filter,
  asOf: string,
): Promise<OutcomeChain> {
  const question = { filter, by: [], asOf, measures: [], parts: [] };
  const chosen = chosenBy(scope, question, []);
  const rows = await monthRows(reader, chosen);
  const last = lastDueMonth(asOf, 3);
  const due = rows.filter(({ month }) => month !== "" && month <= last);
  const sum = (of: readonly MonthRow[], measure: "started" | "ended" | "reached_any" | "paired" | "lost" | "lost_b") =>
    of.reduce((total, row) => total + row[measure], 0);
  return {
    assisted: sum(rows, "started"),
    due: sum(due, "ended"),
    reached: sum(due, "reached_any"),
    paired: sum(due, "paired"),
    lost: sum(due, "lost"),
    lostBaselineIncome: sum(due, "lost_b"),
    people: filter.trade.length > 1 ? null : await peopleBehindPairs(reader, chosen),
  };
}

async function peopleBehindPairs(reader: Reader, chosen: Chosen): Promise<number> {
  const rows = await reachRows(reader, chosen, "pair");
  return rows.reduce((total, { set, people }) => total + (pairsFrom(set, chosen).length > 0 ? people : 0), 0);
}
