import { and, asc, eq, gt, sql, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { isCounted } from "@/db/queries/measured/counted-assistance";
import { isCountedInterview, roundOrder } from "@/db/queries/records-behind/answers";
import {
  isTheirs,
  packageBrief,
  packageColumns,
  personBrief,
  personColumns,
  word,
  type PackageRow,
  type PersonRow,
} from "@/db/queries/records-behind/columns";
import type { Listing } from "@/db/queries/records-behind/pages";
import { isStartedStep } from "@/db/queries/records-behind/steps";
import { assistance, beneficiaries, interviews } from "@/db/schema";
import type { Reader } from "@/db/store";
import type { Scope } from "@/domain/access/scope";
import type { Filter } from "@/domain/filter";
import type { IncomeJumpEntry } from "@/domain/records/entries";
import type { ReviewClass } from "@/domain/vocabulary";

const earlier = alias(interviews, "earlier");
const order = roundOrder(interviews.round);

/** Something of the last interview before in which the income was told. */
function ofLastBefore<T>(column: typeof earlier.monthlyIncome | typeof earlier.round, review: ReviewClass): SQL<T> {
  return sql<T>`(select ${column} from ${interviews} as earlier where ${isCountedInterview(review, earlier)}
    and ${earlier.monthlyIncome} is not null and ${roundOrder(earlier.round)} < ${order}
    order by ${roundOrder(earlier.round)} desc limit 1)`;
}

export interface JumpRow extends PersonRow, PackageRow {
  round: string;
  order: number;
  income: number | null;
  before: number;
  beforeRound: string;
}

/** Counted incomes that are five times the last one known before or more, or a fifth of it or less; zeros are none. */
export function incomeJumpListing(
  reader: Reader,
  scope: Scope,
  filter: Filter,
  named: SQL | undefined,
): Listing<JumpRow> {
  const before = ofLastBefore<number>(earlier.monthlyIncome, filter.review);
  const now = interviews.monthlyIncome;
  return {
    async read(condition, limit) {
      const query = reader
        .select({
          ...personColumns,
          ...packageColumns,
          round: interviews.round,
          order,
          income: now,
          before,
          beforeRound: ofLastBefore<string>(earlier.round, filter.review),
        })
        .from(beneficiaries)
        .crossJoin(assistance)
        .crossJoin(interviews)
        .where(
          and(
            eq(beneficiaries.programme, scope.programme),
            isTheirs(),
            isCounted(scope, filter),
            isStartedStep.kept,
            isCountedInterview(filter.review),
            gt(now, 0),
            sql`${before} > 0 and (${now} >= 5 * ${before} or ${before} >= 5 * ${now})`,
            condition,
            named,
          ),
        )
        .$dynamic();
      if (limit === null) return query;
      return query.orderBy(asc(beneficiaries.nameKey), asc(beneficiaries.id), asc(assistance.id), order).limit(limit);
    },
    placeOf: (row) => ({
      nameKey: row.nameKey,
      id: row.personId,
      assistance: row.assistanceId,
      round: row.round,
      order: row.order,
    }),
    round: order,
  };
}

export function incomeJumpEntry(row: JumpRow): IncomeJumpEntry {
  const rounds = {
    round: word<IncomeJumpEntry["round"]>(row.round),
    beforeRound: word<IncomeJumpEntry["round"]>(row.beforeRound),
  };
  const { income, before } = row;
  return {
    entry: "income-jump",
    ...packageBrief(row),
    person: personBrief(row),
    ...rounds,
    income: income ?? 0,
    before,
  };
}
