import { expect, test } from "vitest";
import { recordHousehold } from "@/db/commands/record-household";
import { auditLog, wholeLog, type LogQuestion } from "@/db/queries/audit-log";
import { recordHistory } from "@/db/queries/record-history";
import type { Store } from "@/db/store";
import type { Scope } from "@/domain/access/scope";
import {
  assisted,
  enumerator,
  household,
  huye,
  interviewed,
  karongi,
  officerOf,
  person,
  voided,
} from "@/tests/support/register";
import { scopeAs } from "@/tests/support/scopes";
import { testStore } from "@/tests/support/test-store";

const canary = "Kanyamwizerwa";

const log = (store: Store, scope: Scope, question: Partial<LogQuestion> = {}) =>
  auditLog(store.reader, scope, { ...wholeLog, ...question });

test("a record’s history is a timeline of differences for whoever may see the record", async () => {
  const store = await testStore();
  const id = await household(store, { size: 4 });
  await recordHousehold(store, enumerator, { id, version: 1, district: huye, size: 6 });
  const officer = scopeAs("officer", { districts: [huye] });
  const [changed, entered] = await recordHistory(store.reader, officer, "household", id);
  expect(changed).toMatchObject({ verb: "correct-household", version: 2, actor: "enumerator" });
  expect(changed?.fields).toEqual([{ field: "size", state: "shown", old: 4, new: 6 }]);
  expect(entered?.fields.map(({ field }) => field)).toEqual(["district", "size"]);
});

test("of another district’s record an officer learns nothing, not even that there is one", async () => {
  const store = await testStore();
  const id = await person(store, { household: await household(store, { district: karongi }), family_name: canary });
  const officer = scopeAs("officer", { districts: [huye] });
  expect(await recordHistory(store.reader, officer, "beneficiary", id)).toEqual([]);
});

test("who keeps watch sees verbs, names of fields and times, and no value of a person", async () => {
  const store = await testStore();
  const id = await person(store, { family_name: canary });
  await voided(store, "beneficiary", id);
  for (const role of ["administrator", "auditor"] as const) {
    const history = await recordHistory(store.reader, scopeAs(role), "beneficiary", id);
    expect(history.map(({ verb }) => verb)).toEqual(["void-beneficiary", "record-beneficiary"]);
    expect(history[1]?.fields.map(({ field }) => field)).toContain("family_name");
    const all = await log(store, scopeAs(role));
    expect(all.entries.length).toBeGreaterThan(2);
    expect(JSON.stringify([history, all])).not.toContain(canary);
    expect(JSON.stringify([history, all])).not.toContain("entered twice");
  }
});

test("a manager sees the programme’s log with values, an officer only what they did themselves", async () => {
  const store = await testStore();
  const id = await person(store, { family_name: canary, household: await household(store) });
  const officer = officerOf(huye);
  await recordHousehold(store, officer, { id: "01890000-0000-7000-8000-000000000001", district: huye });
  const managed = await log(store, scopeAs("manager"));
  expect(JSON.stringify(managed.entries.find(({ recordId }) => recordId === id))).toContain(canary);
  const own = await log(store, officer);
  expect(own.entries.map(({ actor, verb }) => [actor, verb])).toEqual([[officer.actor, "record-household"]]);
});

test("donors have no log", async () => {
  const store = await testStore();
  const id = await person(store);
  await expect(log(store, scopeAs("donor"))).rejects.toMatchObject({ code: "not-permitted" });
  const asked = recordHistory(store.reader, scopeAs("donor"), "beneficiary", id);
  await expect(asked).rejects.toMatchObject({ code: "not-permitted" });
});

test("the log is searched by person, record, verb and period, and read page by page", async () => {
  const store = await testStore();
  const id = await person(store);
  const training = await assisted(store, id);
  const baseline = await interviewed(store, training, { round: "baseline" });
  const other = await person(store);
  const about = async (question: Partial<LogQuestion>) =>
    (await log(store, enumerator, { limit: 100, ...question })).entries.map(({ recordId }) => recordId);
  expect(new Set(await about({ person: id }))).toEqual(new Set([id, training, baseline]));
  expect(await about({ record: "beneficiary" })).toEqual([other, id]);
  expect(await about({ verb: "record-interview" })).toEqual([baseline]);
  expect(await about({ recordId: other, actor: "enumerator" })).toEqual([other]);
  expect(await about({ actor: "nobody" })).toEqual([]);
  expect(await about({ from: Date.now() + 60_000 })).toEqual([]);
  expect(await about({ before: Date.now() - 60_000_000 })).toEqual([]);

  const whole = await log(store, enumerator, { limit: 100 });
  const paged = [];
  for (let after: number | null = null; ;) {
    const page = await log(store, enumerator, { limit: 2, after });
    paged.push(...page.entries);
    if (page.next === null) break;
    after = page.next;
  }
  expect(paged).toEqual(whole.entries);
});
