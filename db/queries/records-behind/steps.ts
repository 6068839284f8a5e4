import { and, inArray, not, or, sql, type SQL } from "drizzle-orm";
import { statesOf } from "@/db/queries/measured/counted-assistance";
import { assistance, beneficiaries } from "@/db/schema";
import type { Exclusion } from "@/domain/records/exclusions";
import type { ReviewClass, Status } from "@/domain/vocabulary";

/**
 * One condition on the way into a figure, and why a record stays out that fails it first. A list of steps gives the
 * counted records, the others and their reason from one spelling, so that the three can never disagree.
 */
export interface Step {
  /** Never unknown (null). */
  kept: SQL;
  otherwise: Exclusion | SQL<Exclusion>;
}

/** Records that pass every step. */
export function passes(steps: readonly Step[]): SQL | undefined {
  return and(...steps.map(({ kept }) => kept));
}

/** Records that fail a step. */
export function fails(steps: readonly Step[]): SQL | undefined {
  return or(...steps.map(({ kept }) => not(kept)));
}

/** The reason of the first step that fails; null where all are passed. */
export function reasonOf(steps: readonly Step[]): SQL<Exclusion | null> {
  const cases = steps.map(({ kept, otherwise }) => sql`when ${not(kept)} then ${otherwise}`);
  return sql<Exclusion | null>`case ${sql.join(cases, sql` `)} end`;
}

/** The assistance and its person stand, and it is in the review class. */
export function countedSteps(review: ReviewClass): Step[] {
  return [
    { kept: not(assistance.voided), otherwise: "voided" },
    { kept: not(beneficiaries.voided), otherwise: "person-voided" },
    {
      kept: inArray(assistance.review, statesOf(review)),
      otherwise: sql`case ${assistance.review} when 'submitted' then 'not-verified' else ${assistance.review} end`,
    },
  ];
}

export function hasStatus(...wanted: Status[]): Step {
  return {
    kept: inArray(assistance.status, wanted),
    otherwise: sql`case ${assistance.status} when 'enrolled' then 'only-enrolled' else ${assistance.status} end`,
  };
}

export const isBegunStep = hasStatus("under-way", "completed");
export const isStartedStep = hasStatus("under-way", "completed", "dropped-out");
