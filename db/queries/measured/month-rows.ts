import { aliasedTable, and, eq, gt, inArray, not, sql, type SQL } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { inCells, splitColumns } from "@/db/queries/measured/cells";
import { marginFor, type Chosen } from "@/db/queries/measured/chosen";
import { isCounted, itsPerson, statesOf } from "@/db/queries/measured/counted-assistance";
import { assistance, beneficiaries, interviews, progressMonths } from "@/db/schema";
import type { Reader } from "@/db/store";
import { keySeparator } from "@/domain/measures/sums";
import { rollupTables } from "@/domain/measures/tables";
import type { Dimension } from "@/domain/question";
import type { ReviewClass, Round } from "@/domain/vocabulary";

export type MonthMeasure = (typeof rollupTables.progress_months.measures)[number];

/** Counted events of one month and one part of a split answer; `month` is '' where the day is not known. */
export type MonthRow = Partial<Record<Dimension, string>> & { month: string } & Record<MonthMeasure, number>;

const { measures } = rollupTables.progress_months;

function asMonthRow(row: Record<string, unknown>): MonthRow {
  const counts = measures.map((measure) => [measure, Number(row[measure] ?? 0)]);
  return { ...row, ...Object.fromEntries(counts) } as MonthRow;
}

/**
 * What happened month by month, split by kind and the question's dimensions. The rollup keeps months for one
 * attribute of people at a time; for two or more the records are counted, exactly and more slowly.
 */
export async function monthRows(reader: Reader, chosen: Chosen): Promise<MonthRow[]> {
  return marginFor(chosen) === "full" ? monthsFromRecords(reader, chosen) : monthsFromRollup(reader, chosen);
}

async function monthsFromRollup(reader: Reader, chosen: Chosen): Promise<MonthRow[]> {
  const split = { ...splitColumns(chosen, progressMonths), kind: progressMonths.kind, month: progressMonths.month };
  const sums = measures.map((measure) => [measure, sql<number>`sum(${sql.identifier(measure)})`]);
  const rows: Record<string, unknown>[] = await reader
    .select({ ...split, ...Object.fromEntries(sums) })
    .from(progressMonths)
    .where(inCells(chosen, progressMonths))
    .groupBy(...Object.values(split));
  return rows.map(asMonthRow);
}

interface Event {
  /** The day by whose month it is counted. */
  on: SQLiteColumn;
  counted: Partial<Record<MonthMeasure, SQL<number>>>;
  /** Interviews that the counts ask for. */
  rounds?: Rounds;
  condition?: SQL;
}

/** The same counted from the records: every event, or only the endings after a month. */
export async function monthsFromRecords(reader: Reader, chosen: Chosen, endedAfter?: string): Promise<MonthRow[]> {
  const rounds = countedRounds(chosen.question.filter.review);
  const isStarted = not(eq(assistance.status, "enrolled"));
  const isLate = endedAfter === undefined ? undefined : gt(sql`substr(${assistance.endedOn}, 1, 7)`, endedAfter);
  const ended: Event = { on: assistance.endedOn, counted: endings(rounds), rounds, condition: and(isStarted, isLate) };
  const events: Event[] = [
    { on: assistance.enrolledOn, counted: { enrolled: sql<number>`count(*)` } },
    { on: assistance.startedOn, counted: { started: sql<number>`count(*)` }, condition: isStarted },
  ];
  const merged = new Map<string, MonthRow>();
  for (const event of endedAfter === undefined ? [...events, ended] : [ended]) {
    for (const row of await eventsByMonth(reader, chosen, event)) {
      const { month, phase, district, kind, trade, sex, age, group } = row;
      const key = [month, phase, district, kind, trade, sex, age, group].join(keySeparator);
      const known = merged.get(key);
      if (known === undefined) merged.set(key, row);
      else for (const measure of measures) known[measure] += row[measure];
    }
  }
  return [...merged.values()];
}

