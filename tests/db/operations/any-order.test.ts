import fc from "fast-check";
import { expect, test } from "vitest";
import { verifyAudit } from "@/db/audit/verify";
import { operate } from "@/db/operations/operate";
import { assistance, auditValues, beneficiaries, households } from "@/db/schema";
import type { Store } from "@/db/store";
import type { Operation } from "@/domain/operations/operation";
import { operation } from "@/tests/support/operations";
import { enumerator, expectTrueRollup, huye, karongi, verifier } from "@/tests/support/register";
import { testStore } from "@/tests/support/test-store";

const key = (n: number) => `01890000-0000-7000-8000-${String(n).padStart(12, "0")}`;
const homes = [key(1), key(2)];
const people = [key(11), key(12), key(13)];

const numbered = fc.record({ home: fc.nat(1), size: fc.integer({ min: 1, max: 9 }) });

/** A small register entered by several people, and changes of different fields, each once. */
const operations = fc
  .tuple(
    fc.array(fc.option(fc.nat(1)), { minLength: 3, maxLength: 3 }),
    fc.uniqueArray(numbered, { selector: ({ home }) => home }),
  )
  .map(([placed, sizes]): Operation[] => [
    ...homes.map((id) => operation("record-household", { id, district: huye, size: 1 })),
    ...people.map((id, i) => {
      const home = placed[i] ?? null;
      return operation("record-beneficiary", {
        id,
        family_name: "Uwase",
        household: home === null ? null : (homes[home] ?? null),
      });
    }),
    ...people.map((beneficiary, i) => {
      const got = { phase: "iv", district: i === 1 ? karongi : huye, kind: "livestock", status: "completed" };
      return operation("record-assistance", { id: key(21 + i), beneficiary, ...got });
    }),
    ...sizes.map(({ home, size }) =>
      operation("record-household", { id: homes[home] ?? "", size }, { base: { size: 1 } }),
    ),
    operation("record-household", { id: homes[0] ?? "", sector: "Tumba" }, { base: { sector: null } }),
  ]);

async function state(store: Store) {
  const tables = [households, beneficiaries, assistance];
  const rows = await Promise.all(tables.map((table) => store.reader.select().from(table)));
  const lasting = rows.flat().map(({ createdAt: _c, updatedAt: _u, ...row }) => JSON.stringify(row));
  return lasting.sort();
}

test("in any order within a batch, with any repeats, the same operations give the same state", async () => {
  await fc.assert(
    fc.asyncProperty(operations, fc.array(fc.nat(), { minLength: 40, maxLength: 40 }), async (all, chance) => {
      const [ordered, mixed] = [await testStore(), await testStore()];
      await operate(ordered, enumerator, all);
      const shuffled = [...all, ...all]
        .map((one, i) => ({ one: { ...one, madeAt: 1 }, at: chance[i] ?? 0 }))
        .sort((a, b) => a.at - b.at)
        .map(({ one }) => one);
      const answers = await operate(mixed, enumerator, shuffled);
      expect(answers.map(({ outcome }) => outcome)).toEqual(shuffled.map(() => "stored"));
      expect(await state(mixed)).toEqual(await state(ordered));
      await expectTrueRollup(mixed);
      expect((await verifyAudit(mixed.reader, "rwanda")).faults).toEqual([]);
    }),
    { numRuns: 10 },
  );
});

test("of conflicting changes the first stands and every other is told, in any order, and no value is lost", async () => {
  const size = fc.integer({ min: 2, max: 9 });
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(size, { minLength: 2, maxLength: 4 }), async (sizes) => {
      const store = await testStore();
      const id = homes[0] ?? "";
      await operate(store, enumerator, [operation("record-household", { id, district: huye, size: 1 })]);
      const asked = sizes.map((wanted) => operation("record-household", { id, size: wanted }, { base: { size: 1 } }));
      const answers = await Promise.all(
        asked.map((one, i) => operate(store, i % 2 === 0 ? enumerator : verifier, [one])),
      );
      const [won, ...others] = answers.flat();
      expect(won).toMatchObject({ outcome: "stored", receipt: { stored: { size: sizes[0] } } });
      others.forEach((answer, i) => {
        const conflict = { field: "size", base: 1, yours: sizes[i + 1], theirs: sizes[0], by: "enumerator" };
        expect(answer).toMatchObject({ outcome: "conflict", conflicts: [conflict] });
      });
      const values = (await store.reader.select().from(auditValues)).filter(({ field }) => field === "size");
      expect(values.map(({ new: now }) => now).sort()).toEqual(["1", String(sizes[0])].sort());
    }),
    { numRuns: 8 },
  );
});
