import fc from "fast-check";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { undoImport } from "@/db/commands/undo-import";
import * as schema from "@/db/schema";
import type { Store } from "@/db/store";
import { expectTrueRollup } from "@/tests/support/register";
import { imported, importer } from "@/tests/support/spreadsheet-import";
import { testStore } from "@/tests/support/test-store";

const header = "id;household;names;sex;birth year;district;household size;kind;trade;status;enrolment date;income";

/** Rows about few people and households, so that files meet each other; some rows are wrong, some change others. */
const row = fc
  .record({
    id: fc.constantFrom("", "P1", "P2", "P3"),
    household: fc.constantFrom("", "H-1", "H-2", "1"),
    name: fc.constantFrom("Uwase Anne", "Uwase", "Mugabo Jean", "Keza"),
    sex: fc.constantFrom("F", "M", "?", ""),
    year: fc.constantFrom("1990", "1985", "85", ""),
    district: fc.constantFrom("Huye", "Karongi", "Huy"),
    size: fc.constantFrom("3", "5", ""),
    given: fc
      .constantFrom(";;", "livestock;;", "training;sewing;", "housing;;", "training;;")
      .map((text) => text.slice(0, -1)),
    status: fc.constantFrom("completed", "under way", "dropped out", ""),
    day: fc.constantFrom("01/05/2013", "02/06/2013", "mai 2013", ""),
    income: fc.constantFrom("", "1000", "2 000"),
  })
  .map((one) => Object.values(one).join(";"));
const file = fc.array(row, { minLength: 1, maxLength: 6 }).map((rows) => [header, ...rows]);

const tables = {
  households: schema.households,
  people: schema.beneficiaries,
  assistance: schema.assistance,
  interviews: schema.interviews,
};
const ofTheWrite = new Set(["version", "updatedAt", "updatedBy", "voidReason"]);

/** The records that stand, without who wrote them when; the figures follow from them. */
async function standing(store: Store): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const [name, table] of Object.entries(tables)) {
    const rows: object[] = await store.reader.select().from(table).where(eq(table.voided, false));
    const texts = rows.map((row) =>
      JSON.stringify(Object.entries(row).filter(([property]) => !ofTheWrite.has(property))),
    );
    found[name] = texts.sort();
  }
  return found;
}

test("whatever files were imported, undoing the last one leaves what was before it, and then the one before", async () => {
  await fc.assert(
    fc.asyncProperty(file, file, async (first, second) => {
      const store = await testStore();
      const states = [await standing(store)];
      const numbers: number[] = [];
      for (const lines of [first, second]) {
        const { batch } = await imported(store, lines);
        if (batch === null) continue;
        numbers.push(batch.number);
        states.push(await standing(store));
      }
      await expectTrueRollup(store);
      for (const number of numbers.toReversed()) {
        states.pop();
        await undoImport(store, importer, number);
        expect(await standing(store)).toEqual(states.at(-1));
        await expectTrueRollup(store);
      }
    }),
    { numRuns: 6 },
  );
}, 240_000);
