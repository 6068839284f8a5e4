import { expect, test } from "vitest";
import { v7 as uuid } from "uuid";
import { mergePeople } from "@/db/commands/merge-people";
import { recordAssistance } from "@/db/commands/record-assistance";
import { recordDocument } from "@/db/commands/record-document";
import { requireDocuments } from "@/db/commands/require-documents";
import { reviewAssistance } from "@/db/commands/review-assistance";
import { programmePhases } from "@/db/queries/programme-structure";
import { reviewQueue, reviewWaiting } from "@/db/queries/review-queue";
import { users } from "@/db/schema";
import type { Store } from "@/db/store";
import { claim, scopeOf, wholeProgramme, type ScopeFor } from "@/domain/access/scope";
import type { Role } from "@/domain/access/roles";
import { queueFilter } from "@/domain/review/queue";
import { expectNoTrace, expectRefused, field } from "@/tests/support/no-trace";
import {
  assisted,
  draft,
  enumerator,
  household,
  huye,
  interviewed,
  karongi,
  livestock,
} from "@/tests/support/register";
import { person, training, verifier, voided } from "@/tests/support/register";
import { imported, importer } from "@/tests/support/spreadsheet-import";
import { testStore } from "@/tests/support/test-store";

function reviewer(role: Role, district: string | null, actor = "reviewer"): ScopeFor<"verify"> {
  const scope = scopeOf("rwanda", actor, [{ role, district, phases: [], endsOn: null }], "2014-01-15");
  if (scope === null) throw new Error("No scope.");
  return claim(scope, "verify");
}

const manager = reviewer("manager", null);

async function queue(store: Store, scope: ScopeFor<"verify">, given: Record<string, string> = {}, limit = 25) {
  const phases = await programmePhases(store.reader, scope);
  const question = { filter: queueFilter(given), after: null, limit, today: "2014-03-31", phases };
  return (await reviewQueue(store.reader, scope, question)).entries;
}

async function keys(store: Store, scope: ScopeFor<"verify">, given: Record<string, string> = {}) {
  return (await queue(store, scope, given)).map(({ id }) => id).sort();
}

test("a senior officer sees what was submitted in their district, a manager what was submitted anywhere", async () => {
  const store = await testStore();
  const here = await assisted(store, await person(store));
  const elsewhere = await assisted(store, await person(store), { district: karongi });
  await draft(store, await person(store));
  await voided(store, "assistance", await assisted(store, await person(store)));
  expect(await keys(store, reviewer("senior-officer", huye))).toEqual([here]);
  expect(await keys(store, manager)).toEqual([here, elsewhere].sort());
  const waiting = await reviewWaiting(store.reader, manager, queueFilter({}));
  expect(waiting).toEqual({ records: 2, enteredBy: [{ key: "enumerator", name: "enumerator" }] });
});

test("somebody who may not verify has no queue", async () => {
  const store = await testStore();
  const officer = scopeOf("rwanda", "o", [{ role: "officer", district: huye, phases: [], endsOn: null }], "2014-01-15");
  if (officer === null) throw new Error("No scope.");
  expect(() => claim(officer, "verify")).toThrow("not-permitted");
  const forged = officer as unknown as ScopeFor<"verify">;
  await expect(reviewWaiting(store.reader, forged, queueFilter({}))).rejects.toThrow("not-permitted");
});

test("what somebody entered, changed or submitted is not in their queue, nor theirs to verify, also once others changed it", async () => {
  const store = await testStore();
  const beneficiary = await person(store);
  const id = await draft(store, beneficiary);
  const other = wholeProgramme("rwanda", "other");
  await recordAssistance(store, verifier, { id, version: 1, beneficiary, ...training });
  await recordAssistance(store, enumerator, { id, version: 2, beneficiary, ...training, status: "dropped-out" });
  await reviewAssistance(store, enumerator, { id, version: 3, step: "submit" });
  for (const one of [enumerator, verifier]) {
    expect(await keys(store, one)).toEqual([]);
    const verify = { id, version: 4, step: "verify" };
    await expectRefused(store, () => reviewAssistance(store, one, verify), { code: "own-entry" });
  }
  expect(await keys(store, other)).toEqual([id]);
  await reviewAssistance(store, other, { id, version: 4, step: "verify" });
});

test("whoever returned a record may verify it once it was submitted again", async () => {
  const store = await testStore();
  const id = await assisted(store, await person(store));
  await reviewAssistance(store, verifier, { id, version: 2, step: "return", reason: "which course?" });
  await reviewAssistance(store, enumerator, { id, version: 3, step: "submit" });
  expect(await keys(store, verifier)).toEqual([id]);
  await reviewAssistance(store, verifier, { id, version: 4, step: "verify" });
});

test("a second account of the same person verifies nothing of the first", async () => {
  const store = await testStore();
  const account = { language: "en", twoFactorEnabled: false, createdAt: 1, createdBy: "test", updatedAt: 1 };
  await store.transaction((tx) =>
    tx.insertMany(users, [
      { id: "one", name: "Béatrice Mukamana", username: "one", ...account },
      { id: "two", name: "MUKAMANA Beatrice", username: "two", ...account },
      { id: "three", name: "Aline Uwimana", username: "three", ...account },
    ]),
  );
  const beneficiary = await person(store);
  const id = uuid();
  const one = wholeProgramme("rwanda", "one");
  await recordAssistance(store, one, { id, beneficiary, ...training });
  await reviewAssistance(store, one, { id, version: 1, step: "submit" });
  const verify = { id, version: 2, step: "verify" };
  const two = wholeProgramme("rwanda", "two");
  await expectRefused(store, () => reviewAssistance(store, two, verify), { code: "own-entry" });
  expect(await keys(store, two)).toEqual([]);
  expect((await queue(store, wholeProgramme("rwanda", "three")))[0]).toMatchObject({ enteredBy: "Béatrice Mukamana" });
});

