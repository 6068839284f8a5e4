import { and, eq } from "drizzle-orm";
import { carryOut, type CarriedOut } from "@/db/commands/carry-out";
import { raiseVersion } from "@/db/commands/raise-version";
import { releasedHeads } from "@/db/releases/released-heads";
import { releases } from "@/db/schema";
import type { Store, Tx } from "@/db/store";
import { claim, type ScopeFor } from "@/domain/access/scope";
import { DomainError } from "@/domain/domain-error";
import { refuse } from "@/domain/entry/entry-refused";
import { readFields } from "@/domain/entry/read-entry";
import { releaseStep } from "@/domain/entry/releasing";
import { Sums } from "@/domain/measures/sums";
import type { ReleaseContent } from "@/domain/releases/content";
import { releaseStates, stateAfter, type ReleaseState, type ReleaseStep } from "@/domain/releases/state";

/** Reviews a release, publishes it, or lets another take its place; what it says stays as it is. */
export async function advanceRelease(store: Store, asker: ScopeFor<"configure">, input: unknown): Promise<CarriedOut> {
  const scope = claim(asker, "configure");
  const { code, step, by = null, reason } = readFields(releaseStep, input);
  return carryOut(store, scope, async (tx) => {
    const stored = await found(tx, scope, code);
    if (stored === null) throw new DomainError("not-found");
    const state = stateAfter(step, { state: asState(stored.state), madeBy: stored.madeBy }, scope.actor);
    if (step === "publish") await requireNotOvertaken(tx, scope, stored.content);
    if (step === "supersede") await requirePublished(tx, scope, code, by);
    await tx
      .update(releases)
      .set({ state, ...marks(step, scope.actor, by, reason) })
      .where(and(eq(releases.programme, scope.programme), eq(releases.code, code)));
    return { id: code, dataVersion: await raiseVersion(tx, scope, `${step}-release`, new Sums(), Date.now()) };
  });
}

function marks(step: ReleaseStep, actor: string, by: string | null, reason: string | null) {
  const now = Date.now();
  switch (step) {
    case "review":
      return { reviewedAt: now, reviewedBy: actor };
    case "publish":
      return { publishedAt: now, publishedBy: actor };
    case "supersede":
      return { supersededBy: by, supersededFor: reason };
    case "drop":
      return {};
  }
}

async function requirePublished(tx: Tx, scope: ScopeFor<"configure">, code: string, by: string | null): Promise<void> {
  const other = by === null || by === code ? null : await found(tx, scope, by);
  if (other?.state !== "published") refuse("by", by ?? "", { code: "known-release" });
}

/** A release was protected beside the last one of its phases: beside another it could tell of a few. */
async function requireNotOvertaken(tx: Tx, scope: ScopeFor<"configure">, text: string): Promise<void> {
  const { protection } = JSON.parse(text) as ReleaseContent;
  const heads = await releasedHeads(tx, scope);
  for (const [phase, before] of Object.entries(protection?.after ?? {}))
    if ((heads.get(phase)?.code ?? null) !== before) throw new DomainError("release-overtaken");
}

async function found(tx: Tx, { programme }: ScopeFor<"configure">, code: string) {
  const rows = await tx
    .select()
    .from(releases)
    .where(and(eq(releases.programme, programme), eq(releases.code, code)));
  return rows[0] ?? null;
}

/** The database's check holds the closed list. */
function asState(stored: string): ReleaseState {
  return releaseStates.find((state) => state === stored) ?? "dropped";
}
