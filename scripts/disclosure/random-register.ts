import { kinds, type Kind } from "@/domain/vocabulary";
import type { Random } from "@/scripts/bench/random";

export type Status = "enrolled" | "under-way" | "completed" | "dropped-out";
type Answer = "yes" | "no" | null;

export interface Package {
  phase: string;
  kind: Kind;
  district: string;
  status: Status;
  isTaught: boolean;
  isDue: boolean;
  isReached: boolean;
  improved: Answer;
  business: Answer;
  work: Answer;
  hasIncome: boolean;
}

export interface Person {
  sex: string;
  age: string;
  group: string;
  packages: Package[];
}

export interface RandomPhase {
  phase: string;
  planned: string[];
  elsewhere: string[];
  /** What was planned by district; public, and not always what comes. */
  expected: Map<string, number>;
}

/** A register in outline, at two moments: only what the catalogue counts. */
export interface RandomRegister {
  phases: RandomPhase[];
  before: Person[];
  now: Person[];
}

const places = ["RW11", "RW21", "RW22", "RW23", "RW24", "RW25", "RW31", "RW33", "RW35", "RW41", "RW43"];

/**
 * Draws a register as sparse, skewed and nested as they come: some districts, kinds and answers are rare, some hold
 * nearly everybody; between the moments people are added, packages move on, and a few are voided.
 */
export function randomRegister(random: Random, threshold: number): RandomRegister {
  const phases = ["i", "ii", "iii"].slice(0, 1 + random.below(3)).map((phase) => {
    const mine = places.filter(() => random.chance(0.5)).slice(0, 1 + random.below(7));
    const planned = mine.length === 0 ? [random.pick(places)] : mine;
    const elsewhere = random.chance(0.2) ? [random.pick(places)] : [];
    const expected = new Map(planned.map((code) => [code, random.pick([1, 1, 3, 10, 40])]));
    return { phase, planned, elsewhere, expected };
  });
  const maker = new Maker(random, phases);
  const size = Math.ceil(threshold * random.pick([1, 2, 4, 8, 16, 30]));
  const before = Array.from({ length: size }, () => maker.person());
  const stay = random.pick([1, 1, 0.98, 0.8]);
  const moved = before.filter(() => random.chance(stay)).map((person) => maker.later(person));
  const added = Math.ceil(size * random.pick([0, 0.02, 0.3, 1]));
  return { phases, before, now: [...moved, ...Array.from({ length: added }, () => maker.person())] };
}

class Maker {
  private readonly districts: Map<string, string[]>;
  private readonly kindShares: number[];
  private readonly shares: { completes: number; answers: number; yes: number; sex: number; unknown: number };

  constructor(
    private readonly random: Random,
    private readonly phases: readonly RandomPhase[],
  ) {
    this.districts = new Map(
      phases.map(({ phase, planned, elsewhere, expected }) => [
        phase,
        [...planned, ...elsewhere].flatMap((code) => {
          const share = random.chance(0.6) ? (expected.get(code) ?? 1) : random.pick([0, 1, 10]);
          return Array<string>(share).fill(code);
        }),
      ]),
    );
    this.kindShares = kinds.map(() => random.pick([0, 0.02, 0.3, 0.9]));
    this.shares = {
      completes: random.pick([0.05, 0.5, 0.9, 1]),
      answers: random.pick([0, 0.3, 0.9, 1]),
      yes: random.pick([0, 0.05, 0.5, 0.95, 1]),
      sex: random.pick([0.02, 0.5, 0.6, 0.98]),
      unknown: random.pick([0, 0.03]),
    };
  }

  person(): Person {
    const { random, shares } = this;
    const known = (value: string) => (random.chance(shares.unknown) ? "unknown" : value);
    return {
      sex: known(random.chance(shares.sex) ? "f" : "m"),
      age: known(random.pick(["0-17", "18-24", "18-24", "25-34", "25-34", "25-34", "35-49", "35-49", "50-plus"])),
      group: known(random.chance(0.8) ? "returnee" : "host-community"),
      packages: this.phases.flatMap(({ phase }) => (random.chance(0.6) ? this.packagesIn(phase) : [])),
    };
  }

  /** The same person at the later moment: nothing moves back, except what was entered wrongly. */
  later(person: Person): Person {
    const { random } = this;
    const packages = person.packages.map((one) => {
      const status = one.status === "under-way" && random.chance(0.4) ? this.end() : one.status;
      const reached = one.isDue && (one.isReached || random.chance(0.3));
      return { ...one, status, isReached: reached, business: one.business ?? this.answer(0.3) };
    });
    return { ...person, packages };
  }

  private packagesIn(phase: string): Package[] {
    const { random } = this;
    const at = this.districts.get(phase) ?? [];
    if (at.length === 0) return [];
    const home = random.pick(at);
    return kinds.flatMap((kind, i) => {
      if (!random.chance(this.kindShares[i] ?? 0)) return [];
      const status = random.chance(0.2) ? random.pick(["enrolled", "under-way"] as const) : this.end();
      const isDue = random.chance(0.7);
      return {
        phase,
        kind,
        district: random.chance(0.03) ? random.pick(at) : home,
        status,
        isTaught: kind === "vocational-training" && random.chance(0.9),
        isDue,
        isReached: isDue && random.chance(this.shares.answers),
        improved: kind === "housing-materials" ? this.answer(1) : null,
        business: this.answer(1),
        work: this.answer(1),
        hasIncome: random.chance(this.shares.answers),
      };
    });
  }

  private end(): Status {
    return this.random.chance(this.shares.completes) ? "completed" : "dropped-out";
  }

  private answer(asked: number): Answer {
    if (!this.random.chance(asked * this.shares.answers)) return null;
    return this.random.chance(this.shares.yes) ? "yes" : "no";
  }
}
