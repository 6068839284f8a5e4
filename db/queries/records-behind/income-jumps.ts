import { and, asc, eq, gt, not, sql, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { isCountedPackage, matchesPerson } from "@/db/queries/measured/counted-assistance";
import { isCountedInterview, roundOrder } from "@/db/queries/records-behind/answers";
import {
  isTheirs,
  packageBrief,
  packageColumns,
  personBrief,
  personColumns,
  theirDistrict,
  word,
  type PackageRow,
  type PersonRow,
} from "@/db/queries/records-behind/columns";
import type { Listing } from "@/db/queries/records-behind/pages";
import { isStartedStep } from "@/db/queries/records-behind/steps";
import { assistance, beneficiaries, interviews } from "@/db/schema";
import type { Reader } from "@/db/store";
import type { ScopeFor } from "@/domain/access/scope";
import type { Filter } from "@/domain/filter";
import type { IncomeJumpEntry } from "@/domain/records/entries";
import type { ReviewClass } from "@/domain/vocabulary";

const earlier = alias(interviews, "earlier");
const told = alias(interviews, "told");
const order = roundOrder(interviews.round);

/** The income was told between the two interviews as well. */
function isToldBetween(review: ReviewClass): SQL {
  return sql`exists (select 1 from ${interviews} as told where ${isCountedInterview(review, told)}
    and ${told.monthlyIncome} is not null
    and ${roundOrder(told.round)} > ${roundOrder(earlier.round)} and ${roundOrder(told.round)} < ${order})`;
}

export interface JumpRow extends PersonRow, PackageRow {
  round: string;
  order: number;
  income: number | null;
  before: number | null;
  beforeRound: string;
}

/** Counted incomes that are five times the last one known before or more, or a fifth of it or less; zeros are none. */
export function incomeJumpListing(
  reader: Reader,
  scope: ScopeFor<"persons">,
  filter: Filter,
  named: SQL | undefined,
): Listing<JumpRow> {
  const [now, before] = [interviews.monthlyIncome, earlier.monthlyIncome];
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
          beforeRound: earlier.round,
        })
        .from(beneficiaries)
        .crossJoin(assistance)
        .crossJoin(interviews)
        .crossJoin(earlier)
        .where(
          and(
            eq(beneficiaries.programme, scope.programme),
            isTheirs(),
            isCountedPackage(scope, filter, theirDistrict),
            not(beneficiaries.voided),
            matchesPerson(filter),
            isStartedStep.kept,
            isCountedInterview(filter.review),
            isCountedInterview(filter.review, earlier),
            and(gt(now, 0), gt(before, 0), sql`(${now} >= 5 * ${before} or ${before} >= 5 * ${now})`),
            sql`${roundOrder(earlier.round)} < ${order}`,
            not(isToldBetween(filter.review)),
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
    before: before ?? 0,
  };
}
