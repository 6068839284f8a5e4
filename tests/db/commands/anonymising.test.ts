import { readFileSync } from "node:fs";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { v7 as uuid } from "uuid";
import { verifyAudit } from "@/db/audit/verify";
import { anonymisePerson } from "@/db/commands/anonymise-person";
import { recordBeneficiary } from "@/db/commands/record-beneficiary";
import { withdrawConsent } from "@/db/commands/withdraw-consent";
import { onPostgres } from "@/db/columns";
import { recordHistory } from "@/db/queries/record-history";
import { beneficiaries, beneficiaryTokens, receipts } from "@/db/schema";
import type { Store } from "@/db/store";
import { expectNoTrace, expectRefused, field } from "@/tests/support/no-trace";
import { answerTo, operation, stored as receiptFor } from "@/tests/support/operations";
import { rawSql } from "@/tests/support/raw-sql";
import {
  assisted,
  draft,
  enumerator,
  expectTrueRollup,
  figure,
  household,
  officerOf,
  person,
  karongi,
  stored,
  voided,
} from "@/tests/support/register";
import { testStore } from "@/tests/support/test-store";
import { wholeDatabase } from "@/tests/support/whole-database";

const canary = "Kanyamwizerwa";
const identity = {
  family_name: canary,
  given_name: `${canary}-given`,
  document_type: "national-id",
  document_number: `1199080${canary}`,
  phone: `0788-${canary}`,
  cell: `Cell ${canary}`,
  village: `Village ${canary}`,
  how_to_find: `Beside the house of ${canary}`,
};

/** Somebody with a past: entered by an operation, corrected, assisted, with words about them in reasons. */
async function somebody(store: Store): Promise<string> {
  const id = uuid();
  const home = await household(store);
  await receiptFor(
    store,
    operation("record-beneficiary", { id, household: home, sex: "f", birth_year: 1990, ...identity }),
  );
  await receiptFor(
    store,
    operation("record-beneficiary", { id, phone: `0722-${canary}` }, { base: { phone: identity.phone } }),
  );
  const training = await assisted(store, id);
  const other = await draft(store, id, { kind: "livestock", trade: null });
  const payload = { record: "assistance", id: other, version: 1, reason: `${canary} got no cow` };
  await receiptFor(store, operation("void-record", payload));
  expect(training).not.toBe(other);
  return id;
}

const anonymised = (store: Store, id: string, version: number) =>
  anonymisePerson(store, enumerator, { id, version, reason: "asked to be forgotten" });

test("an anonymised person is gone by name, contact and document from every table, and all counts stay", async () => {
  const store = await testStore();
  const id = await somebody(store);
  const before = await figure(store, "direct_beneficiaries");
  expect(JSON.stringify(await wholeDatabase(store))).toContain(canary);
  await anonymised(store, id, 2);
  const after = JSON.stringify(await wholeDatabase(store)).toLowerCase();
  expect(after).not.toContain(canary.toLowerCase());
  expect(await figure(store, "direct_beneficiaries")).toEqual(before);
  await expectTrueRollup(store);
  const [row] = await store.reader.select().from(beneficiaries).where(eq(beneficiaries.id, id));
  expect(row).toMatchObject({ sex: "f", birthYear: 1990, version: 3, phone: null, documentNumber: null });
  expect(await store.reader.select().from(beneficiaryTokens).where(eq(beneficiaryTokens.beneficiary, id))).toEqual([]);
});

if (!onPostgres) {
  test("nothing of an anonymised person is left in the bytes of the database file", async () => {
    const store = await testStore();
    const id = await somebody(store);
    await anonymised(store, id, 2);
    await rawSql(store.url, "pragma wal_checkpoint(truncate)");
    const bytes = readFileSync(store.url.replace(/^file:/, ""))
      .toString("latin1")
      .toLowerCase();
    expect(bytes).not.toContain(canary.toLowerCase());
  });
}

test("the chain of the log still verifies, and what was erased is named", async () => {
  const store = await testStore();
  const id = await somebody(store);
  const before = await verifyAudit(store.reader, "rwanda");
  await anonymised(store, id, 2);
  const after = await verifyAudit(store.reader, "rwanda", before.head);
  expect(after.faults).toEqual([]);
  expect(after.length).toBe(before.length + 1);
});

