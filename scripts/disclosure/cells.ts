import { attributeTrees } from "@/domain/disclosure/attribute-trees";
import { attributes, countCodes, placeCodes, shareCodes } from "@/domain/disclosure/catalogue";
import { numberOf } from "@/domain/disclosure/changes";
import type { Released, ReleasedPart, ReleasedPhase, ReleasedShare, Shown } from "@/domain/disclosure/released";
import { partsOf, type Tree } from "@/domain/disclosure/tree";
import type { CatalogueValues, PhaseValues } from "@/domain/disclosure/values";
import { nameOf } from "@/scripts/disclosure/numbers";
import type { Known } from "@/scripts/disclosure/system";

/** A number that is not told, and which of its values the protection promises to keep possible. */
export interface Cell {
  name: string;
  promise: Known;
  /** Numbers whose smallness may explain why this one is not told. */
  around: readonly string[];
}

/** What a release tells: numbers, and the cells that it does not. */
export interface Reading {
  told: Map<string, Known>;
  cells: Cell[];
  /** Cells that are shown all the same: as they were before, or together with another or as a bound. */
  again: Set<string>;
  coarser: Set<string>;
}

export function emptyReading(): Reading {
  return { told: new Map(), cells: [], again: new Set(), coarser: new Set() };
}

export function readingOf(values: CatalogueValues, released: Released): Reading {
  const reading = emptyReading();
  for (const phase of values.phases) {
    const shown = released.phases.find((one) => one.phase === phase.phase);
    if (shown !== undefined) new PhaseReader(reading, phase, shown, released).read();
  }
  for (const code of countCodes) {
    const shown = released.programme.counts[code];
    const name = nameOf.programme(code);
    if (shown.as === "exact") reading.told.set(name, { low: shown.value, high: shown.value });
    if (shown.as === "at-least") reading.told.set(name, { low: shown.low, high: Number.POSITIVE_INFINITY });
    if (shown.as !== "withheld") continue;
    const phases = values.phases.flatMap((phase) => [nameOf.count(phase, code), nameOf.single(phase, "droppedOut")]);
    reading.cells.push({ name, promise: { low: 0, high: released.threshold - 1 }, around: [name, ...phases] });
  }
  return { ...reading, cells: [...new Map(reading.cells.map((cell) => [cell.name, cell])).values()] };
}

class PhaseReader {
  constructor(
    private readonly reading: Reading,
    private readonly phase: PhaseValues,
    private readonly shown: ReleasedPhase,
    private readonly rule: { threshold: number; asOf: string },
  ) {}

  read(): void {
    const { phase, shown } = this;
    for (const code of countCodes) this.single(nameOf.count(phase, code), shown.counts[code]);
    this.single(nameOf.single(phase, "unknownSize"), shown.unknownSize);
    this.single(nameOf.single(phase, "taught"), shown.taught);
    const tree = phase.placeTree;
    if (tree !== null && shown.places !== null) {
      for (const code of placeCodes) {
        // Few completed explain a withheld completion rate only beside few drop-outs.
        const also = code === "trainees_completed" ? [nameOf.single(phase, "droppedOut")] : [];
        const around = (part: Tree) => also.concat(placeCodes.map((one) => nameOf.place(phase, one, part)));
        this.tree(tree, shown.places[code], (part) => nameOf.place(phase, code, part), around);
      }
    }
    for (const attribute of attributes) {
      const name = (part: Tree) => nameOf.who(phase, attribute, part);
      this.tree(attributeTrees[attribute], shown.who[attribute], name, (part) => [name(part)]);
    }
    for (const code of shareCodes) {
      const names = [nameOf.numerator(phase, code), nameOf.complement(phase, code)] as const;
      this.share(shown.shares[code], nameOf.cases(phase, code), ...names);
    }
    this.completion();
    const { income } = shown;
    const pairs = nameOf.single(phase, "pairs");
    if (income.as === "withheld") this.cell(pairs, this.small());
    else if (income.asOf === this.rule.asOf) this.tell(pairs, income.n);
    else this.again(pairs, income.n);
  }

  private single(name: string, shown: Shown): void {
    if (shown.as === "exact") this.tell(name, shown.value);
    else if (shown.as === "withheld") this.cell(name, this.small());
    else this.again(name, numberOf(shown) ?? 0);
  }

