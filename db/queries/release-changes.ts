import { and, eq } from "drizzle-orm";
import { measuredOfDeltas } from "@/db/queries/measured-of-deltas";
import { releases } from "@/db/schema";
import type { Reader } from "@/db/store";
import { isDetailed, type Scope } from "@/domain/access/scope";
import { indicatorCodes } from "@/domain/indicators/codes";
import type { Measured } from "@/domain/indicators/measured";
import { explain, type CausedMeasures, type ChangeCause, type ExplainedFigure } from "@/domain/releases/explain";
import { difference, fromKept, type KeptMeasures } from "@/domain/releases/kept-measures";
import { toldChanges } from "@/domain/releases/told-changes";
import type { Release } from "@/db/queries/releases";

/** Why the figures of two releases of the same phases differ, each cause with its part; the earlier one first; small causes are withheld with small cells. */
export async function releaseChanges(
  reader: Reader,
  scope: Scope,
  [from, to]: readonly [Release, Release],
): Promise<ExplainedFigure[]> {
  const { phases, review, asOf } = to.content;
  const [before, after] = [await measuresOf(reader, scope, from), await measuresOf(reader, scope, to)];
  const versions = { after: from.content.dataVersion, upTo: to.content.dataVersion };
  const caused = await measuredOfDeltas(reader, scope, { ...versions, phases, review, asOf });
  addRest(caused, before, after, from.content.definitions === to.content.definitions);
  const changes = indicatorCodes.map((code) => explain(code, before, after, caused));
  return isDetailed(scope) ? changes : toldChanges(changes, [from.content, to.content]);
}

/**
 * What no change of a record explains: follow-ups that fell due meanwhile, and, where the definitions differ, what
 * follows from that.
 */
function addRest(
  caused: Map<ChangeCause, Measured>,
  before: Measured,
  after: Measured,
  isSameDefinition: boolean,
): CausedMeasures {
  let rest = difference(after, before);
  for (const measured of caused.values()) rest = difference(rest, measured);
  return caused.set(isSameDefinition ? "time-passed" : "definition-changed", rest);
}

async function measuresOf(reader: Reader, { programme }: Scope, { code, content }: Release): Promise<Measured> {
  const [row] = await reader
    .select({ measures: releases.measures })
    .from(releases)
    .where(and(eq(releases.programme, programme), eq(releases.code, code)));
  const own: KeptMeasures | undefined = row?.measures[content.phases.length === 1 ? (content.phases[0] ?? "") : ""];
  if (own === undefined) throw new Error(`The release ${code} has no measures.`);
  return fromKept(own);
}