test("the queue is chosen by district, kind, record, who entered and whether it is odd", async () => {
  const store = await testStore();
  const home = await household(store);
  const one = await person(store, { household: home });
  const sewing = await assisted(store, one, { course: null });
  const cow = await assisted(store, one, { ...livestock, district: karongi });
  const asked = await interviewed(store, sewing, {
    round: "baseline",
    monthly_income_rwf: 10_000,
    held_on: "2013-05-01",
  });
  expect(await keys(store, manager, { district: "huye" })).toEqual([sewing, asked].sort());
  expect(await keys(store, manager, { kind: "livestock" })).toEqual([cow]);
  expect(await keys(store, manager, { record: "interview" })).toEqual([asked]);
  expect(await keys(store, manager, { by: "somebody" })).toEqual([]);
  expect(await keys(store, manager, { odd: "yes" })).toEqual([sewing, cow].sort());
});

test("pages of the queue follow each other without a gap", async () => {
  const store = await testStore();
  const made: string[] = [];
  for (let i = 0; i < 5; i += 1) made.push(await assisted(store, await person(store)));
  const phases = await programmePhases(store.reader, manager);
  const found: string[] = [];
  let after: string | null = null;
  do {
    const question = { filter: queueFilter({}), after, limit: 2, today: "2014-03-31", phases };
    const page: Awaited<ReturnType<typeof reviewQueue>> = await reviewQueue(store.reader, manager, question);
    found.push(...page.entries.map(({ id }) => id));
    after = page.next;
  } while (after !== null);
  expect(found).toEqual(made.sort());
});

test("what is odd about a record is said with what it follows from", async () => {
  const store = await testStore();
  const home = await household(store, { district: karongi });
  const id = await assisted(store, await person(store, { household: home }));
  await interviewed(store, id, { round: "baseline", monthly_income_rwf: 10_000, held_on: "2013-05-01" });
  const later = await interviewed(store, id, { round: "3-months", monthly_income_rwf: 60_000, held_on: "2014-01-05" });
  const entries = await queue(store, manager);
  const odd = (key: string) => entries.find((entry) => entry.id === key)?.oddities;
  expect(odd(id)).toEqual([{ code: "elsewhere" }, { code: "no-course" }]);
  expect(odd(later)).toEqual([{ code: "income-jump", before: 10_000, income: 60_000, beforeRound: "baseline" }]);
});

test("a paper that the phase asks for is missing until somebody names it", async () => {
  const store = await testStore();
  const configuring = claim(wholeProgramme("rwanda", "manager"), "configure");
  const required = { phase: "iv", documents: "vocational-training attendance-sheet;interview interview-form" };
  await expectNoTrace(store, (failing) => requireDocuments(failing, configuring, required));
  const id = await assisted(store, await person(store));
  const missing = async () => (await queue(store, manager))[0]?.missing;
  expect(await missing()).toEqual(["attendance-sheet"]);
  const paper = { record: "assistance", id, type: "attendance-sheet", number: "17", kept_at: "Office, shelf 3" };
  await expectRefused(
    store,
    () => recordDocument(store, enumerator, { ...paper, kept_at: "" }),
    field("kept_at", "required"),
  );
  await expectNoTrace(store, (failing) => recordDocument(failing, enumerator, paper));
  expect(await missing()).toEqual([]);
  expect((await queue(store, manager))[0]?.documents).toEqual([
    { type: "attendance-sheet", number: "17", datedOn: null, keptAt: "Office, shelf 3" },
  ]);
  await reviewAssistance(store, verifier, { id, version: 2, step: "verify" });
  await expectRefused(store, () => recordDocument(store, enumerator, paper), { code: "verified-is-fixed" });
});

test("nobody names a paper for a record of another district", async () => {
  const store = await testStore();
  const id = await assisted(store, await person(store));
  const officer = scopeOf(
    "rwanda",
    "o",
    [{ role: "officer", district: karongi, phases: [], endsOn: null }],
    "2014-01-15",
  );
  if (officer === null) throw new Error("No scope.");
  const paper = { record: "assistance", id, type: "other", kept_at: "Office" };
  const named = () => recordDocument(store, claim(officer, "enter"), paper);
  await expectRefused(store, named, { code: "not-found" });
});

test("whoever imported a record or took it over by a merge verifies it no more than whoever typed it", async () => {
  const store = await testStore();
  const head = "Nom;Sexe;Année de naissance;District;Type d'assistance;Statut;Date d'inscription";
  await imported(store, [head, "UWASE Alice;F;1990;Huye;Bétail;Terminé;03/06/2013"]);
  const [entry] = await queue(store, manager, { record: "assistance" });
  const verify = { id: entry?.id, version: entry?.version, step: "verify" };
  await expectRefused(store, () => reviewAssistance(store, importer, verify), { code: "own-entry" });
  expect(await keys(store, claim(importer, "verify"))).toEqual([]);
  const kept = await person(store);
  const merge = { id: uuid(), kept, merged: entry?.person.id ?? "", reason: "the same card" };
  await mergePeople(store, claim(wholeProgramme("rwanda", "merger"), "enter"), merge);
  expect(await keys(store, wholeProgramme("rwanda", "merger"), { record: "assistance" })).toEqual([]);
  expect(await keys(store, manager, { record: "assistance" })).toEqual([entry?.id]);
});
