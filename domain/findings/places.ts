import type { Finding } from "@/domain/findings/finding";
import type { DistrictReporting } from "@/domain/reporting";
import type { Standing } from "@/domain/standing";

/** Where a place stands among those it is compared with: its share of its target beside their lowest and highest. */
export function amongNeighbours(
  own: Standing | undefined,
  others: readonly Standing[],
): Finding<"compared.noTarget" | "compared.alone" | "compared.between" | "compared.same"> {
  const share = own?.achievement ?? null;
  if (share === null) return { key: "compared.noTarget" };
  const known = others.flatMap(({ achievement }) => (achievement === null ? [] : [achievement]));
  if (known.length === 0) return { key: "compared.alone", shares: { share } };
  const [lowest, highest] = [Math.min(...known), Math.max(...known)];
  const shares = { share, lowest, highest };
  return { key: known.length === 1 ? "compared.same" : "compared.between", shares };
}

/** How the districts of a phase stand together: how many are behind plan, and how many are overdue with reporting. */
export function placesTogether(
  phase: string,
  standings: readonly Standing[],
  reporting: readonly Pick<DistrictReporting, "state">[],
): Finding<"list.none" | "list.well" | "list.behind" | "list.late" | "list.both" | "list.over"> {
  const phases = { phase };
  if (standings.length === 0) return { key: "list.none", phases };
  const of = standings.length;
  const behind = standings.filter(({ pace }) => pace === "behind").length;
  const late = reporting.filter(({ state }) => state === "overdue" || state === "long-overdue").length;
  const counts = { of, behind, late };
  if (behind > 0) return { key: late > 0 ? "list.both" : "list.behind", phases, counts };
  if (late > 0) return { key: "list.late", phases, counts };
  const isJudged = standings.some(({ pace }) => pace !== null);
  return { key: isJudged ? "list.well" : "list.over", phases, counts };
}
