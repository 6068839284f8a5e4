import type { Highs } from "@/scripts/disclosure/solver";

/** The solver is exact to about this much. */
const hair = 1e-6;

/** What is known of a number: told when both ends are the same. */
export interface Known {
  low: number;
  high: number;
}

interface Term {
  name: string;
  times: number;
}

/** A fact that holds in every register: the sum of the terms is at least `least` (and no more, when `exact`). */
interface Fact {
  terms: readonly Term[];
  exact: boolean;
  least: number;
}

/** Unknown whole numbers, what is told of them, and the facts that tie them together. */
export class System {
  private readonly facts: Fact[] = [];
  private readonly factsOf = new Map<string, Fact[]>();
  private readonly known = new Map<string, Known>();

  /** Both names stand for a number of people or records, so none is below zero. */
  sumIs(whole: string, parts: readonly string[]): void {
    this.add([{ name: whole, times: 1 }, ...parts.map((name) => ({ name, times: -1 }))], true);
  }

  holds(holder: readonly string[], held: readonly string[]): void {
    const terms = holder.map((name) => ({ name, times: 1 }));
    this.add([...terms, ...held.map((name) => ({ name, times: -1 }))], false);
  }

  tell(name: string, known: Known): void {
    const before = this.knownOf(name);
    this.known.set(name, { low: Math.max(before.low, known.low), high: Math.min(before.high, known.high) });
  }

  knownOf(name: string): Known {
    return this.known.get(name) ?? { low: 0, high: Number.POSITIVE_INFINITY };
  }

  /** Least and greatest value of a number by linear programming, or `null` when what is told cannot be. */
  range(highs: Highs, name: string): Known | null {
    const known = this.knownOf(name);
    if (known.low === known.high) return known;
    const part = this.around(name);
    const low = part.solve(highs, { aim: "Minimize", of: [name], fixed: null, truth: null, most: noLimit });
    const high = part.solve(highs, { aim: "Maximize", of: [name], fixed: null, truth: null, most: noLimit });
    if (low === null || low === "unbounded" || high === null) return null;
    return { low: low.get(name) ?? 0, high: high === "unbounded" ? Number.POSITIVE_INFINITY : (high.get(name) ?? 0) };
  }

  /**
   * Whole numbers in which `name` has the value: those in `small` as small as can be, the others near the truth and no
   * more than `most`. Only numbers that the value can touch are in it.
   */
  world(highs: Highs, name: string, value: number, aim: WorldAim): Map<string, number> | null {
    const fixed = { name, value };
    const found = this.around(name).solve(highs, {
      aim: "Minimize",
      of: aim.small,
      fixed,
      truth: aim.truth,
      most: aim.most,
    });
    return found === "unbounded" ? null : found;
  }

  private add(terms: readonly Term[], exact: boolean): void {
    const fact: Fact = { terms, exact, least: 0 };
    this.facts.push(fact);
    for (const { name } of terms) this.factsOf.set(name, [...(this.factsOf.get(name) ?? []), fact]);
  }

  /** The numbers that are not told and hang together with this one. */
  private around(name: string): Part {
    const names = new Set([name]);
    const facts = new Set<Fact>();
    const open = [name];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      for (const fact of this.factsOf.get(next) ?? []) {
        facts.add(fact);
        for (const { name: other } of fact.terms) {
          const { low, high } = this.knownOf(other);
          if (low === high || names.has(other)) continue;
          names.add(other);
          open.push(other);
        }
      }
    }
    return new Part([...names], [...facts], (one) => this.knownOf(one));
  }
}

export interface WorldAim {
  truth: (name: string) => number;
  small: readonly string[];
  most: (name: string) => number;
}

const noLimit = () => Number.POSITIVE_INFINITY;

interface Aim {
  aim: "Minimize" | "Maximize";
  of: readonly string[];
  fixed: { name: string; value: number } | null;
  truth: ((name: string) => number) | null;
  most: (name: string) => number;
}

/** One piece of a system, written as a problem for the solver in CPLEX' LP format. */
class Part {
  private readonly columns: ReadonlyMap<string, string>;

  constructor(
    private readonly names: readonly string[],
    private readonly facts: readonly Fact[],
    private readonly knownOf: (name: string) => Known,
  ) {
    this.columns = new Map(names.map((name, i) => [name, `x${i}`]));
  }

  solve(highs: Highs, aim: Aim): Map<string, number> | "unbounded" | null {
    const rows = this.facts.flatMap((fact) => this.row(fact) ?? []);
    const bounds = this.names.map((name) => this.bound(name, aim));
    const isWorld = aim.fixed !== null;
    const goal = aim.of.flatMap((name) => {
      const column = this.columns.get(name);
      return column === undefined ? [] : [isWorld ? `1000 ${column}` : column];
    });
    const far: string[] = [];
    if (aim.truth !== null) {
      for (const [i, name] of this.names.entries()) {
        rows.push(`x${i} - t${i} <= ${aim.truth(name)}`, `x${i} + t${i} >= ${aim.truth(name)}`);
        far.push(`t${i}`);
      }
    }
    const lines = [
      aim.aim,
      ` o: ${[...goal, ...far].join(" + ") || "0 x0"}`,
      "Subject To",
      ...rows.map((row, i) => ` r${i}: ${row}`),
      ...(rows.length === 0 ? [" r0: x0 >= 0"] : []),
      "Bounds",
      ...bounds,
    ];
    const solved = this.solved(highs, lines);
    const isWhole = solved instanceof Map && [...solved.values()].every((value) => Number.isInteger(value));
    if (!isWorld || !(solved instanceof Map) || isWhole) return solved;
    return this.solved(highs, [...lines, "Generals", ` ${this.names.map((_, i) => `x${i}`).join(" ")}`]);
  }

  private solved(highs: Highs, lines: readonly string[]): Map<string, number> | "unbounded" | null {
    const solution = highs.solve([...lines, "End"].join("\n"), { output_flag: false, presolve: "off" });
    if (solution.Status === "Unbounded" || solution.Status === "Primal infeasible or unbounded") return "unbounded";
    if (solution.Status !== "Optimal") return null;
    const values = this.names.map((name, i): [string, number] => {
      const value = solution.Columns[`x${i}`]?.Primal ?? 0;
      const whole = Math.round(value);
      return [name, Math.abs(value - whole) < hair ? whole : value];
    });
    return new Map(values);
  }

  private row({ terms, exact }: Fact): string | null {
    let told = 0;
    const open: string[] = [];
    for (const { name, times } of terms) {
      const column = this.columns.get(name);
      if (column === undefined) told += times * this.knownOf(name).low;
      else open.push(`${times < 0 ? "-" : "+"} ${column}`);
    }
    return open.length === 0 ? null : `${open.join(" ")} ${exact ? "=" : ">="} ${-told}`;
  }

  private bound(name: string, { fixed, most }: Aim): string {
    const column = this.columns.get(name) ?? "";
    const known = this.knownOf(name);
    const { low, high } = { low: known.low, high: Math.min(known.high, most(name)) };
    if (fixed?.name === name) return ` ${column} = ${fixed.value}`;
    return Number.isFinite(high) ? ` ${low} <= ${column} <= ${high}` : ` ${column} >= ${low}`;
  }
}
