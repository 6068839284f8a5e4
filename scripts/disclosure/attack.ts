import { isDeepStrictEqual } from "node:util";
import { placeCodes } from "@/domain/disclosure/catalogue";
import { protect } from "@/domain/disclosure/protect";
import type { Released } from "@/domain/disclosure/released";
import type { CatalogueValues } from "@/domain/disclosure/values";
import { readingOf, type Cell, type Reading } from "@/scripts/disclosure/cells";
import { factsOf } from "@/scripts/disclosure/facts";
import { numbersOf, withNumbers } from "@/scripts/disclosure/numbers";
import type { Highs } from "@/scripts/disclosure/solver";
import type { System } from "@/scripts/disclosure/system";

export interface Attacked {
  cells: number;
  attacks: number;
  narrowed: { name: string; why: string }[];
}

interface Release {
  values: CatalogueValues;
  released: Released;
  previous: Released | null;
}

type Attackable = Release & { truth: (name: string) => number };

/**
 * Attacks every cell of a release that is not told, as somebody who knows all facts, this release, the one before and
 * the algorithm. Linear programming bounds the cell by all that is told together. Then, for each promised value, a
 * whole world must be found in which the cell has it and the algorithm makes the very same release.
 */
export function attack(highs: Highs, release: Release): Attacked {
  const { values, released } = release;
  const reading = readingOf(values, released);
  const system = systemOf(values, reading);
  const truth = numbersOf(values);
  const attackable = { ...release, truth: (name: string) => truth.get(name) ?? 0 };
  const result: Attacked = { cells: reading.cells.length, attacks: 0, narrowed: [] };
  for (const cell of reading.cells) {
    result.attacks += 1;
    const bounds = boundsBroken(highs, system, cell);
    if (bounds !== null) {
      result.narrowed.push({ name: cell.name, why: bounds });
      continue;
    }
    for (let value = cell.promise.low; value <= cell.promise.high; value += 1) {
      result.attacks += 1;
      if (isPossible(highs, system, attackable, cell, value)) continue;
      result.narrowed.push({ name: cell.name, why: `no world found with ${value}` });
      break;
    }
  }
  return result;
}

/** The same bounds for any other way of telling numbers. */
export function attackReading(highs: Highs, values: CatalogueValues, reading: Reading): Attacked {
  const system = systemOf(values, reading);
  const narrowed = reading.cells.flatMap((cell) => {
    const why = boundsBroken(highs, system, cell);
    return why === null ? [] : [{ name: cell.name, why }];
  });
  return { cells: reading.cells.length, attacks: reading.cells.length, narrowed };
}

function systemOf(values: CatalogueValues, reading: Reading): System {
  const system = factsOf(values);
  for (const [name, known] of reading.told) system.tell(name, known);
  return system;
}

const hair = 1e-6;

function boundsBroken(highs: Highs, system: System, { name, promise }: Cell): string | null {
  const range = system.range(highs, name);
  if (range === null) return "what is told cannot be true";
  if (range.low <= promise.low + hair && range.high >= promise.high - hair) return null;
  return `${range.low} to ${range.high} instead of ${promise.low} to ${promise.high}`;
}

/** Near the truth first; then with what is small kept small, and with what may explain the silence made small. */
function isPossible(highs: Highs, system: System, release: Attackable, cell: Cell, value: number): boolean {
  const { truth, released } = release;
  if (truth(cell.name) === value) return true;
  const { threshold } = released;
  const any = () => Number.POSITIVE_INFINITY;
  const small = (name: string) => (truth(name) < threshold ? threshold - 1 : Number.POSITIVE_INFINITY);
  // The last ones are of the cell's own part; those before, of the parts that hold it.
  const own = cell.around.slice(-placeCodes.length);
  const aims = [[], cell.around, own].flatMap((around) => [any, small].map((most) => ({ truth, small: around, most })));
  return aims.some((aim) => {
    const world = system.world(highs, cell.name, value, aim);
    if (world === null) return false;
    const values = withNumbers(release.values, (name) => world.get(name) ?? truth(name));
    return isDeepStrictEqual(protect(values, { threshold, previous: release.previous }), released);
  });
}
