import { and, eq, inArray, not, sql, type SQL } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { statesOf } from "@/db/queries/measured/counted-assistance";
import { assistance, interviews } from "@/db/schema";
import { followUpRounds, type ReviewClass } from "@/domain/vocabulary";

type InterviewColumns = Record<"programme" | "assistance" | "voided" | "review" | "contact", SQLiteColumn>;

/** The counted interviews (docs/figures.md) of the row of `assistance`, if that is counted and started. */
export function isCountedInterview(review: ReviewClass, of: InterviewColumns = interviews): SQL | undefined {
  return and(
    eq(of.programme, assistance.programme),
    eq(of.assistance, assistance.id),
    not(of.voided),
    inArray(of.review, statesOf(review)),
    inArray(of.contact, ["met", "proxy"]),
  );
}

/** Rounds in time's order as numbers. */
export function roundOrder(round: SQLiteColumn): SQL<number> {
  return sql<number>`case ${round} when 'baseline' then 0 when '3-months' then 3 when '6-months' then 6 else 12 end`;
}

const isFollowUp = inArray(interviews.round, [...followUpRounds]);

/** The answer of the latest round in which the question is answered; null when it is answered in none. */
export function latestAnswer(review: ReviewClass, question: SQLiteColumn): SQL {
  return sql`(select ${question} from ${interviews} where ${and(isCountedInterview(review), isFollowUp)}
    and ${question} is not null order by ${roundOrder(interviews.round)} desc limit 1)`;
}

/** Whether the question is answered in a counted follow-up. */
export function isAnswered(review: ReviewClass, question: SQLiteColumn): SQL {
  return sql`exists (select 1 from ${interviews} where ${and(isCountedInterview(review), isFollowUp)}
    and ${question} is not null)`;
}

/** Whether the income before is known. */
export function hasBaselineIncome(review: ReviewClass): SQL {
  return sql`exists (select 1 from ${interviews} where ${isCountedInterview(review)}
    and ${interviews.round} = 'baseline' and ${interviews.monthlyIncome} is not null)`;
}
