import { and, eq, inArray, type SQL } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { inPlaces, marginFor, type Chosen } from "@/db/queries/measured/chosen";
import type { progressCells, progressMonths } from "@/db/schema";

type CellTable = typeof progressCells | typeof progressMonths;

/** A list of the filter as a condition: empty means all. */
export function anyOf(column: SQLiteColumn, values: readonly string[]): SQL | undefined {
  return values.length === 0 ? undefined : inArray(column, [...values]);
}

/** Conditions of a question on a table with the margins of progress. */
export function inCells(chosen: Chosen, cells: CellTable): SQL | undefined {
  const { filter } = chosen.question;
  return and(
    eq(cells.programme_id, chosen.scope.programme),
    eq(cells.class, filter.review),
    eq(cells.margin, marginFor(chosen)),
    ...inPlaces(chosen, cells.phase_code, cells.district_code),
    anyOf(cells.kind, filter.kind),
    anyOf(cells.trade, filter.trade),
    anyOf(cells.sex, filter.sex),
    anyOf(cells.age_group, filter.age),
    anyOf(cells.population_group, filter.group),
  );
}

/** The columns by which a question's answer is split, as place and attributes. */
export function splitColumns(chosen: Chosen, cells: CellTable): Record<string, SQLiteColumn> {
  const { by } = chosen.question;
  return {
    ...(by.includes("phase") ? { phase: cells.phase_code } : {}),
    ...(by.includes("district") || by.includes("province") ? { district: cells.district_code } : {}),
    ...(by.includes("kind") ? { kind: cells.kind } : {}),
    ...(by.includes("trade") ? { trade: cells.trade } : {}),
    ...(by.includes("sex") ? { sex: cells.sex } : {}),
    ...(by.includes("age") ? { age: cells.age_group } : {}),
    ...(by.includes("group") ? { group: cells.population_group } : {}),
  };
}
