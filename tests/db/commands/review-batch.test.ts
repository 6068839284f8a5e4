import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { v7 as uuid } from "uuid";
import { recordAssistance } from "@/db/commands/record-assistance";
import { reviewAssistance } from "@/db/commands/review-assistance";
import { dissolveBatch, drawBatch, judgeSampled, sampled, type Drawable } from "@/db/commands/review-batch";
import { reviewWaiting } from "@/db/queries/review-queue";
import { assistance, reviewBatches, reviewBatchRecords } from "@/db/schema";
import type { Store } from "@/db/store";
import { sampleSize } from "@/domain/review/batch";
import { queueFilter } from "@/domain/review/queue";
import { expectNoTrace, expectRefused, field } from "@/tests/support/no-trace";
import { assisted, enumerator, expectTrueRollup, interviewed, person, training } from "@/tests/support/register";
import { valueOf, verifier } from "@/tests/support/register";
import { testStore } from "@/tests/support/test-store";
import { wholeProgramme } from "@/domain/access/scope";

/** So many submitted trainings, one of them with an interview, which is a record of the batch too. */
async function waiting(store: Store, count: number): Promise<Drawable[]> {
  const made: Drawable[] = [];
  for (let i = 0; i < count; i += 1)
    made.push({ record: "assistance", id: await assisted(store, await person(store)), version: 2 });
  const id = await interviewed(store, made[0]?.id ?? "", { round: "baseline", monthly_income_rwf: 1 });
  return [...made, { record: "interview", id, version: 2 }];
}

async function drawn(store: Store, count: number) {
  const [records, id] = [await waiting(store, count), uuid()];
  await drawBatch(store, verifier, { id, filter: { district: "huye" }, records });
  const rows = await store.reader.select().from(reviewBatchRecords);
  const sample = rows.filter(({ isSampled }) => isSampled).map(({ recordId }) => recordId);
  return { id, records, sample, rest: rows.filter(({ isSampled }) => !isSampled).map(({ recordId }) => recordId) };
}

async function states(store: Store) {
  const rows = await store.reader.select().from(assistance);
  return new Map(rows.map(({ id, review, reviewedBySample }) => [id, { review, reviewedBySample }]));
}

async function stateOf(store: Store, batch: string) {
  return (await store.reader.select().from(reviewBatches).where(eq(reviewBatches.id, batch)))[0]?.state;
}

const good = (batch: string, id: string) => ({ batch, id, judgement: "good" });

test("a sample is drawn with a seed on record, and anybody draws the same again", async () => {
  const store = await testStore();
  const { id, records, sample } = await drawn(store, 14);
  const [batch] = await store.reader.select().from(reviewBatches);
  expect(batch).toMatchObject({ seed: id, size: 15, sampleSize: sampleSize(15), filter: { district: "huye" } });
  expect(batch).toMatchObject({ state: "open", drawnBy: "verifier" });
  expect(sample.sort()).toEqual([...sampled(id, records.toReversed())].sort());
  expect(sample).toHaveLength(sampleSize(15));
  expect([...sampled(uuid(), records)].sort()).not.toEqual(sample.sort());
});

test("what is in an open batch does not wait one by one as well, until the batch is dissolved", async () => {
  const store = await testStore();
  const { id } = await drawn(store, 4);
  const waits = async () => (await reviewWaiting(store.reader, verifier, queueFilter({}))).records;
  expect(await waits()).toBe(0);
  await dissolveBatch(store, verifier, { batch: id });
  expect(await waits()).toBe(5);
});

test("when the whole sample is good the batch is verified, the rest by the sample", async () => {
  const store = await testStore();
  const { id, sample, rest } = await drawn(store, 14);
  for (const one of sample.slice(0, -1)) await judgeSampled(store, verifier, good(id, one));
  expect(await valueOf(store, "trainees_enrolled", { review: "verified" })).toBe(0);
  const last = sample.at(-1) ?? "";
  await expectNoTrace(store, (failing) => judgeSampled(failing, verifier, good(id, last)));
  expect(await stateOf(store, id)).toBe("verified");
  const found = await states(store);
  for (const one of [...sample, ...rest].filter((key) => found.has(key)))
    expect(found.get(one)).toEqual({ review: "verified", reviewedBySample: rest.includes(one) ? true : null });
  expect(await valueOf(store, "trainees_enrolled", { review: "verified" })).toBe(14);
  await expectTrueRollup(store);
});

test("one wrong record returns the whole batch, with the reason", async () => {
  const store = await testStore();
  const { id, sample } = await drawn(store, 14);
  await judgeSampled(store, verifier, good(id, sample[0] ?? ""));
  const wrong = { batch: id, id: sample[1] ?? "", judgement: "wrong" };
  await expectRefused(store, () => judgeSampled(store, verifier, wrong), field("reason", "required"));
  await judgeSampled(store, verifier, { ...wrong, reason: "never there" });
  expect(await stateOf(store, id)).toBe("returned");
  const rows = await store.reader.select().from(assistance);
  expect(rows.map(({ review, reviewReason }) => `${review}: ${reviewReason}`)).toEqual(
    Array(14).fill("returned: never there"),
  );
  expect(await valueOf(store, "trainees_enrolled")).toBe(0);
  await expectTrueRollup(store);
  await expectRefused(store, () => judgeSampled(store, verifier, good(id, sample[2] ?? "")), { code: "batch-closed" });
});

test("nobody draws a batch with what they entered, and nobody judges another's", async () => {
  const store = await testStore();
  const records = await waiting(store, 2);
  const batch = { id: uuid(), filter: {}, records };
  await expectRefused(store, () => drawBatch(store, enumerator, batch), { code: "own-entry" });
  await expectRefused(store, () => drawBatch(store, verifier, { ...batch, records: [] }), { code: "not-found" });
  await drawBatch(store, verifier, batch);
  const other = wholeProgramme("rwanda", "other");
  const judge = () => judgeSampled(store, other, good(batch.id, records[0]?.id ?? ""));
  await expectRefused(store, judge, { code: "not-found" });
});

test("what was changed since the batch was drawn is not verified by it", async () => {
  const store = await testStore();
  const { id, sample, rest } = await drawn(store, 20);
  const changed = rest.find((key) => key !== undefined) ?? "";
  const [row] = await store.reader.select().from(assistance).where(eq(assistance.id, changed));
  const entry = { id: changed, version: 2, beneficiary: row?.beneficiary, ...training, status: "dropped-out" };
  await recordAssistance(store, enumerator, entry);
  for (const one of sample) await judgeSampled(store, verifier, good(id, one));
  expect(await stateOf(store, id)).toBe("verified");
  expect((await states(store)).get(changed)).toEqual({ review: "submitted", reviewedBySample: null });
  await expectTrueRollup(store);
});

test("a sampled record that was changed cannot be judged; the batch can be dissolved and drawn anew", async () => {
  const store = await testStore();
  const { id, sample, records } = await drawn(store, 3);
  await reviewAssistance(store, verifier, { id: records[1]?.id, version: 2, step: "return", reason: "?" });
  expect(sample).toContain(records[1]?.id);
  const judge = () => judgeSampled(store, verifier, good(id, records[1]?.id ?? ""));
  await expectRefused(store, judge, { code: "changed-meanwhile" });
  await dissolveBatch(store, verifier, { batch: id });
  expect(await stateOf(store, id)).toBe("dissolved");
  await expectRefused(store, () => dissolveBatch(store, verifier, { batch: id }), { code: "batch-closed" });
});
