import { and, eq, inArray, isNotNull, lte, sql, type SQL } from "drizzle-orm";
import { matchesPackage, matchesPerson } from "@/db/queries/measured/counted-assistance";
import { hasBaselineIncome, isAnswered, latestAnswer } from "@/db/queries/records-behind/answers";
import { theirDistrict } from "@/db/queries/records-behind/columns";
import { countedSteps, hasStatus, isBegunStep, isStartedStep, type Step } from "@/db/queries/records-behind/steps";
import { assistance, courses, courseTrainers, interviews, trainers } from "@/db/schema";
import type { ScopeFor } from "@/domain/access/scope";
import { lastDayOfMonth, lastDueMonth } from "@/domain/dates";
import type { Filter } from "@/domain/filter";
import type { IndicatorCode } from "@/domain/indicators/codes";
import { indicator } from "@/domain/indicators/figure-of";
import type { Outcome } from "@/domain/records/entries";
import type { ReviewClass } from "@/domain/vocabulary";

/** What one indicator says about assistance, as conditions on `assistance` joined with its person. */
export interface PackageList {
  /** Assistance that the filter is about, counted or not. */
  near: SQL | undefined;
  /** What makes it count in the denominator, or in a plain count. */
  steps: Step[];
  /** What makes a counted one count in the numerator of a share. */
  numerator: SQL | undefined;
  /** The question whose answers the list shows. */
  question: Outcome["question"] | null;
}

/** The assistance an indicator is about; for `followup_response` before it is multiplied by the rounds. */
export function packageList(
  scope: ScopeFor<"persons">,
  filter: Filter,
  code: IndicatorCode,
  asOf: string,
): PackageList {
  const { kind } = indicator(code);
  const near = and(
    matchesPackage(scope, filter, theirDistrict),
    matchesPerson(filter),
    kind === null ? undefined : eq(assistance.kind, kind),
  );
  const { steps, numerator, question } = specific(code, filter.review, asOf);
  return { near, steps: [...countedSteps(filter.review), ...steps], numerator, question: question ?? null };
}

interface Specific {
  steps: Step[];
  numerator?: SQL;
  question?: Outcome["question"];
}

function specific(code: IndicatorCode, review: ReviewClass, asOf: string): Specific {
  switch (code) {
    case "trainees_enrolled":
      return { steps: [] };
    case "trainees_completed":
    case "livestock_recipients":
    case "housing_recipients":
      return { steps: [hasStatus("completed")] };
    case "completion_rate":
      return { steps: [hasStatus("completed", "dropped-out")], numerator: eq(assistance.status, "completed") };
    case "trainees_per_trainer":
      return { steps: [isBegunStep, ...taught] };
    case "income_change":
      return { steps: [isStartedStep, ...hasPair(review)], question: "income" };
    case "housing_improved":
      return answered(review, "living", isBetter(review));
    case "business_started":
      return answered(review, "business", isYes(latestAnswer(review, interviews.businessStarted)));
    case "in_work":
      return answered(review, "work", isYes(latestAnswer(review, interviews.inWork)));
    case "followup_response":
      return { steps: [isStartedStep, ...isDue(asOf)] };
    default:
      return { steps: [isBegunStep] };
  }
}

const taught: Step[] = [
  {
    kept: sql`exists (select 1 from ${courses} where ${courses.programme} = ${assistance.programme}
      and ${courses.id} = ${assistance.course} and not ${courses.voided})`,
    otherwise: "no-course",
  },
  {
    kept: sql`exists (select 1 from ${courseTrainers} join ${trainers} on ${trainers.programme} = ${courseTrainers.programme}
      and ${trainers.id} = ${courseTrainers.trainer} and not ${trainers.voided}
      where ${courseTrainers.programme} = ${assistance.programme} and ${courseTrainers.course} = ${assistance.course})`,
    otherwise: "no-trainer",
  },
];

function hasPair(review: ReviewClass): Step[] {
  return [
    { kept: hasBaselineIncome(review), otherwise: "no-baseline-income" },
    { kept: isAnswered(review, interviews.monthlyIncome), otherwise: "no-follow-up-income" },
  ];
}

const columnOf = {
  living: interviews.livingConditions,
  business: interviews.businessStarted,
  work: interviews.inWork,
} as const;

function answered(review: ReviewClass, question: keyof typeof columnOf, numerator: SQL): Specific {
  const hasAnswer: Step = { kept: isAnswered(review, columnOf[question]), otherwise: "no-answer" };
  return { steps: [isStartedStep, hasAnswer], numerator, question };
}

function isBetter(review: ReviewClass): SQL {
  return inArray(latestAnswer(review, interviews.livingConditions), ["better", "much-better"]);
}

/** Said without `=`, because the engines spell true differently. */
function isYes(answer: SQL): SQL {
  return sql`(${answer})`;
}

/** At least the first follow-up is due. */
function isDue(asOf: string): Step[] {
  return [
    { kept: isNotNull(assistance.endedOn), otherwise: "no-end-day" },
    { kept: lte(assistance.endedOn, lastDayOfMonth(lastDueMonth(asOf, 3))), otherwise: "not-due-yet" },
  ];
}
