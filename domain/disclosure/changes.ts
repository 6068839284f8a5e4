import type { ReleasedPart, Shown } from "@/domain/disclosure/released";
import { partsOf, type Tree } from "@/domain/disclosure/tree";

/** Whether numbers told before and told anew differ by none or by so few that the difference is a small number. */
export function changedTooLittle(now: number, before: number, threshold: number): boolean {
  return Math.abs(now - before) < threshold;
}

/** The number that a place shows, of whichever day; `null` where it shows none or a range. */
export function numberOf(shown: Shown): number | null {
  return shown.as === "exact" || shown.as === "earlier" ? shown.value : null;
}

/** What the previous release told of a tree, by part. */
export class Earlier {
  private readonly byId = new Map<string, ReleasedPart>();

  constructor(
    whole: ReleasedPart | null,
    private readonly asOf: string,
  ) {
    if (whole !== null) for (const part of allOf(whole)) this.byId.set(part.id, part);
  }

  at(tree: Tree): number | null {
    const part = this.byId.get(tree.id);
    return part === undefined ? null : numberOf(part.shown);
  }

  /** Whether it told the parts of this one. */
  toldPartsOf(tree: Tree): boolean {
    return (this.byId.get(tree.id)?.parts.length ?? 0) > 0;
  }

  /**
   * The parts as they were told, to be told again with their day; `null` where there were none, and where one is so
   * much of what the whole now holds that it would tell how it changed.
   */
  partsAgain(tree: Tree, now: number, threshold: number): readonly ReleasedPart[] | null {
    const told = this.byId.get(tree.id)?.parts ?? [];
    if (told.length === 0) return null;
    const fits = told.flatMap(allOf).every((part) => (numberOf(part.shown) ?? 0) + threshold - 1 <= now);
    return fits ? told.map((part) => this.again(part)) : null;
  }

  private again(part: ReleasedPart): ReleasedPart {
    const { shown } = part;
    const older: Shown = shown.as === "exact" ? { as: "earlier", value: shown.value, asOf: this.asOf } : shown;
    return { ...part, shown: older, parts: part.parts.map((one) => this.again(one)), atLeast: [] };
  }

  /**
   * Whether telling the parts of `tree` now would tell how small one was then, to somebody who takes it that numbers
   * only grow: what was told of all of them together, less what the others have become.
   */
  wouldBeTold(whole: Tree, tree: Tree, now: (part: Tree) => number, threshold: number): boolean {
    const path = partsOf(whole).filter((part) => tree.leaves.every((leaf) => part.leaves.includes(leaf)));
    const told = path.findLast((part) => this.at(part) !== null);
    if (told === undefined || this.toldPartsOf(told)) return false;
    const below = path.slice(path.indexOf(told));
    const beside = below.slice(1).flatMap((part, i) => others(below[i], part));
    const known = (this.at(told) ?? 0) - sum(beside.map(now));
    return tree.parts.some((part) => {
      const least = known - sum(others(tree, part).map(now));
      return least > 0 && least < threshold;
    });
  }
}

function allOf(part: ReleasedPart): ReleasedPart[] {
  return [part, ...part.parts.flatMap(allOf)];
}

function others(whole: Tree | undefined, part: Tree): readonly Tree[] {
  return whole?.parts.filter(({ id }) => id !== part.id) ?? [];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
