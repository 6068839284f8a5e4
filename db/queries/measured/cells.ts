import { and, eq, inArray, sql, type SQL } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { marginFor, type Chosen } from "@/db/queries/measured/chosen";
import { inReach } from "@/db/queries/measured/reach";
import type { progressCells, progressMonths } from "@/db/schema";
import type { Dimension } from "@/domain/question";

type CellTable = typeof progressCells | typeof progressMonths;

/** A list of the filter as a condition: empty means all. */
export function anyOf(column: SQLiteColumn, values: readonly string[]): SQL | undefined {
  return values.length === 0 ? undefined : inArray(column, [...values]);
}

/** Conditions of a question on a table with the margins of progress. */
export function inCells(chosen: Chosen, cells: CellTable): SQL | undefined {
  const { filter } = chosen.question;
  const margin = marginFor(chosen);
  const attribute = (column: SQLiteColumn, name: "trade" | "sex" | "age" | "group") =>
    margin === "full" || margin === name ? anyOf(column, filter[name]) : eq(column, "*");
  return and(
    inReach(chosen.scope, filter, {
      programme: cells.programme_id,
      phase: cells.phase_code,
      district: cells.district_code,
    }),
    eq(cells.class, filter.review),
    eq(cells.margin, margin),
    attribute(cells.trade, "trade"),
    attribute(cells.sex, "sex"),
    attribute(cells.age_group, "age"),
    attribute(cells.population_group, "group"),
    anyOf(cells.kind, filter.kind),
  );
}

/** The place columns of a split; by provinces a province's code, with which its districts' begin, stands for them. */
export function placeColumns(by: readonly Dimension[], phase: SQLiteColumn, district: SQLiteColumn) {
  const columns: Record<string, SQLiteColumn | SQL> = {};
  if (by.includes("phase")) columns.phase = phase;
  if (by.includes("district")) columns.district = district;
  else if (by.includes("province")) columns.district = sql`substr(${district}, 1, 3)`;
  return columns;
}

/** The columns by which a question's answer is split, as place and attributes. */
export function splitColumns(chosen: Chosen, cells: CellTable): Record<string, SQLiteColumn | SQL> {
  const { by } = chosen.question;
  return {
    ...placeColumns(by, cells.phase_code, cells.district_code),
    ...(by.includes("kind") ? { kind: cells.kind } : {}),
    ...(by.includes("trade") ? { trade: cells.trade } : {}),
    ...(by.includes("sex") ? { sex: cells.sex } : {}),
    ...(by.includes("age") ? { age: cells.age_group } : {}),
    ...(by.includes("group") ? { group: cells.population_group } : {}),
  };
}
