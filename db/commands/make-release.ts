import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import { carryOut, type CarriedOut } from "@/db/commands/carry-out";
import { raiseVersion } from "@/db/commands/raise-version";
import { requirePhase } from "@/db/commands/register-rules";
import { releaseContent } from "@/db/releases/release-content";
import { dataVersions, programmes, releases } from "@/db/schema";
import type { Store, Tx } from "@/db/store";
import { claim, type ScopeFor } from "@/domain/access/scope";
import { readFields } from "@/domain/entry/read-entry";
import { releaseEntry } from "@/domain/entry/releasing";
import { Sums } from "@/domain/measures/sums";
import { periodOf } from "@/domain/periods";
import { canonicalText, plain } from "@/domain/releases/canonical";
import { releaseCode } from "@/domain/releases/code";

/** What a release takes from the process and its settings. */
export interface ReleaseSettings {
  asOf: string;
  threshold: number;
  courseMonths: number;
  fiscalYearFirstMonth: number;
  codeVersion: string;
}

/** Freezes the figures of some phases as of a day, as a draft that somebody else reviews. Answers with its code. */
export async function makeRelease(
  store: Store,
  asker: ScopeFor<"configure">,
  input: unknown,
  settings: ReleaseSettings,
): Promise<CarriedOut> {
  const scope = claim(asker, "configure");
  const entry = readFields(releaseEntry, input);
  const { asOf, fiscalYearFirstMonth, ...others } = settings;
  return carryOut(store, scope, async (tx) => {
    for (const phase of entry.phases) await requirePhase(tx, scope, phase);
    const { programme } = scope;
    const code = releaseCode(entry.phases, asOf, await takenCodes(tx, programme));
    const [at] = await tx.select().from(dataVersions).where(eq(dataVersions.programme, programme));
    const [of] = await tx.select().from(programmes).where(eq(programmes.id, programme));
    const { content, measures, catalogue } = await releaseContent(tx, scope, {
      ...others,
      code,
      phases: entry.phases,
      period: periodOf(asOf, entry.period, fiscalYearFirstMonth),
      asOf,
      review: entry.review,
      dataVersion: at?.version ?? 0,
      demonstration: of?.demonstrationToday !== null,
    });
    const text = canonicalText(plain(content));
    await tx.insert(releases).values({
      programme,
      code,
      state: "draft",
      content: text,
      hash: hashOf(text),
      dataVersion: content.dataVersion,
      measures,
      catalogue,
      reason: entry.reason,
      madeAt: Date.now(),
      madeBy: scope.actor,
    });
    return { id: code, dataVersion: await raiseVersion(tx, scope, "make-release", new Sums(), Date.now()) };
  });
}

/** SHA-256 of a release's canonical text, in hexadecimal digits. */
export function hashOf(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

async function takenCodes(tx: Tx, programme: string): Promise<string[]> {
  const rows = await tx.select({ code: releases.code }).from(releases).where(eq(releases.programme, programme));
  return rows.map(({ code }) => code);
}
