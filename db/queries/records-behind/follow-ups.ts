import { and, asc, count, eq, sql, type SQL } from "drizzle-orm";
import { isCountedInterview } from "@/db/queries/records-behind/answers";
import {
  isTheirs,
  packageBrief,
  packageColumns,
  personBrief,
  personColumns,
  wordOrNull,
  type PackageRow,
  type PersonRow,
} from "@/db/queries/records-behind/columns";
import type { PackageList } from "@/db/queries/records-behind/package-list";
import type { Listing } from "@/db/queries/records-behind/pages";
import { statesOf } from "@/db/queries/measured/counted-assistance";
import { passes } from "@/db/queries/records-behind/steps";
import { assistance, beneficiaries, interviews } from "@/db/schema";
import type { Reader } from "@/db/store";
import type { ScopeFor } from "@/domain/access/scope";
import { addMonths, lastDayOfMonth, lastDueMonth, monthOf } from "@/domain/dates";
import type { FollowUpEntry } from "@/domain/records/entries";
import type { RecordPart } from "@/domain/records/lists";
import type { Contact, FollowUpRound, ReviewClass } from "@/domain/vocabulary";

const months: Record<FollowUpRound, number> = { "3-months": 3, "6-months": 6, "12-months": 12 };
const order = sql<number>`due.months`;
const round = sql<FollowUpRound>`due.round`;

/** The rounds as rows, each with the last day on which an assistance may have ended to be due by the as-of day. */
function dueRounds(asOf: string): SQL {
  const rows = Object.entries(months).map(
    ([name, after]) =>
      sql`select ${sql.raw(`'${name}'`)} as round, ${sql.raw(String(after))} as months, ${sql.raw(`'${lastDayOfMonth(lastDueMonth(asOf, after))}'`)} as last_day`,
  );
  return sql`(${sql.join(rows, sql` union all `)}) as due`;
}

/** The attempt of the round, in the review class or not voided at all. */
function attempt(review: ReviewClass): SQL<string | null> {
  return sql<string | null>`(select ${interviews.contact} from ${interviews} where ${and(
    eq(interviews.programme, assistance.programme),
    eq(interviews.assistance, assistance.id),
    sql`${interviews.round} = ${round}`,
    sql`not ${interviews.voided}`,
    sql`${interviews.review} in ${statesOf(review)}`,
  )})`;
}

/** Somebody was reached in the round. */
function isReached(review: ReviewClass): SQL {
  return sql`exists (select 1 from ${interviews} where ${isCountedInterview(review)} and ${interviews.round} = ${round})`;
}

export interface FollowUpRow extends PersonRow, PackageRow {
  round: FollowUpRound;
  months: number;
  contact: string | null;
}

function isDue(
  scope: ScopeFor<"persons">,
  { near, steps }: PackageList,
  part: RecordPart,
  review: ReviewClass,
): SQL | undefined {
  return and(
    eq(beneficiaries.programme, scope.programme),
    isTheirs(),
    near,
    passes(steps),
    sql`${assistance.endedOn} <= due.last_day`,
    part === "numerator" ? isReached(review) : undefined,
  );
}

/** Follow-ups that are due, or of these the ones that reached somebody. */
export function followUpListing(
  reader: Reader,
  scope: ScopeFor<"persons">,
  list: PackageList,
  part: RecordPart,
  { review, asOf, named }: { review: ReviewClass; asOf: string; named: SQL | undefined },
): Listing<FollowUpRow> {
  return {
    async read(condition, limit) {
      const query = reader
        .select({ ...personColumns, ...packageColumns, round, months: order, contact: attempt(review) })
        .from(beneficiaries)
        .crossJoin(assistance)
        .crossJoin(dueRounds(asOf))
        .where(and(isDue(scope, list, part, review), condition, named))
        .$dynamic();
      if (limit === null) return query;
      return query.orderBy(asc(beneficiaries.nameKey), asc(beneficiaries.id), asc(assistance.id), order).limit(limit);
    },
    placeOf: (row) => ({
      nameKey: row.nameKey,
      id: row.personId,
      assistance: row.assistanceId,
      round: row.round,
      order: row.months,
    }),
    round: order,
  };
}

export function followUpEntry(row: FollowUpRow): FollowUpEntry {
  const contact = wordOrNull<Contact>(row.contact);
  return {
    entry: "follow-up",
    ...packageBrief(row),
    person: personBrief(row),
    round: row.round,
    dueMonth: row.endedOn === null ? "" : addMonths(monthOf(row.endedOn), row.months),
    reached: contact === "met" || contact === "proxy",
    contact,
  };
}

export async function countFollowUps(
  reader: Reader,
  scope: ScopeFor<"persons">,
  list: PackageList,
  part: RecordPart,
  { review, asOf }: { review: ReviewClass; asOf: string },
): Promise<number> {
  const [row] = await reader
    .select({ due: count() })
    .from(beneficiaries)
    .crossJoin(assistance)
    .crossJoin(dueRounds(asOf))
    .where(isDue(scope, list, part, review));
  return row?.due ?? 0;
}
