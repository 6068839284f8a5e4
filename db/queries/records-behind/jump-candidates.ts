import { and, eq, gt, sql } from "drizzle-orm";
import { anyOf } from "@/db/queries/measured/cells";
import { inReach } from "@/db/queries/measured/reach";
import { isCounted, itsPerson } from "@/db/queries/measured/counted-assistance";
import type { Candidates } from "@/db/queries/records-behind/candidates";
import { word } from "@/db/queries/records-behind/columns";
import { assistance, beneficiaries, progressCells } from "@/db/schema";
import type { Reader } from "@/db/store";
import type { ScopeFor } from "@/domain/access/scope";
import type { Filter } from "@/domain/filter";
import { districtByCode } from "@/domain/places";

/** With jumps in more cells than this a page of them is soon full, whoever is walked through. */
const fewCells = 50;

/**
 * Incomes that jump are rare, and only the interviews tell which they are; but the rollup counts them in its finest
 * cells, so whoever is in another cell need not be looked at.
 */
export async function jumpCandidates(reader: Reader, scope: ScopeFor<"persons">, filter: Filter): Promise<Candidates> {
  const cells = await cellsWithJumps(reader, scope, filter);
  if (cells.length > fewCells) return null;
  const few = new Set<string>();
  for (const cell of cells) {
    const rows = await reader
      .select({ id: assistance.beneficiary })
      .from(assistance)
      .innerJoin(beneficiaries, itsPerson())
      .where(isCounted(scope, cell));
    for (const { id } of rows) few.add(id);
  }
  return { few: [...few] };
}

async function cellsWithJumps(reader: Reader, scope: ScopeFor<"persons">, filter: Filter): Promise<Filter[]> {
  const rows = await reader
    .select({
      phase: progressCells.phase_code,
      district: progressCells.district_code,
      kind: progressCells.kind,
      trade: progressCells.trade,
      sex: progressCells.sex,
      age: progressCells.age_group,
      group: progressCells.population_group,
    })
    .from(progressCells)
    .where(
      and(
        inReach(scope, filter, {
          programme: progressCells.programme_id,
          phase: progressCells.phase_code,
          district: progressCells.district_code,
        }),
        eq(progressCells.class, filter.review),
        eq(progressCells.margin, "full"),
        anyOf(progressCells.kind, filter.kind),
        anyOf(progressCells.trade, filter.trade),
        anyOf(progressCells.sex, filter.sex),
        anyOf(progressCells.age_group, filter.age),
        anyOf(progressCells.population_group, filter.group),
        gt(sql`income_jumps`, 0),
      ),
    )
    .limit(fewCells + 1);
  return rows.map(({ phase, district, kind, trade, sex, age, group }) => ({
    phase: [phase],
    province: [],
    district: [districtByCode(district)?.slug ?? ""],
    kind: [word(kind)],
    trade: trade === "none" ? [] : [word(trade)],
    sex: [word(sex)],
    age: [word(age)],
    group: [word(group)],
    review: filter.review,
  }));
}
