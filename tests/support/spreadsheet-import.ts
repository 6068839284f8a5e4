import { planImport } from "@/db/import/plan-import";
import { readSpreadsheet } from "@/db/import/read-spreadsheet";
import { storeImport, type ImportOrder } from "@/db/import/store-import";
import type { Store } from "@/db/store";
import { claim, wholeProgramme } from "@/domain/access/scope";
import type { ImportPlan } from "@/domain/import/import-plan";

export const importer = claim(wholeProgramme("rwanda", "importer"), "enter");

async function orderOf(lines: readonly string[], given: Partial<ImportOrder>): Promise<ImportOrder> {
  const bytes = Buffer.from(lines.join("\n"));
  const order = { phase: "iv", mapping: null, mappingName: null, allOrNothing: false, fileName: "liste.csv" };
  return { ...order, bytes, sheet: await readSpreadsheet(bytes), ...given };
}

/** The dry run of a CSV file given by its lines. */
export async function planned(
  store: Store,
  lines: readonly string[],
  given: Partial<ImportOrder> = {},
  scope = importer,
): Promise<ImportPlan> {
  return (await planImport(store.reader, scope, await orderOf(lines, given))).plan;
}

/** The real run of it. */
export async function imported(
  store: Store,
  lines: readonly string[],
  given: Partial<ImportOrder> = {},
  scope = importer,
) {
  return storeImport(store, scope, await orderOf(lines, given));
}

/** Problems as short lines: row, column, value, code. */
export function told({ problems }: ImportPlan): string[] {
  return problems.map(({ row, column, value, expected }) => `${row} ${column} "${value}" ${expected.code}`);
}

export function statesOf({ rows }: ImportPlan): Record<number, string> {
  return Object.fromEntries(rows.map(({ number, state }) => [number, state]));
}
