import { countCodes } from "@/domain/disclosure/catalogue";
import { protect } from "@/domain/disclosure/protect";
import type { Released } from "@/domain/disclosure/released";
import type { CatalogueValues } from "@/domain/disclosure/values";
import { randomFrom } from "@/scripts/bench/random";
import { attack, attackReading } from "@/scripts/disclosure/attack";
import { readingOf } from "@/scripts/disclosure/cells";
import { naively, tableCells } from "@/scripts/disclosure/naive";
import { randomRegister } from "@/scripts/disclosure/random-register";
import type { Highs } from "@/scripts/disclosure/solver";
import { valuesOf } from "@/scripts/disclosure/values-of";

/** What the attacks on many registers came to; the shares are of `asked`, the cells somebody would like to read. */
export interface Proof {
  registers: number;
  releases: number;
  /** Cells that are not told, each attacked by its bounds and then value by value. */
  withheld: number;
  attacks: number;
  narrowed: string[];
  asked: number;
  exact: number;
  again: number;
  coarser: number;
  plain: number;
  plainWithheld: number;
  plainNarrowed: number;
  headlines: number;
  headlinesExact: number;
}

export function emptyProof(): Proof {
  const counts = { registers: 0, releases: 0, withheld: 0, attacks: 0, asked: 0, exact: 0, again: 0, coarser: 0 };
  const plain = { plain: 0, plainWithheld: 0, plainNarrowed: 0, headlines: 0, headlinesExact: 0 };
  return { ...counts, ...plain, narrowed: [] };
}

/** Draws a register, releases it at two moments and attacks both, and plain suppression of the same as the control. */
export function proveRegister(highs: Highs, seed: number, proof: Proof): void {
  const random = randomFrom(seed);
  const threshold = random.pick([3, 5, 10]);
  const register = randomRegister(random, threshold);
  const before = valuesOf(register, register.before, "2013-12-31");
  const now = valuesOf(register, register.now, "2014-03-31");
  const first = protect(before, { threshold, previous: null });
  const second = protect(now, { threshold, previous: first });
  proof.registers += 1;
  proveRelease(highs, { values: before, released: first, previous: null }, seed, proof);
  proveRelease(highs, { values: now, released: second, previous: first }, seed, proof);
}

interface Release {
  values: CatalogueValues;
  released: Released;
  previous: Released | null;
}

function proveRelease(highs: Highs, release: Release, seed: number, proof: Proof): void {
  const { values, released } = release;
  const { threshold, asOf } = released;
  const attacked = attack(highs, release);
  proof.releases += 1;
  proof.withheld += attacked.cells;
  proof.attacks += attacked.attacks;
  for (const { name, why } of attacked.narrowed) {
    proof.narrowed.push(`seed ${seed}, threshold ${threshold}, ${asOf}: ${name}: ${why}`);
  }
  const reading = readingOf(values, released);
  for (const name of tableCells(values)) {
    proof.asked += 1;
    if (reading.told.has(name)) proof.exact += 1;
    else if (reading.again.has(name)) proof.again += 1;
    else if (reading.coarser.has(name)) proof.coarser += 1;
  }
  for (const phase of values.phases) {
    const shown = released.phases.find((one) => one.phase === phase.phase);
    const large = countCodes.filter((code) => phase.counts[code] >= threshold);
    proof.headlines += large.length;
    proof.headlinesExact += large.filter((code) => shown?.counts[code].as === "exact").length;
  }
  const plain = naively(values, threshold);
  const control = attackReading(highs, values, plain);
  proof.plain += plain.told.size;
  proof.plainWithheld += control.cells;
  proof.plainNarrowed += control.narrowed.length;
}
