import { expect, test } from "vitest";
import { flushReadings } from "@/db/audit/reading";
import { readLog } from "@/db/schema";
import type { Store } from "@/db/store";
import { apiStore, ask } from "@/tests/support/api";
import { huye } from "@/tests/support/register";
import { cookieOf } from "@/tests/support/sessions";

async function onRecord(store: Store) {
  await flushReadings(store);
  return (await store.reader.select().from(readLog)).map(({ kind, subject }) => [kind, subject]);
}

const list = "/api/v1/records?figure=direct_beneficiaries";

test("a list of persons and its export are on record, figures are not", async () => {
  const store = await apiStore();
  const cookie = await cookieOf(store, "officer", { districts: [huye] });
  await ask("/api/v1/figures", { cookie });
  await ask(list, { cookie });
  await ask(list.replace("records", "records.csv"), { cookie });
  expect(await onRecord(store)).toEqual([
    ["list", "records.json"],
    ["export", "records.csv"],
  ]);
});

test("who asks for persons and may not see them is on record as denied", async () => {
  const store = await apiStore();
  const answer = await ask(list, { cookie: await cookieOf(store, "auditor") });
  expect(answer.status).toBe(403);
  expect(await onRecord(store)).toEqual([["denied", "/api/v1/records"]]);
});
