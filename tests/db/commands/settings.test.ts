import { expect, test } from "vitest";
import { changeSettings, setBackSettings } from "@/db/commands/change-settings";
import { settingsHistory, settingsOf } from "@/db/queries/settings";
import { settings } from "@/db/schema";
import { claim } from "@/domain/access/scope";
import { firstSettings, settingChanges } from "@/domain/settings";
import { expectNoTrace, expectRefused, field } from "@/tests/support/no-trace";
import { scopeAs } from "@/tests/support/scopes";
import { testStore } from "@/tests/support/test-store";

const administrator = claim(scopeAs("administrator"), "administer");
const fortnight = { ...firstSettings, freshness_days: "14", reason: "Districts report every second week" };

test("only an administrator gets at the settings", () => {
  for (const role of ["manager", "officer", "senior-officer", "donor", "auditor"] as const)
    expect(() => claim(scopeAs(role), "administer")).toThrow("not-permitted");
});

test("a programme starts with a rhythm of 30 days and withholds cells below 10 from donors", async () => {
  const { reader } = await testStore();
  expect(await settingsOf(reader, administrator)).toMatchObject({ freshness_days: 30, smallest_cell_donor: 10 });
});

test("a change of settings holds at once, says who and why, and can be set back without losing its history", async () => {
  const store = await testStore();
  await changeSettings(store, administrator, { ...fortnight, version: 0 });
  expect((await settingsOf(store.reader, administrator)).freshness_days).toBe(14);
  await setBackSettings(store, administrator, { to: 0, version: 1, reason: "It was too often" });
  expect((await settingsOf(store.reader, administrator)).freshness_days).toBe(30);
  const history = await settingsHistory(store.reader, administrator);
  expect(history.map(({ version, reason, changedBy }) => [version, reason, changedBy])).toEqual([
    [2, "It was too often", "administrator"],
    [1, "Districts report every second week", "administrator"],
    [0, null, null],
  ]);
  expect(settingChanges(history[1]?.cells ?? null, history[0]?.cells ?? null)).toEqual([
    { name: "freshness_days", before: "14", after: "30" },
  ]);
});

test("settings are refused that are no number, out of bounds, not seen last or would leave no language", async () => {
  const store = await testStore();
  const refused = (fields: object, why: object) =>
    expectRefused(store, () => changeSettings(store, administrator, { ...fortnight, version: 0, ...fields }), why);
  await refused({ freshness_days: "often" }, field("freshness_days", "whole-number"));
  await refused({ freshness_days: "" }, field("freshness_days", "required"));
  await refused({ smallest_cell_donor: "1" }, field("smallest_cell_donor", "whole-number"));
  await refused({ languages: [] }, field("languages", "required"));
  await refused({ languages: ["fr", "rw"] }, field("first_language", "one-of"));
  await refused({ income_change: "7" }, field("income_change", "known-column"));
  await refused({ version: 1 }, { code: "changed-meanwhile" });
  const back = () => setBackSettings(store, administrator, { to: 7, version: 0, reason: "" });
  await expectRefused(store, back, { code: "not-found" });
});

test("settings whose storing fails leave no trace", async () => {
  await expectNoTrace(await testStore(), (store) => changeSettings(store, administrator, { ...fortnight, version: 0 }));
});

test("a stored setting that is no longer known or allowed is as at first, the others hold", async () => {
  const store = await testStore();
  const state = { version: 1, reason: null, changedAt: 0, changedBy: "someone" };
  const cells = { freshness_days: "14", smallest_cell_donor: "1", colour: "green" };
  await store.transaction(async (tx) => {
    await tx.insert(settings).values({ programme: "rwanda", ...state, cells });
  });
  expect(await settingsOf(store.reader, administrator)).toMatchObject({ freshness_days: 14, smallest_cell_donor: 10 });
});