test("a value that is gone without an anonymisation is found, also next to one that was erased rightly", async () => {
  const store = await testStore();
  const id = await somebody(store);
  const other = await person(store);
  await anonymised(store, id, 2);
  await rawSql(
    store.url,
    `update audit_values set salt = null, old_value = null, new_value = null, erased_by = (select max(number) from audit_entries) where number = (select max(number) from audit_entries where record_id = '${other}')`,
  );
  const { faults } = await verifyAudit(store.reader, "rwanda");
  expect(new Set(faults.map(({ fault }) => fault))).toEqual(new Set(["value-missing"]));
});

test("receipts of an anonymised person are kept without what was stored, and repeats still change nothing", async () => {
  const store = await testStore();
  const id = uuid();
  const entering = operation("record-beneficiary", { id, ...identity });
  const receipt = await receiptFor(store, entering);
  await anonymised(store, id, 1);
  expect(await receiptFor(store, entering)).toEqual({ ...receipt, stored: null });
  const rows = await store.reader.select().from(receipts);
  expect(JSON.stringify(rows)).not.toContain(canary);
});

test("the history says that somebody was anonymised, when and by whom, and holds no value any more", async () => {
  const store = await testStore();
  const id = await somebody(store);
  await anonymised(store, id, 2);
  const history = await recordHistory(store.reader, enumerator, "beneficiary", id);
  expect(history[0]).toMatchObject({ verb: "anonymise-person", actor: "enumerator", version: 3 });
  const earlier = history.slice(1).flatMap(({ fields }) => fields);
  expect(earlier.length).toBeGreaterThan(3);
  for (const one of earlier) expect(one).toMatchObject({ state: "erased", old: null, new: null });
});

test("who was anonymised is not given a name again, nor anonymised twice", async () => {
  const store = await testStore();
  const id = await person(store);
  await anonymised(store, id, 1);
  const refused = { code: "person-anonymised" };
  const renamed = { id, version: 2, family_name: canary };
  await expectRefused(store, () => recordBeneficiary(store, enumerator, renamed), refused);
  await expectRefused(store, () => anonymised(store, id, 2), refused);
});

test("anonymising is refused without a reason, of another version, from elsewhere, and leaves no trace when it fails", async () => {
  const store = await testStore();
  const id = await person(store, { household: await household(store) });
  const asked = { id, version: 1, reason: "asked" };
  await expectRefused(
    store,
    () => anonymisePerson(store, enumerator, { ...asked, reason: "" }),
    field("reason", "required"),
  );
  await expectRefused(store, () => anonymisePerson(store, enumerator, { ...asked, version: 7 }), {
    code: "changed-meanwhile",
  });
  await expect(anonymisePerson(store, officerOf(karongi), asked)).rejects.toThrow();
  await expectNoTrace(store, (failing) => anonymisePerson(failing, enumerator, asked));
});

test("a consent that was withdrawn is on record with its day", async () => {
  const store = await testStore();
  const id = await person(store, { consent_on: "2013-01-05" });
  await withdrawConsent(store, enumerator, { id, version: 1, on: "2014-02-01", reason: "moved away" });
  const [row] = await store.reader.select().from(beneficiaries).where(eq(beneficiaries.id, id));
  expect(row).toMatchObject({ consentOn: "2013-01-05", consentWithdrawnOn: "2014-02-01", version: 2 });
  const asked = { id, version: 2, on: "" };
  await expectRefused(store, () => withdrawConsent(store, enumerator, asked), field("on", "required"));
  expect(await stored(store, "beneficiary", id)).toMatchObject({ version: 2 });
});

test("both may be asked for as operations", async () => {
  const store = await testStore();
  const id = await person(store);
  const withdrawing = operation("withdraw-consent", { id, on: "2014-02-01" }, { base: { voided: false } });
  expect(await answerTo(store, withdrawing)).toMatchObject({ outcome: "stored" });
  const anonymising = operation("anonymise-person", { id, version: 2, reason: "asked" });
  expect(await answerTo(store, anonymising)).toMatchObject({ outcome: "stored", receipt: { version: 3 } });
  await voided(store, "beneficiary", id);
  await expectTrueRollup(store);
});
