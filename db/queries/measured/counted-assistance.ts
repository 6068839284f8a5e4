import { and, eq, inArray, isNull, not, or, type SQL, type SQLWrapper } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { anyOf } from "@/db/queries/measured/cells";
import { inReach } from "@/db/queries/measured/reach";
import { assistance, beneficiaries } from "@/db/schema";
import type { Scope } from "@/domain/access/scope";
import type { Filter } from "@/domain/filter";
import type { ReviewClass } from "@/domain/vocabulary";

/** The review states that a class counts. */
export function statesOf(review: ReviewClass): string[] {
  return review === "verified" ? ["verified"] : ["submitted", "verified"];
}

/**
 * The counted assistance of a filter (docs/figures.md) as a condition on `assistance` joined with its
 * `beneficiaries`: for the questions that the rollup cannot answer, and for the lists behind figures.
 */
export function isCounted(scope: Scope, filter: Filter): SQL | undefined {
  return and(isCountedPackage(scope, filter), not(beneficiaries.voided), matchesPerson(filter));
}

/** The part of `isCounted` that lies in the assistance itself. */
export function isCountedPackage(scope: Scope, filter: Filter, district: SQLWrapper = assistance.district) {
  const inClass = inArray(assistance.review, statesOf(filter.review));
  return and(matchesPackage(scope, filter, district), not(assistance.voided), inClass);
}

/** The filter's phases, places, kinds and trades on `assistance`, counted or not; `district` is how to spell its column. */
export function matchesPackage(scope: Scope, filter: Filter, district: SQLWrapper = assistance.district) {
  return and(
    inReach(scope, filter, { programme: assistance.programme, phase: assistance.phase, district }),
    anyOf(assistance.kind, filter.kind),
    anyOf(assistance.trade, filter.trade),
  );
}

/** The filter's attributes of a person on `beneficiaries`, counted or not. */
export function matchesPerson(filter: Filter): SQL | undefined {
  return and(
    anyOrUnknown(beneficiaries.sex, filter.sex),
    anyOf(beneficiaries.ageGroup, filter.age),
    anyOrUnknown(beneficiaries.populationGroup, filter.group),
  );
}

/** `unknown` is stored as null. */
export function anyOrUnknown(column: SQLiteColumn, values: readonly string[]): SQL | undefined {
  const known = values.filter((value) => value !== "unknown");
  if (!values.includes("unknown")) return anyOf(column, values);
  return known.length === 0 ? isNull(column) : or(isNull(column), inArray(column, known));
}

/** The person of an assistance. */
export function itsPerson(): SQL | undefined {
  return and(eq(beneficiaries.programme, assistance.programme), eq(beneficiaries.id, assistance.beneficiary));
}
