import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { onPostgres } from "@/db/columns";
import { dataVersions, reviewCounts } from "@/db/schema";
import { clockCheck, engineChecks, migrationsCheck, sumsCheck } from "@/db/self-check/database-checks";
import { selfChecks } from "@/operations/self-check/self-checks";
import { readConfiguration } from "@/domain/configuration";
import { rawSql } from "@/tests/support/raw-sql";
import { assisted, enumerator, person } from "@/tests/support/register";
import { emptyStore, testStore } from "@/tests/support/test-store";

test("a register in order has nothing bad in its list, and every check once", async () => {
  const store = await testStore();
  await assisted(store, await person(store));
  const configuration = readConfiguration({ DATABASE_URL: store.url });
  const list = await selfChecks(store, enumerator, configuration, Date.now());
  // The server of the tests is told not to wait for its disk, which is noticed.
  const bad = list.filter(({ state }) => state === "bad").map(({ finding }) => finding);
  expect(bad).toEqual(onPostgres ? ["settings-different"] : []);
  const names = list.map(({ check }) => check);
  expect(names).toEqual([...new Set(names)]);
  expect(names).toEqual(expect.arrayContaining(["engine", "migrations", "clock", "sums", "audit", "disk", "backup"]));
});

test("sums that the records do not give are bad", async () => {
  const store = await testStore();
  await assisted(store, await person(store));
  await store.transaction(async (tx) => void (await tx.update(reviewCounts).set({ records: sql`records + 1` })));
  const touched = await store.reader.select().from(reviewCounts);
  const { finding, values } = await sumsCheck(store.reader, enumerator);
  expect([finding, values.differ]).toEqual(["sums-differ", { count: touched.length }]);
});

test("migrations that lack, and those of a newer version, are bad", async () => {
  const store = await emptyStore();
  expect((await migrationsCheck(store)).finding).toBe("migrations-pending");
  await store.migrate();
  expect((await migrationsCheck(store)).finding).toBe("migrations-applied");
  await rawSql(store.url, "insert into schema_migrations values ('9999_from_the_future', 1)");
  expect((await migrationsCheck(store)).finding).toBe("migrations-newer");
});

test("a clock before what is stored is bad, one apart from the database server's needs attention", async () => {
  const store = await testStore();
  await person(store);
  const engine = await store.describe();
  const [last] = await store.reader.select({ at: dataVersions.changedAt }).from(dataVersions);
  const at = last?.at ?? 0;
  const finding = async (clock: number | null, now: number) =>
    (await clockCheck(store.reader, { ...engine, clock }, now)).finding;
  expect(await finding(null, at + 1000)).toBe("clock-plausible");
  expect(await finding(null, at - 3_600_000)).toBe("clock-behind");
  expect(await finding(at + 3_600_000, at)).toBe("clock-apart");
});

test("a setting that did not take, an old engine and an open line are each named", async () => {
  const engine = await (await testStore()).describe();
  const settings = [{ name: "synchronous", wanted: "2", got: "1" }];
  const found = engineChecks({ ...engine, isOld: true, settings, line: "open" });
  expect(found.map(({ finding }) => finding)).toEqual(["engine-old", "settings-different", "line-open"]);
  expect(found[1]?.values).toEqual({ settings: "synchronous = 1 (2)" });
});
