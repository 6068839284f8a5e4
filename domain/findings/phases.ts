import type { Figure } from "@/domain/figure";
import type { Finding } from "@/domain/findings/finding";
import type { Standing } from "@/domain/standing";

type PaceKey = "noPlan" | "tooEarly" | "onTrack" | "behind" | "notBehind";

/** How many of some standings are behind their plan, of those that have one; or that none has. */
function pace<Subject extends string>(
  subject: Subject,
  phase: string,
  standings: readonly Standing[],
): Finding<`${Subject}.${PaceKey}`> {
  const phases = { phase };
  const judged = standings.filter((one) => one.pace !== null && one.pace !== "too-early");
  const withTarget = standings.filter(({ target }) => target !== null);
  if (judged.length === 0) {
    const isEarly = standings.some((one) => one.pace === "too-early");
    return { key: `${subject}.${isEarly ? "tooEarly" : "noPlan"}`, phases, counts: { withTarget: withTarget.length } };
  }
  const behind = judged.filter((one) => one.pace === "behind").length;
  const counts = { behind, of: judged.length, atRisk: judged.filter((one) => one.pace === "at-risk").length };
  if (behind > 0) return { key: `${subject}.behind`, phases, counts };
  return { key: `${subject}.${counts.atRisk > 0 ? "notBehind" : "onTrack"}`, phases, counts };
}

/** What the results table says first: how many of the indicators with a plan are behind it. */
export function resultsPace(phase: string, standings: readonly Standing[]): Finding<`results.${PaceKey}`> {
  return pace("results", phase, standings);
}

/** What the districts side by side say: how many of those with a plan are behind it. */
export function districtsPace(phase: string, standings: readonly Standing[]): Finding<`districts.${PaceKey}`> {
  return pace("districts", phase, standings);
}

interface NamedCount {
  name: string;
  figure: Pick<Figure, "value">;
}

/**
 * The largest part of a whole that its parts make up, as people by sex, age or group do; `null` when nobody is counted.
 * Names are already in the reader's language.
 */
export function largestPart(parts: readonly NamedCount[]): { name: string; share: number; total: number } | null {
  const total = parts.reduce((sum, { figure }) => sum + (figure.value ?? 0), 0);
  const [first] = [...parts].sort((a, b) => (b.figure.value ?? 0) - (a.figure.value ?? 0));
  if (first === undefined || total === 0) return null;
  return { name: first.name, share: (first.figure.value ?? 0) / total, total };
}

/** Share of a part in the whole of all parts; `null` where the part has no value or nobody is counted. */
export function shareOf(value: number | null, total: number): number | null {
  return value === null || total === 0 ? null : value / total;
}
