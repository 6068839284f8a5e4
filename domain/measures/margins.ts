import { keySeparator, type MeasureVector, type Sums } from "@/domain/measures/sums";
import { rollupTables, type RollupTable } from "@/domain/measures/tables";

const attributeOfMargin = {
  trade: "trade",
  sex: "sex",
  age: "age_group",
  group: "population_group",
} as const;

/**
 * Adds to `sums` the coarser rows that follow from its finest ones: of the margin `full` one row each for the
 * margins `total`, `trade`, `sex`, `age` and `group`. Sums of sums, so it holds for differences too. The finest
 * months are not kept: they would be nearly as many as the records.
 */
export function withMargins(sums: Sums): Sums {
  for (const table of ["progress_cells", "progress_months", "reach_cells"] as const) addMargins(sums, table);
  dropFinest(sums, "progress_months");
  return sums;
}

function dropFinest(sums: Sums, table: RollupTable): void {
  const rows = sums.rows(table);
  for (const row of rows.keys()) if (marginOf(table, row) === "full") rows.delete(row);
}

function marginOf(table: RollupTable, row: string): string | undefined {
  const key: readonly string[] = rollupTables[table].key;
  return row.split(keySeparator)[key.indexOf("margin")];
}

function addMargins(sums: Sums, table: RollupTable): void {
  const key: readonly string[] = rollupTables[table].key;
  const marginAt = key.indexOf("margin");
  const attributes = Object.values(attributeOfMargin).filter((attribute) => key.includes(attribute));
  const finest = [...sums.rows(table)].filter(([row]) => marginOf(table, row) === "full");
  for (const [row, vector] of finest) {
    const parts = row.split(keySeparator);
    for (const margin of ["total", "trade", "sex", "age", "group"] as const) {
      const kept = margin === "total" ? null : attributeOfMargin[margin];
      if (kept !== null && !attributes.includes(kept)) continue;
      const coarse = parts.map((part, i) => {
        const name = key[i] ?? "";
        return attributes.some((attribute) => attribute === name) && name !== kept ? "*" : part;
      });
      coarse[marginAt] = margin;
      addVector(sums.cell(table, coarse.join(keySeparator)), vector);
    }
  }
}

function addVector(into: MeasureVector, from: MeasureVector): void {
  for (let i = 0; i < from.length; i += 1) into[i] = (into[i] ?? 0) + (from[i] ?? 0);
}
