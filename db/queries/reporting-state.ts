import { doubts } from "@/db/queries/doubts";
import type { Phase } from "@/db/queries/programme-structure";
import { lastEntries } from "@/db/queries/recent-activity";
import { settingsOf } from "@/db/queries/settings";
import type { Reader } from "@/db/store";
import type { DetailedScope } from "@/domain/access/scope";
import { everything, type Filter } from "@/domain/filter";
import { reportingState, type DistrictReporting } from "@/domain/reporting";
import { rhythmOf } from "@/domain/settings";

/**
 * How fresh the records of each district of one phase are, and how many of them look doubtful. Of the filter only the
 * places apply: a district that recorded anything has reported.
 */
export async function reportingOf(
  reader: Reader,
  scope: DetailedScope,
  { filter, phase, asOf, phases }: { filter: Filter; phase: Phase; asOf: string; phases: readonly Phase[] },
): Promise<DistrictReporting[]> {
  const { province, district } = filter;
  const own = { ...everything, phase: [phase.code], province, district };
  return reportingState(
    phase,
    own,
    await lastEntries(reader, scope, own, asOf),
    await doubts(reader, scope, own, phases),
    asOf,
    rhythmOf(await settingsOf(reader, scope)),
  );
}
