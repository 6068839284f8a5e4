import { asc, eq } from "drizzle-orm";
import { publishedFigures as table } from "@/db/schema";
import type { Reader } from "@/db/store";
import type { Scope } from "@/domain/access/scope";
import { indicatorCodes } from "@/domain/indicators/codes";
import { publishedUnits, type PublishedFigure } from "@/domain/published-figure";

/** What others have published about the programme, in the order of the register of published figures. */
export async function publishedFigures(reader: Reader, scope: Scope): Promise<PublishedFigure[]> {
  const rows = await reader
    .select()
    .from(table)
    .where(eq(table.programme, scope.programme))
    .orderBy(asc(table.position));
  return rows
    .filter(({ phases }) => isOfTheirs(scope, phases))
    .map((row) => ({
      id: row.id,
      phases: row.phases,
      indicator: indicatorCodes.find((code) => code === row.indicator) ?? null,
      value: row.value === null ? null : Number(row.value),
      unit: publishedUnits.find((unit) => unit === row.unit) ?? "people",
      lowerBound: row.lowerBound,
      statement: inLanguages(row.statement),
      readingInDoubt: row.readingInDoubt === null ? null : inLanguages(row.readingInDoubt),
      source: row.source,
      sourceDate: row.sourceDate,
      contradicts: row.contradicts,
    }));
}

function inLanguages(text: Record<string, string>): PublishedFigure["statement"] {
  const { en = "", fr = "", rw = "" } = text;
  return { en, fr, rw };
}

/** Figures of other phases, also together with own ones, are not the asker's. Few rows: the list is no SQL column. */
function isOfTheirs(scope: Scope, phases: readonly string[]): boolean {
  return scope.phases === null || (phases.length > 0 && phases.every((phase) => scope.phases?.includes(phase)));
}
