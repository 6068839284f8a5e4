import { recomputeUnits } from "@/db/rollup/rebuild";
import { storedRollup } from "@/db/rollup/stored";
import { trainerContributions } from "@/db/rollup/trainers";
import type { Reader } from "@/db/store";
import type { Scope } from "@/domain/access/scope";
import { keySeparator } from "@/domain/measures/sums";
import { rollupTableNames, type RollupTable } from "@/domain/measures/tables";

export interface Verification {
  compared: number;
  /** Rows whose stored measures are not what the records give, the first fifty of them by name. */
  differ: number;
  examples: { table: RollupTable; key: string }[];
}

/** Recomputes every rollup row from the records and compares it with what is stored. */
export async function verifyRollup(reader: Reader, scope: Scope): Promise<Verification> {
  const recomputed = await recomputeUnits(reader, scope.programme);
  recomputed.addAll(await trainerContributions(reader, scope.programme, null));
  recomputed.withoutZeros();
  const stored = await storedRollup(reader, scope.programme);
  const result: Verification = { compared: 0, differ: 0, examples: [] };
  for (const table of rollupTableNames) {
    const [ours, theirs] = [recomputed.rows(table), stored.rows(table)];
    for (const key of new Set([...ours.keys(), ...theirs.keys()])) {
      result.compared += 1;
      const [want, have] = [ours.get(key), theirs.get(key)];
      if (want !== undefined && have !== undefined && want.every((amount, i) => amount === have[i])) continue;
      result.differ += 1;
      if (result.examples.length < 50) result.examples.push({ table, key: key.split(keySeparator).join(" ") });
    }
  }
  return result;
}