  private tree(
    tree: Tree,
    part: ReleasedPart,
    name: (part: Tree) => string,
    around: (part: Tree) => string[],
    isPart = false,
  ): void {
    if (part.shown.as !== "exact") {
      for (const one of partsOf(tree)) this.cell(name(one), this.small(), [...around(tree), ...around(one)]);
      return;
    }
    this.tell(name(tree), part.shown.value);
    const areToldNow = part.parts.some(({ shown }) => shown.as === "exact");
    if (areToldNow) {
      for (const piece of tree.parts) {
        const shown = part.parts.find(({ id }) => id === piece.id);
        if (shown !== undefined) this.tree(piece, shown, name, around, true);
      }
      return;
    }
    const before = new Map(part.parts.flatMap(allOf).map((one) => [one.id, numberOf(one.shown)]));
    const large = new Set(part.atLeast.map(({ id }) => id));
    const walk = (piece: Tree, above: readonly string[]) => {
      const path = [...above, ...around(piece)];
      const then = before.get(piece.id) ?? null;
      if (isPart || before.size > 0 || large.has(piece.id)) this.reading.coarser.add(name(piece));
      if (then !== null) this.again(name(piece), then, path);
      else if (!large.has(piece.id)) this.cell(name(piece), this.small(), path);
      for (const one of piece.parts) walk(one, path);
    };
    for (const piece of tree.parts) walk(piece, []);
  }

  private share(shown: ReleasedShare, n: string, numerator: string, complement: string): void {
    if (shown.as === "withheld" || shown.n === null) {
      for (const name of [n, numerator, complement]) this.cell(name, this.small());
      return;
    }
    const isNow = shown.asOf === this.rule.asOf;
    if (isNow) this.tell(n, shown.n);
    else this.again(n, shown.n);
    if (shown.as === "exact") {
      const parts = [
        [numerator, shown.numerator],
        [complement, shown.n - shown.numerator],
      ] as const;
      for (const [name, value] of parts) if (isNow) this.tell(name, value);
      if (!isNow) for (const [name, value] of parts) this.again(name, value);
    } else if (isNow) {
      if (shown.as !== "at-most") this.cell(complement, this.small());
      if (shown.as !== "at-least") this.cell(numerator, this.small());
    }
    if (shown.as === "at-least" || shown.as === "at-most") {
      for (const name of [numerator, complement]) this.reading.coarser.add(name);
    }
  }

  /** The number completed and the number enrolled are told beside it and bound the drop-outs by themselves. */
  private completion(): void {
    const { completion, counts } = this.shown;
    const [ended, droppedOut] = [nameOf.single(this.phase, "ended"), nameOf.single(this.phase, "droppedOut")];
    const completed = numberOf(counts.trainees_completed);
    const enrolled = numberOf(counts.trainees_enrolled);
    const most = completed === null || enrolled === null ? Number.POSITIVE_INFINITY : enrolled - completed;
    const around = [nameOf.single(this.phase, "taught"), droppedOut].concat(
      nameOf.count(this.phase, "trainees_enrolled"),
      nameOf.count(this.phase, "trainees_completed"),
    );
    const within = ({ low, high }: Known) => ({ low, high: Math.min(high, most) });
    if (completion.as === "withheld" || completion.n === null) this.cell(droppedOut, within(this.small()), around);
    else if (completion.asOf === this.rule.asOf) {
      this.tell(ended, completion.n);
      if (completion.as === "exact") this.tell(droppedOut, completion.n - completion.numerator);
    } else if (completion.as === "exact") {
      this.cell(droppedOut, within(this.near(completion.n - completion.numerator)), around);
    }
  }

  private again(name: string, before: number, around?: readonly string[]): void {
    this.reading.again.add(name);
    this.cell(name, this.near(before), around);
  }

  private tell(name: string, value: number): void {
    this.reading.told.set(name, { low: value, high: value });
  }

  private cell(name: string, promise: Known, around: readonly string[] = [name]): void {
    if (promise.low <= promise.high) this.reading.cells.push({ name, promise, around });
  }

  private small(): Known {
    return { low: 0, high: this.rule.threshold - 1 };
  }

  /** A change by fewer than the threshold since it was told. */
  private near(before: number): Known {
    const { threshold } = this.rule;
    return { low: Math.max(0, before - threshold + 1), high: before + threshold - 1 };
  }
}

function allOf(part: ReleasedPart): ReleasedPart[] {
  return [part, ...part.parts.flatMap(allOf)];
}