/** The counted interviews of an assistance, one table per round: each joins at most one row. */
function countedRounds(review: ReviewClass) {
  const round = (name: Round, alias: string) => {
    const interview = aliasedTable(interviews, alias);
    return {
      interview,
      isIts: and(
        eq(interview.programme, assistance.programme),
        eq(interview.assistance, assistance.id),
        eq(interview.round, name),
        not(interview.voided),
        inArray(interview.review, statesOf(review)),
        inArray(interview.contact, ["met", "proxy"]),
      ),
    };
  };
  return {
    baseline: round("baseline", "at_baseline"),
    three: round("3-months", "after_3"),
    six: round("6-months", "after_6"),
    twelve: round("12-months", "after_12"),
  };
}

type Rounds = ReturnType<typeof countedRounds>;

function countWhen(condition: SQL): SQL<number> {
  return sql<number>`sum(case when ${condition} then 1 else 0 end)`;
}

function endings({ baseline, three, six, twelve }: Rounds): Event["counted"] {
  const [b, i3, i6, i12] = [baseline.interview, three.interview, six.interview, twelve.interview];
  const hasEnded = sql`${assistance.endedOn} is not null`;
  const before = b.monthlyIncome;
  const after = sql`coalesce(${i12.monthlyIncome}, ${i6.monthlyIncome}, ${i3.monthlyIncome})`;
  const isLost = sql`${hasEnded} and ${before} is not null and ${after} is null`;
  return {
    completed: countWhen(sql`${assistance.status} = 'completed'`),
    dropped_out: countWhen(sql`${assistance.status} = 'dropped-out'`),
    ended: countWhen(hasEnded),
    reached_3: countWhen(sql`${hasEnded} and ${i3.id} is not null`),
    reached_6: countWhen(sql`${hasEnded} and ${i6.id} is not null`),
    reached_12: countWhen(sql`${hasEnded} and ${i12.id} is not null`),
    reached_any: countWhen(sql`${hasEnded} and coalesce(${i3.id}, ${i6.id}, ${i12.id}) is not null`),
    paired: countWhen(sql`${hasEnded} and ${before} is not null and ${after} is not null`),
    lost: countWhen(isLost),
    lost_b: sql<number>`sum(case when ${isLost} then ${before} else 0 end)`,
  };
}

async function eventsByMonth(reader: Reader, chosen: Chosen, event: Event): Promise<MonthRow[]> {
  const split = { ...recordColumns(chosen), month: sql<string>`coalesce(substr(${event.on}, 1, 7), '')` };
  const query = reader
    .select({ ...split, ...event.counted })
    .from(assistance)
    .innerJoin(beneficiaries, itsPerson())
    .where(and(isCounted(chosen.scope, chosen.question.filter), event.condition))
    .groupBy(...Object.values(split))
    .$dynamic();
  for (const { interview, isIts } of Object.values(event.rounds ?? {})) query.leftJoin(interview, isIts);
  const rows: Record<string, unknown>[] = await query;
  return rows.map(asMonthRow);
}

/** The columns of records by which an answer is split, spelled as the rollup spells them. */
function recordColumns({ question: { by } }: Chosen): Record<string, SQLiteColumn | SQL> {
  return {
    kind: assistance.kind,
    ...(by.includes("phase") ? { phase: assistance.phase } : {}),
    ...(by.includes("district") || by.includes("province") ? { district: assistance.district } : {}),
    ...(by.includes("trade") ? { trade: sql`coalesce(${assistance.trade}, 'none')` } : {}),
    ...(by.includes("sex") ? { sex: sql`coalesce(${beneficiaries.sex}, 'unknown')` } : {}),
    ...(by.includes("age") ? { age: beneficiaries.ageGroup } : {}),
    ...(by.includes("group") ? { group: sql`coalesce(${beneficiaries.populationGroup}, 'unknown')` } : {}),
  };
}
