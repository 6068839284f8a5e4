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
  return rows.map((row) => ({
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
