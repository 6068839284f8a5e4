import { and, desc, eq, inArray } from "drizzle-orm";
import { releases } from "@/db/schema";
import type { Reader } from "@/db/store";
import { may, type Scope } from "@/domain/access/scope";
import type { ReleaseContent } from "@/domain/releases/content";
import { isReleased, releaseStates, type ReleaseState } from "@/domain/releases/state";

export interface Release {
  code: string;
  state: ReleaseState;
  content: ReleaseContent;
  /** The bytes of which `hash` is the SHA-256. */
  text: string;
  hash: string;
  reason: string | null;
  madeAt: number;
  madeBy: string;
  reviewedAt: number | null;
  publishedAt: number | null;
  supersededBy: string | null;
  supersededFor: string | null;
}

/** The releases that exist for the asker, the newest first: drafts for those who make them, else what is published. */
export async function releasesOf(reader: Reader, scope: Scope): Promise<Release[]> {
  const rows = await reader
    .select()
    .from(releases)
    .where(and(eq(releases.programme, scope.programme), inArray(releases.state, statesFor(scope))))
    .orderBy(desc(releases.madeAt), desc(releases.code));
  return rows.map(asRelease).filter(({ content }) => isOfPhases(scope, content));
}

/** One release; `null` when it does not exist for the asker. */
export async function releaseOf(reader: Reader, scope: Scope, code: string): Promise<Release | null> {
  const rows = await reader
    .select()
    .from(releases)
    .where(
      and(eq(releases.programme, scope.programme), eq(releases.code, code), inArray(releases.state, statesFor(scope))),
    );
  const found = rows.map(asRelease).find(({ content }) => isOfPhases(scope, content));
  return found ?? null;
}

function statesFor(scope: Scope): ReleaseState[] {
  return releaseStates.filter((state) => may(scope, "configure") || isReleased(state));
}

/** A release of a phase that does not exist for the asker does not either. */
function isOfPhases({ phases }: Scope, content: ReleaseContent): boolean {
  return phases === null || content.phases.every((phase) => phases.includes(phase));
}

function asRelease(row: typeof releases.$inferSelect): Release {
  const { state, content, ...others } = row;
  return {
    code: others.code,
    state: releaseStates.find((one) => one === state) ?? "dropped",
    content: readContent(content),
    text: content,
    hash: others.hash,
    reason: others.reason,
    madeAt: others.madeAt,
    madeBy: others.madeBy,
    reviewedAt: others.reviewedAt,
    publishedAt: others.publishedAt,
    supersededBy: others.supersededBy,
    supersededFor: others.supersededFor,
  };
}

/** What we wrote ourselves, and hashed. */
function readContent(text: string): ReleaseContent {
  return JSON.parse(text) as ReleaseContent;
}
