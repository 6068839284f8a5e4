import { rollupTableNames, rollupTables, type RollupTable } from "@/domain/measures/tables";

/** Joins the parts of a key; no part can hold it (control characters are refused everywhere). */
export const keySeparator = "\u0001";

export type MeasureVector = number[];

export function addTo(vector: MeasureVector, measure: number, amount: number): void {
  vector[measure] = (vector[measure] ?? 0) + amount;
}

const widths = new Map(rollupTableNames.map((name) => [name, rollupTables[name].measures.length]));
const positions = new Map(
  rollupTableNames.map((name) => [name, new Map<string, number>(rollupTables[name].measures.map((m, i) => [m, i]))]),
);

/** Position of a measure in its table's vectors. */
export function positionOf(table: RollupTable, measure: string): number {
  const position = positions.get(table)?.get(measure);
  if (position === undefined) throw new Error(`${table} has no measure ${measure}`);
  return position;
}

/** Additive integers by rollup table and key. */
export class Sums {
  readonly tables = new Map<RollupTable, Map<string, MeasureVector>>(rollupTableNames.map((name) => [name, new Map()]));

  private readonly remembered = new Map<string, MeasureVector[]>();

  rows(table: RollupTable): Map<string, MeasureVector> {
    const rows = this.tables.get(table);
    if (rows === undefined) throw new Error(`no rollup table ${table}`);
    return rows;
  }

  /** The vector of a key, zeros if it is new, to be added to in place. */
  cell(table: RollupTable, key: string): MeasureVector {
    const rows = this.rows(table);
    let vector = rows.get(key);
    if (vector === undefined) {
      vector = new Array<number>(widths.get(table) ?? 0).fill(0);
      rows.set(key, vector);
    }
    return vector;
  }

  add(table: RollupTable, key: string, measure: number, amount: number): void {
    addTo(this.cell(table, key), measure, amount);
  }

  /**
   * The vectors to which all parts of units with one signature add: found once, then remembered. Many people are alike
   * in what is counted, and each would else spell a dozen keys.
   */
  alike(signature: string, find: () => MeasureVector[]): readonly MeasureVector[] {
    const known = this.remembered.get(signature);
    if (known !== undefined) return known;
    const found = find();
    this.remembered.set(signature, found);
    return found;
  }

  /** Adds `other` times `factor` (1 or −1). */
  addAll(other: Sums, factor: 1 | -1 = 1): void {
    for (const table of rollupTableNames) {
      for (const [key, from] of other.rows(table)) {
        const vector = this.cell(table, key);
        for (let i = 0; i < from.length; i += 1) vector[i] = (vector[i] ?? 0) + factor * (from[i] ?? 0);
      }
    }
  }

  /** Drops what has come to nothing, so that a change without effect leaves no rows. */
  withoutZeros(): this {
    this.remembered.clear();
    for (const rows of this.tables.values()) {
      for (const [key, vector] of rows) if (vector.every((amount) => amount === 0)) rows.delete(key);
    }
    return this;
  }
}
