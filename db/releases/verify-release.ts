import { and, eq, type SQL } from "drizzle-orm";
import { hashOf } from "@/db/commands/make-release";
import { releases } from "@/db/schema";
import type { Reader } from "@/db/store";
import type { Scope } from "@/domain/access/scope";
import type { Figure } from "@/domain/figure";
import { everything } from "@/domain/filter";
import { figureOf } from "@/domain/indicators/figure-of";
import { indicatorCodes } from "@/domain/indicators/codes";
import { figureIn, type ReleaseContent } from "@/domain/releases/content";
import { fromKept, type KeptMeasures } from "@/domain/releases/kept-measures";

export interface VerifiedRelease {
  code: string;
  /** Whether its text still has its hash. */
  isIntact: boolean;
  /** Figures worked out again from the kept measures, and those of them that differ from what the release says. */
  figures: number;
  /** Of these, withheld: nothing is said that could differ. */
  withheld: number;
  different: string[];
}

/** Recomputes hash and figures of one release, or of all. */
export async function verifyReleases(reader: Reader, scope: Scope, code?: string): Promise<VerifiedRelease[]> {
  const one: SQL | undefined = code === undefined ? undefined : eq(releases.code, code);
  const rows = await reader
    .select()
    .from(releases)
    .where(and(eq(releases.programme, scope.programme), one))
    .orderBy(releases.code);
  return rows.map((row) => ({
    code: row.code,
    isIntact: hashOf(row.content) === row.hash,
    ...figuresAgain(row.content, row.measures),
  }));
}

function figuresAgain(text: string, measures: Record<string, KeptMeasures>) {
  const result = { figures: 0, withheld: 0, different: [] as string[] };
  const content = contentOf(text);
  if (content === null) return { ...result, different: ["content"] };
  for (const { phase, rows } of content.results) {
    const own = measures[phase ?? ""];
    for (const row of rows) {
      const said = figureIn(row);
      const code = indicatorCodes.find((known) => known === said.code);
      if (own === undefined || code === undefined) {
        result.different.push(`${phase ?? "all"} ${said.code}`);
        continue;
      }
      result.figures += 1;
      if (said.nothing === "withheld") result.withheld += 1;
      else if (!agrees(said, figureOf(code, fromKept(own), everything)))
        result.different.push(`${phase ?? "all"} ${code}`);
    }
  }
  return result;
}

function agrees(said: ReturnType<typeof figureIn>, again: Figure): boolean {
  const parts = ["value", "numerator", "denominator", "n", "low", "high", "nothing"] as const;
  return parts.every((part) => said[part] === again[part]);
}

/** `null` when a changed byte left no content to read. */
function contentOf(text: string): ReleaseContent | null {
  try {
    return JSON.parse(text) as ReleaseContent;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
