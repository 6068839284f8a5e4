import { and, eq, type SQL } from "drizzle-orm";
import { hashOf } from "@/db/commands/make-release";
import { verifiedShares } from "@/db/releases/release-content";
import { releases } from "@/db/schema";
import type { Reader } from "@/db/store";
import type { Scope } from "@/domain/access/scope";
import { fromKeptValues } from "@/domain/disclosure/kept-values";
import { protect } from "@/domain/disclosure/protect";
import type { ReleasedPhase } from "@/domain/disclosure/released";
import type { Figure } from "@/domain/figure";
import { everything } from "@/domain/filter";
import { figureOf } from "@/domain/indicators/figure-of";
import { indicatorCodes } from "@/domain/indicators/codes";
import { canonicalText, plain, type Plain } from "@/domain/releases/canonical";
import { figureIn, type ReleaseContent, type ReleasedRow } from "@/domain/releases/content";
import type { KeptCatalogue } from "@/domain/releases/kept-catalogue";
import { fromKept, type KeptMeasures } from "@/domain/releases/kept-measures";
import { toldRows } from "@/domain/releases/told-rows";

export interface VerifiedRelease {
  code: string;
  /** Whether its text still has its hash. */
  isIntact: boolean;
  /** Figures worked out again from what was kept, and those of them that differ from what the release says. */
  figures: number;
  /** Of these, withheld: nothing is said that could differ. */
  withheld: number;
  different: string[];
}

/** Recomputes hash, protected tables and figures of one release, or of all. */
export async function verifyReleases(reader: Reader, scope: Scope, code?: string): Promise<VerifiedRelease[]> {
  const one: SQL | undefined = code === undefined ? undefined : eq(releases.code, code);
  const rows = await reader
    .select()
    .from(releases)
    .where(and(eq(releases.programme, scope.programme), one))
    .orderBy(releases.code);
  const verified: VerifiedRelease[] = [];
  for (const row of rows) {
    const content = contentOf(row.content);
    const again =
      content === null
        ? { figures: 0, withheld: 0, different: ["content"] }
        : figuresAgain(content, row.measures, await differentTables(reader, scope, content, row.catalogue));
    verified.push({ code: row.code, isIntact: hashOf(row.content) === row.hash, ...again });
  }
  return verified;
}

function figuresAgain({ results, asOf }: ReleaseContent, measures: Record<string, KeptMeasures>, different: string[]) {
  const result = { figures: 0, withheld: 0, different };
  for (const { phase, rows } of results) {
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
      else if (isOfMeasures(row, asOf) && !agrees(said, figureOf(code, fromKept(own), everything)))
        result.different.push(`${phase ?? "all"} ${code}`);
    }
  }
  return result;
}

/** Whether a line says its figure as the measures give it; others follow from the protected tables alone. */
function isOfMeasures({ told }: ReleasedRow, asOf: string): boolean {
  return told === undefined || (told.as === "exact" && told.asOf === asOf);
}

function agrees(said: ReturnType<typeof figureIn>, again: Figure): boolean {
  const parts = ["value", "numerator", "denominator", "n", "low", "high", "nothing"] as const;
  return parts.every((part) => said[part] === again[part]);
}

/** The parts of the protected content that do not follow from the values that were kept. */
async function differentTables(
  reader: Reader,
  scope: Scope,
  content: ReleaseContent,
  catalogue: KeptCatalogue | null,
): Promise<string[]> {
  const { protection, results, threshold } = content;
  if (protection === undefined) return [];
  if (catalogue === null) return ["tables"];
  const values = fromKeptValues(catalogue.values);
  const before = await phasesBefore(reader, scope, protection.after);
  const tables = protect(values, { threshold, previous: before.length === 0 ? null : { phases: before } });
  const verified = verifiedShares(tables, catalogue.verification);
  return [
    ...(isSame(plain(tables), plain(protection.tables)) ? [] : ["tables"]),
    ...(isSame(plain(verified), plain(protection.verified)) ? [] : ["verified share"]),
    ...results.flatMap(({ phase, rows }) =>
      isSame(plain(toldRows(rows, phase, tables)), plain(rows)) ? [] : [`results ${phase ?? "all"}`],
    ),
  ];
}

/** What was told of each phase by the release beside which another was protected. */
async function phasesBefore(
  reader: Reader,
  { programme }: Scope,
  after: Readonly<Record<string, string | null>>,
): Promise<ReleasedPhase[]> {
  const found: ReleasedPhase[] = [];
  for (const [phase, code] of Object.entries(after)) {
    if (code === null) continue;
    const [row] = await reader
      .select({ content: releases.content })
      .from(releases)
      .where(and(eq(releases.programme, programme), eq(releases.code, code)));
    const phases = row === undefined ? [] : (contentOf(row.content)?.protection?.tables.phases ?? []);
    found.push(...phases.filter((one) => one.phase === phase));
  }
  return found;
}

function isSame(one: Plain, other: Plain): boolean {
  return canonicalText(one) === canonicalText(other);
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
