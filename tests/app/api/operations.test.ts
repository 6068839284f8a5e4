import { v7 as uuid } from "uuid";
import { expect, test } from "vitest";
import { z } from "zod";
import { openApi } from "@/app/api/openapi";
import { households } from "@/db/schema";
import type { Store } from "@/db/store";
import { mostOperations } from "@/domain/operations/operation";
import { apiStore, ask } from "@/tests/support/api";
import { operation } from "@/tests/support/operations";
import { huye, karongi } from "@/tests/support/register";
import { cookieOf } from "@/tests/support/sessions";
import { wholeDatabase } from "@/tests/support/whole-database";

const officerOf = (store: Store) => cookieOf(store, "officer", { districts: [huye] });

async function send(cookie: string, body: unknown, headers: Record<string, string> = {}) {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const sent = { "content-type": "application/json", cookie, ...headers };
  const answer = await ask("/api/v1/operations", sent, { method: "POST", body: text });
  return {
    status: answer.status,
    headers: answer.headers,
    body: z.record(z.string(), z.unknown()).parse(await answer.json()),
  };
}

const home = (district = huye) => operation("record-household", { id: uuid(), district, size: 4 });

test("an officer’s operations are stored once, however often they are sent, and answered as described", async () => {
  const store = await apiStore();
  const cookie = await officerOf(store);
  const [one, wrong] = [home(), operation("record-household", { id: uuid(), district: huye, size: 0 })];
  const first = await send(cookie, { operations: [one, wrong] });
  expect([first.status, first.headers.get("cache-control")]).toEqual([200, "private, no-store"]);
  expect(first.body).toMatchObject({ answers: [{ outcome: "stored" }, { outcome: "refused" }] });
  const again = await send(cookie, { operations: [one, wrong] });
  expect(again.body).toEqual(first.body);
  expect(await store.reader.select().from(households)).toHaveLength(1);
  const described: unknown = openApi().paths["/api/v1/operations"].post.responses["200"].content["application/json"];
  const { schema } = z
    .object({ schema: z.record(z.string(), z.unknown()) })
    .parse(JSON.parse(JSON.stringify(described)));
  expect(z.fromJSONSchema(schema).safeParse(first.body).error?.issues ?? []).toEqual([]);
});

test("a batch that is only tried is answered and stores nothing", async () => {
  const store = await apiStore();
  const cookie = await officerOf(store);
  const before = await wholeDatabase(store);
  const tried = await send(cookie, { operations: [home()], validateOnly: true });
  expect(tried.body).toMatchObject({ validateOnly: true, answers: [{ outcome: "stored" }] });
  expect(await wholeDatabase(store)).toEqual(before);
});

test("an officer enters nothing in another district, and who only sees figures nothing at all", async () => {
  const store = await apiStore();
  const elsewhere = await send(await officerOf(store), { operations: [home(karongi)] });
  expect(elsewhere.body).toMatchObject({ answers: [{ outcome: "refused", rule: "out-of-scope" }] });
  for (const role of ["manager", "donor", "auditor", "administrator"] as const) {
    const answer = await send(await cookieOf(store, role), { operations: [home()] });
    expect(answer.body).toMatchObject({ answers: [{ outcome: "refused", rule: "not-permitted" }] });
  }
  expect(await store.reader.select().from(households)).toEqual([]);
});

const tooDeep = `{"operations":${"[".repeat(50)}${"]".repeat(50)}}`;
const tooMany = { operations: Array.from({ length: mostOperations + 1 }, () => home()) };
const refusals: [why: string, body: unknown, headers: Record<string, string>, status: number, code: string][] = [
  ["no JSON", "operations=1", {}, 415, "not-json"],
  [
    "a form",
    { operations: [home()] },
    { "content-type": "text/plain", origin: "http://localhost:3000" },
    415,
    "not-json",
  ],
  ["a form of nobody knows where", { operations: [home()] }, { "content-type": "text/plain" }, 403, "wrong-origin"],
  ["nothing to do", { operations: [] }, {}, 400, "unknown-value"],
  ["too many", tooMany, {}, 400, "unknown-value"],
  ["an unknown verb", { operations: [{ ...home(), verb: "drop-table" }] }, {}, 400, "unknown-value"],
  ["an id that is no UUIDv7", { operations: [{ ...home(), id: "1" }] }, {}, 400, "unknown-value"],
  ["too deep", tooDeep, {}, 413, "too-large"],
  ["too large", `{"operations":["${"x".repeat(600_000)}"]}`, {}, 413, "too-large"],
  ["another site", { operations: [home()] }, { origin: "http://attacker.example" }, 403, "wrong-origin"],
  ["nobody", { operations: [home()] }, { cookie: "session=none" }, 401, "signed-out"],
];

test.each(refusals)("%s is refused, and nothing is stored", async (_why, body, headers, status, code) => {
  const store = await apiStore();
  const answer = await send(await officerOf(store), body, headers);
  expect([answer.status, answer.body.code]).toEqual([status, code]);
  expect(await store.reader.select().from(households)).toEqual([]);
});

test("operations cannot be read or deleted at their address", async () => {
  await apiStore();
  const { GET, DELETE } = await import("@/app/api/v1/operations/route");
  for (const method of [GET, DELETE]) {
    const refused = method(new Request("http://localhost/api/v1/operations"));
    expect([refused.status, refused.headers.get("allow")]).toEqual([405, "POST"]);
  }
});
