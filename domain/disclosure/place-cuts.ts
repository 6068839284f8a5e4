import { changedTooLittle, type Earlier } from "@/domain/disclosure/changes";
import { forPlaces, holdersOf, placeCodes, type PlaceCode } from "@/domain/disclosure/catalogue";
import { cutsProvinces } from "@/domain/disclosure/place-tree";
import { partsOf, type Tree } from "@/domain/disclosure/tree";
import { countOf, type PartCounts } from "@/domain/disclosure/values";

export interface PlaceQuestion {
  tree: Tree;
  counts: Record<PlaceCode, PartCounts>;
  earlier: Record<PlaceCode, Earlier>;
  threshold: number;
}

/** The numbers that can stand at an untold part, by all that is told. */
export interface Bounds {
  low: number;
  high: number;
}

/**
 * Which parts of the tree of places are told for which count. A part is *told* when all that hold it are cut; an
 * *open* part is told and not cut. A count is bounded in an open part by the told numbers of its holders.
 */
export class PlaceCuts {
  private readonly cuts: Record<PlaceCode, Set<string>>;
  private readonly withheld = new Set<PlaceCode>();
  private readonly path = new Map<string, readonly Tree[]>();

  constructor(readonly question: PlaceQuestion) {
    this.cuts = forPlaces(() => new Set<string>());
    const walk = (tree: Tree, above: readonly Tree[]) => {
      this.path.set(tree.id, above);
      for (const part of tree.parts) walk(part, [...above, tree]);
    };
    walk(question.tree, []);
  }

  now(code: PlaceCode, part: Tree): number {
    return countOf(this.question.counts[code], part.id);
  }

  withhold(code: PlaceCode): void {
    this.withheld.add(code);
  }

  isWithheld(code: PlaceCode): boolean {
    return this.withheld.has(code);
  }

  cut(part: Tree, codes: readonly PlaceCode[]): void {
    for (const code of placeCodes) {
      if (codes.includes(code)) this.cuts[code].add(part.id);
      else this.cuts[code].delete(part.id);
    }
  }

  isCut(code: PlaceCode, part: Tree): boolean {
    return this.cuts[code].has(part.id);
  }

  isTold(code: PlaceCode, part: Tree): boolean {
    return !this.withheld.has(code) && (this.path.get(part.id) ?? []).every((above) => this.isCut(code, above));
  }

  /** The counts that may be cut at a part: each piece reaches the threshold, and where its holders are cut as well. */
  ready(part: Tree): PlaceCode[] {
    const { earlier, threshold, tree } = this.question;
    const ready: PlaceCode[] = [];
    for (const code of placeCodes) {
      const now = (piece: Tree) => this.now(code, piece);
      const enough = part.parts.every((piece) => now(piece) >= threshold);
      if (!enough || !this.isTold(code, part) || !holdersOf[code].every((holder) => ready.includes(holder))) continue;
      if (!cutsProvinces(part)) {
        const told = earlier[code].toldPartsOf(part);
        const before = (piece: Tree) => (told ? earlier[code].at(piece) : null);
        const barely = part.parts.some((piece) => {
          const then = before(piece);
          return then !== null && changedTooLittle(now(piece), then, threshold);
        });
        if (barely || earlier[code].wouldBeTold(tree, part, now, threshold)) continue;
      }
      ready.push(code);
    }
    return ready;
  }

  /** Whether all that a count's untold parts are promised stays possible beside its holders' told numbers. */
  keepsPromise(code: PlaceCode): boolean {
    if (this.withheld.has(code)) return true;
    return this.openParts(code).every((open) => {
      const again = this.question.earlier[code].partsAgain(open, this.now(code, open), this.question.threshold);
      return partsOf(open)
        .slice(1)
        .every((part) => !this.isBounded(code, part) || this.keepsAt(code, open, part, again !== null));
    });
  }

  private keepsAt(code: PlaceCode, open: Tree, part: Tree, again: boolean): boolean {
    const { threshold, earlier } = this.question;
    const { low, high } = this.bounds(code, open, part);
    const before = again && !cutsProvinces(open) ? earlier[code].at(part) : null;
    if (before !== null) {
      const least = Math.max(0, before - threshold + 1);
      return (low <= 0 || (low <= least && this.holdersTold(code, part))) && high >= before + threshold - 1;
    }
    return low <= 0 || (low >= threshold && this.holdersTold(code, part));
  }

  /** Told parts that are not cut any further, with parts of their own. */
  openParts(code: PlaceCode): Tree[] {
    return partsOf(this.question.tree).filter(
      (part) => part.parts.length > 0 && this.isTold(code, part) && !this.isCut(code, part),
    );
  }

  bounds(code: PlaceCode, open: Tree, part: Tree): Bounds {
    const whole = this.now(code, open);
    const few = this.knownFew(code, open);
    return {
      low: Math.max(0, whole - this.room(code, open, part.id, few)),
      high: Math.min(whole, this.room(code, part, null, few)),
    };
  }

  /** Pieces known to be few: an open part has a small piece, so where another one must be large it is this one. */
  private knownFew(code: PlaceCode, open: Tree): readonly string[] {
    const isLarge = (piece: Tree) =>
      this.now(code, open) - this.room(code, open, piece.id, []) >= this.question.threshold;
    const large = open.parts.filter(isLarge);
    return large.length === 0 ? [] : open.parts.filter((piece) => !large.includes(piece)).map(({ id }) => id);
  }

  private isBounded(code: PlaceCode, part: Tree): boolean {
    return holdersOf[code].some((holder) => this.isTold(holder, part));
  }

  private holdersTold(code: PlaceCode, part: Tree): boolean {
    return holdersOf[code].every((holder) => this.isTold(holder, part));
  }

  /** The most that can stand in a part, by what is told of the holders, when nothing stands in the part `without`. */
  private room(code: PlaceCode, part: Tree, without: string | null, few: readonly string[]): number {
    if (part.id === without) return 0;
    const told = holdersOf[code].filter((holder) => this.isTold(holder, part)).map((holder) => this.now(holder, part));
    const inside =
      part.parts.length === 0
        ? Number.POSITIVE_INFINITY
        : part.parts.reduce((sum, piece) => sum + this.room(code, piece, without, few), 0);
    const most = few.includes(part.id) ? this.question.threshold - 1 : Number.POSITIVE_INFINITY;
    return Math.min(inside, most, ...told);
  }
}
