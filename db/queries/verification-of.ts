import { measuredBy } from "@/db/queries/measured-by";
import type { Phase } from "@/db/queries/programme-structure";
import type { Reader } from "@/db/store";
import type { DetailedScope } from "@/domain/access/scope";
import { everything } from "@/domain/filter";
import { sumOver } from "@/domain/indicators/measured";
import { reviewClasses, type ReviewClass } from "@/domain/vocabulary";

const statuses = ["enrolled", "under_way", "completed", "dropped_out"] as const;

/** By phase: how many records of assistance count as reported, and how many of them are verified. */
export async function verificationOf(
  reader: Reader,
  scope: DetailedScope,
  { phases, asOf }: { phases: readonly Phase[]; asOf: string },
): Promise<Record<string, { records: number; verified: number }>> {
  const counted = new Map<ReviewClass, Map<string, number>>();
  for (const review of reviewClasses) {
    const filter = { ...everything, phase: phases.map(({ code }) => code), review };
    const question = { filter, by: ["phase"] as const, asOf, measures: statuses, parts: [] };
    const groups = await measuredBy(reader, scope, question, phases);
    const ofPhase = groups.map(({ key, measured }) => [key.phase ?? "", sumOver(measured, null)(...statuses)] as const);
    counted.set(review, new Map(ofPhase));
  }
  const of = (review: ReviewClass, phase: string) => counted.get(review)?.get(phase) ?? 0;
  return Object.fromEntries(
    phases.map(({ code }) => [code, { records: of("reported", code), verified: of("verified", code) }]),
  );
}
