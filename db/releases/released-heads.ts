import { and, eq, inArray } from "drizzle-orm";
import { releases } from "@/db/schema";
import type { Reader } from "@/db/store";
import type { Scope } from "@/domain/access/scope";
import type { ReleasedPhase } from "@/domain/disclosure/released";
import type { ReleaseContent } from "@/domain/releases/content";
import type { ReviewClass } from "@/domain/vocabulary";

/** What was last told of a phase, by which release. */
export interface ReleasedHead {
  code: string;
  review: ReviewClass;
  phase: ReleasedPhase;
}

/**
 * The last released tables of each phase. Released means published at some time: superseding takes nothing back that
 * somebody has read. Each release names the one beside which it was protected, so that they form one line per phase.
 */
export async function releasedHeads(reader: Reader, { programme }: Scope): Promise<Map<string, ReleasedHead>> {
  const rows = await reader
    .select({ content: releases.content })
    .from(releases)
    .where(and(eq(releases.programme, programme), inArray(releases.state, ["published", "superseded"])));
  return headsOf(rows.map(({ content }) => JSON.parse(content) as ReleaseContent));
}

function headsOf(contents: readonly ReleaseContent[]): Map<string, ReleasedHead> {
  const heads = new Map<string, ReleasedHead>();
  for (const { code, review, protection } of contents) {
    for (const phase of protection?.tables.phases ?? []) {
      const isFollowed = contents.some((other) => other.protection?.after[phase.phase] === code);
      if (!isFollowed) heads.set(phase.phase, { code, review, phase });
    }
  }
  return heads;
}
