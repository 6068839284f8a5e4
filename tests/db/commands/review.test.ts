import { eq } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { expect, test } from "vitest";
import { recordAssistance } from "@/db/commands/record-assistance";
import { reviewAssistance } from "@/db/commands/review-assistance";
import { reviewInterview } from "@/db/commands/review-interview";
import { assistance } from "@/db/schema";
import { wholeProgramme } from "@/domain/access/scope";
import { expectNoTrace, expectRefused, field } from "@/tests/support/no-trace";
import {
  assisted,
  donor,
  draft,
  enumerator,
  huye,
  interviewed,
  karongi,
  officerOf,
  person,
  training,
  valueOf,
  verifier,
  voided,
} from "@/tests/support/register";
import { testStore } from "@/tests/support/test-store";

test("a district officer cannot verify what they submitted, entered or changed", async () => {
  const store = await testStore();
  const officer = officerOf(huye);
  const beneficiary = await person(store);
  const id = await draft(store, beneficiary);
  await reviewAssistance(store, officer, { id, version: 1, step: "submit" });
  const verify = (version: number) => ({ id, version, step: "verify" });
  await expectRefused(store, () => reviewAssistance(store, officer, verify(2)), { code: "own-entry" });
  await expectRefused(store, () => reviewAssistance(store, enumerator, verify(2)), { code: "own-entry" });
  await recordAssistance(store, verifier, { id, version: 2, beneficiary, ...training });
  await expectRefused(store, () => reviewAssistance(store, verifier, verify(3)), { code: "own-entry" });
  await reviewAssistance(store, wholeProgramme("rwanda", "somebody else"), verify(3));
});

test("a draft is not verified, a verified record not submitted again, and nothing returned without a reason", async () => {
  const store = await testStore();
  const id = await draft(store, await person(store));
  const step = (version: number, step: string, reason = "") =>
    reviewAssistance(store, verifier, { id, version, step, reason });
  await expectRefused(store, () => step(1, "verify"), { code: "wrong-review-state" });
  await expectRefused(store, () => step(1, "return", "no"), { code: "wrong-review-state" });
  await reviewAssistance(store, enumerator, { id, version: 1, step: "submit" });
  await expectRefused(store, () => step(2, "return"), field("reason", "required"));
  await expectRefused(store, () => step(2, "publish"), field("step", "one-of"));
  await step(2, "verify");
  await expectRefused(store, () => step(3, "submit"), { code: "wrong-review-state" });
});

test("review is refused of unknown, voided or changed records, from elsewhere, or by somebody who sees figures only", async () => {
  const store = await testStore();
  const id = await assisted(store, await person(store));
  const interview = await interviewed(store, id, { round: "baseline" });
  const verify = { id, version: 2, step: "verify" };
  await expectRefused(store, () => reviewAssistance(store, verifier, { ...verify, id: uuid() }), {
    code: "not-found",
  });
  await expectRefused(store, () => reviewAssistance(store, verifier, { ...verify, version: 1 }), {
    code: "changed-meanwhile",
  });
  await expectRefused(store, () => reviewAssistance(store, donor, verify), { code: "not-permitted" });
  const elsewhere = officerOf(karongi);
  await expectRefused(store, () => reviewAssistance(store, elsewhere, verify), { code: "not-found" });
  await expectRefused(store, () => reviewInterview(store, elsewhere, { ...verify, id: interview }), {
    code: "not-found",
  });
  await voided(store, "assistance", id);
  await expectRefused(store, () => reviewAssistance(store, verifier, { ...verify, version: 3 }), {
    code: "record-voided",
  });
});

test("a review that cannot be stored leaves no trace", async () => {
  const store = await testStore();
  const id = await assisted(store, await person(store));
  const interview = await interviewed(store, id, { round: "baseline", monthly_income_rwf: 1 });
  await expectNoTrace(store, (failing) => reviewAssistance(failing, verifier, { id, version: 2, step: "verify" }));
  const verify = { id: interview, version: 2, step: "verify" };
  await expectNoTrace(store, (failing) => reviewInterview(failing, verifier, verify));
});

test("a returned assistance says who returned it and why, and counts again once it is submitted", async () => {
  const store = await testStore();
  const id = await assisted(store, await person(store));
  expect(await valueOf(store, "direct_beneficiaries")).toBe(1);
  await reviewAssistance(store, verifier, { id, version: 2, step: "return", reason: "which course?" });
  expect(await valueOf(store, "direct_beneficiaries")).toBe(0);
  const row = async () => (await store.reader.select().from(assistance).where(eq(assistance.id, id)))[0];
  expect(await row()).toMatchObject({ review: "returned", reviewReason: "which course?", reviewedBy: "verifier" });
  await reviewAssistance(store, enumerator, { id, version: 3, step: "submit" });
  expect(await row()).toMatchObject({ review: "submitted", reviewReason: null, updatedBy: "enumerator" });
  expect(await valueOf(store, "direct_beneficiaries")).toBe(1);
});
