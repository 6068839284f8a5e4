import { v7 as uuid } from "uuid";
import { expect, test } from "vitest";
import { recordInterview } from "@/db/commands/record-interview";
import { reviewAssistance } from "@/db/commands/review-assistance";
import { reviewInterview } from "@/db/commands/review-interview";
import type { Store } from "@/db/store";
import { expectNoTrace, expectRefused, field } from "@/tests/support/no-trace";
import {
  assisted,
  donor,
  draft,
  enumerator,
  expectTrueRollup,
  figure,
  huye,
  interviewed,
  karongi,
  officerOf,
  person,
  verifier,
  voided,
} from "@/tests/support/register";
import { testStore } from "@/tests/support/test-store";

const baseline = (assistance: string, fields: object = {}) => ({
  ...{ id: uuid(), assistance, round: "baseline", contact: "met", held_on: "2013-05-02" },
  ...fields,
});

test("an interview is refused with answers of somebody who was not met, or with an income out of range", async () => {
  const store = await testStore();
  const about = await draft(store, await person(store));
  const record = (fields: object) => recordInterview(store, enumerator, baseline(about, fields));
  const moved = { contact: "moved", monthly_income_rwf: 0, in_work: false };
  const problems = [{ column: "monthly_income_rwf" }, { column: "in_work" }];
  await expectRefused(store, () => record(moved), { problems });
  const tooMuch = { monthly_income_rwf: 1_000_000_000 };
  await expectRefused(store, () => record(tooMuch), field("monthly_income_rwf", "whole-number"));
  await expectRefused(store, () => record({ monthly_income_rwf: -1 }), field("monthly_income_rwf", "whole-number"));
  await record({ monthly_income_rwf: 999_999_999 });
});

test("an interview is refused about an unknown or voided assistance, in a round that is taken, or from elsewhere", async () => {
  const store = await testStore();
  const beneficiary = await person(store);
  const gone = await draft(store, beneficiary);
  await voided(store, "assistance", gone);
  const about = await draft(store, beneficiary);
  const record = (id: string) => recordInterview(store, enumerator, baseline(id));
  await expectRefused(store, () => record(uuid()), field("assistance", "known-reference"));
  await expectRefused(store, () => record(gone), field("assistance", "known-reference"));
  await expectRefused(
    store,
    () => recordInterview(store, officerOf(karongi), baseline(about)),
    field("assistance", "known-reference"),
  );
  await expectRefused(store, () => recordInterview(store, donor, baseline(about)), { code: "not-permitted" });
  await recordInterview(store, officerOf(huye), baseline(about));
  await expectRefused(store, () => record(about), field("round", "one-interview-stored"));
});

test("an interview that cannot be stored leaves no trace", async () => {
  const store = await testStore();
  const about = await assisted(store, await person(store));
  await expectNoTrace(store, (failing) => recordInterview(failing, enumerator, baseline(about)));
});

async function pair(store: Store, before: number | null, after: number | null): Promise<string> {
  const about = await assisted(store, await person(store));
  await interviewed(store, about, { round: "baseline", monthly_income_rwf: before });
  await interviewed(store, about, { round: "3-months", monthly_income_rwf: after });
  return about;
}

test("an income of zero is an income: before, after and both", async () => {
  const store = await testStore();
  await pair(store, 0, 6_000);
  expect(await figure(store, "income_change")).toMatchObject({ value: null, n: 1, denominator: 0, numerator: 6_000 });
  await pair(store, 10_000, 0);
  await pair(store, 0, 0);
  await pair(store, null, 50_000);
  const change = await figure(store, "income_change");
  expect(change).toMatchObject({ n: 3, numerator: 6_000, denominator: 10_000 });
  expect(change.value).toBeCloseTo(-0.4, 12);
  await expectTrueRollup(store);
});

test("an interview that was returned no longer counts, though its assistance is verified", async () => {
  const store = await testStore();
  const about = await pair(store, 10_000, 12_000);
  const later = await interviewed(store, about, { round: "6-months", monthly_income_rwf: 20_000, in_work: true });
  await reviewAssistance(store, verifier, { id: about, version: 2, step: "verify" });
  const changeOf = async (review: "reported" | "verified") => (await figure(store, "income_change", { review })).value;
  expect(await changeOf("reported")).toBeCloseTo(1, 12);
  expect(await changeOf("verified")).toBeNull();
  await reviewInterview(store, verifier, { id: later, version: 2, step: "return", reason: "whose income is it?" });
  expect(await changeOf("reported")).toBeCloseTo(0.2, 12);
  expect(await figure(store, "in_work")).toMatchObject({ value: null, denominator: 0 });
  await expectTrueRollup(store);
});

test("the latest answer of one class may be another than that of the other", async () => {
  const store = await testStore();
  const about = await assisted(store, await person(store));
  await reviewAssistance(store, verifier, { id: about, version: 2, step: "verify" });
  const incomes = { baseline: 10_000, "3-months": 15_000, "6-months": 30_000 };
  for (const [round, monthly_income_rwf] of Object.entries(incomes)) {
    const id = await interviewed(store, about, { round, monthly_income_rwf });
    if (round !== "6-months") await reviewInterview(store, verifier, { id, version: 2, step: "verify" });
  }
  expect((await figure(store, "income_change")).value).toBeCloseTo(2, 12);
  expect((await figure(store, "income_change", { review: "verified" })).value).toBeCloseTo(0.5, 12);
  await expectTrueRollup(store);
});
