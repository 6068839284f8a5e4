import type { Released } from "@/domain/disclosure/released";
import { notTold, toldOfPhase, toldTogether, type ToldFigure } from "@/domain/disclosure/told-figure";
import { indicatorCodes } from "@/domain/indicators/codes";
import type { ReleasedRow } from "@/domain/releases/content";
import type { ResultRecord } from "@/domain/results-table";
import { achievement } from "@/domain/targets";

/**
 * The lines of a results table as they leave: each figure as the protected tables tell it, and nothing beside it that
 * they do not hold. Of phases together only what the catalogue has of them.
 */
export function toldRows(rows: readonly ResultRecord[], phase: string | null, tables: Released): ReleasedRow[] {
  return rows.flatMap((row) => {
    const code = indicatorCodes.find((one) => one === row.indicator);
    if (code === undefined) return [];
    // Trainers are no small cell.
    if (code === "trainers_trained") return [{ ...row, told: { as: "exact", asOf: tables.asOf, bound: null } }];
    if (phase === null) {
      const together = toldTogether(code, tables);
      return together === null ? [] : [toldRow(row, together, tables.asOf)];
    }
    const own = tables.phases.find((one) => one.phase === phase);
    return [toldRow(row, own === undefined ? notTold(code) : toldOfPhase(code, own), tables.asOf)];
  });
}

function toldRow(row: ResultRecord, { figure, told }: ToldFigure, asOf: string): ReleasedRow {
  const isOfTheDay = told.as === "exact" && told.asOf === asOf;
  const { code, value, numerator, denominator, n, low, high, few, leftOut, nothing } = figure;
  const target = typeof row.target === "number" ? row.target : null;
  return {
    ...row,
    // The mean income before, and what fell into a period, are no part of the catalogue.
    ...{ baseline: code === "income_change" ? null : row.baseline, in_period: null, verified: null },
    ...{ cumulative: value, numerator, denominator, n, low, high, few, left_out: leftOut, nothing },
    share_of_target: value === null ? null : achievement(value, target),
    pace: isOfTheDay ? row.pace : null,
    told,
  };
}
