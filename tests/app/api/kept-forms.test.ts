import { v7 as uuid } from "uuid";
import { expect, test } from "vitest";
import { POST } from "@/app/api/kept-forms/[form]/route";
import { GET as readKey } from "@/app/api/kept-forms/key/route";
import { assistance, beneficiaries } from "@/db/schema";
import type { SentForm } from "@/domain/entry/kept-form";
import { apiStore, asDemonstration } from "@/tests/support/api";
import { huye, karongi } from "@/tests/support/register";
import { cookieOf, type Places } from "@/tests/support/sessions";
import type { TestStore } from "@/tests/support/test-store";

const today = "2013-12-02";

async function demonstration(): Promise<TestStore> {
  const store = await apiStore();
  await asDemonstration(store, today);
  return store;
}

const officer = (store: TestStore, places: Places = { districts: [huye] }) => cookieOf(store, "officer", places);

function enrolment(more: Readonly<Record<string, string>> = {}) {
  return {
    subject: null,
    values: {
      ...{ key: uuid(), "key-household": uuid(), "key-person": uuid(), "key-livestock": uuid() },
      ...{ district: huye, size: "4", family_name: "Uwase Anne", sex: "f", birth_year: "1980" },
      ...{ consent: "no", no_consent_reason: "Will ask her husband first" },
      ...{ kinds: "livestock", phase: "iv", enrolled_on: today, step: "check", reached: "check" },
      ...more,
    },
  };
}

async function send(cookie: string, form: string, body: unknown) {
  const request = new Request(`http://localhost:3000/api/kept-forms/${form}`, {
    method: "POST",
    headers: { host: "localhost:3000", cookie, "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  const answer = await POST(request, { params: Promise.resolve({ form }) });
  return { status: answer.status, body: (await answer.json()) as SentForm & { code?: string } };
}

test("an enrolment that waited for the line is stored once, however often it is sent", async () => {
  const store = await demonstration();
  const [cookie, form] = [await officer(store), enrolment()];
  const first = await send(cookie, "enrolment", form);
  expect(first).toMatchObject({ status: 200, body: { outcome: "stored" } });
  expect(await send(cookie, "enrolment", form)).toEqual(first);
  expect(await store.reader.select().from(beneficiaries)).toMatchObject([{ id: form.values["key-person"] }]);
  expect(await store.reader.select().from(assistance)).toHaveLength(1);
});

test("whoever may be on record already comes back with the people who are alike, and is stored once that is judged", async () => {
  const store = await demonstration();
  const cookie = await officer(store);
  await send(cookie, "enrolment", enrolment());
  const alike = enrolment();
  const { body } = await send(cookie, "enrolment", alike);
  if (body.outcome !== "refused") throw new Error("It was stored.");
  expect(body.problems.map(({ field }) => field)).toEqual(["judgement"]);
  const judged = { ...body.values, judgement: "different", judgement_reason: "Another mother" };
  expect(await send(cookie, "enrolment", { ...alike, values: judged })).toMatchObject({ body: { outcome: "stored" } });
  expect(await store.reader.select().from(beneficiaries)).toHaveLength(2);
});

test("what is wrong comes back with its reason and all that was typed, and nothing is stored", async () => {
  const store = await demonstration();
  const form = enrolment({ size: "many" });
  const { body } = await send(await officer(store), "enrolment", form);
  expect(body).toMatchObject({ outcome: "refused", values: form.values, problems: [{ field: "size" }] });
  expect(await store.reader.select().from(beneficiaries)).toEqual([]);
});

test("a visit to somebody of another district is answered like one to nobody", async () => {
  const store = await demonstration();
  const form = enrolment();
  await send(await officer(store), "enrolment", form);
  const elsewhere = await officer(store, { districts: [karongi] });
  const visit = { key: uuid(), step: "check", held_on: today, contact: "met" };
  const asked = (subject: string) => send(elsewhere, "visit", { subject, values: visit });
  expect(await asked(form.values["key-person"])).toEqual(await asked(uuid()));
});

test("whoever enters nothing gets neither a key nor anything stored", async () => {
  const store = await demonstration();
  for (const role of ["manager", "donor", "auditor", "administrator"] as const) {
    const cookie = await cookieOf(store, role, role === "donor" ? { phases: ["iv"] } : {});
    expect((await send(cookie, "enrolment", enrolment())).status).toBe(403);
    expect((await keyOf(cookie)).status).toBe(403);
  }
  expect(await store.reader.select().from(beneficiaries)).toEqual([]);
});

test("each officer has a key of their own, the same at each sign-in, and it is not to be stored", async () => {
  const store = await demonstration();
  const [one, other] = [await officer(store), await officer(store)];
  const first = await keyOf(one);
  expect(first.headers.get("cache-control")).toBe("private, no-store");
  const given: unknown = await first.json();
  expect(await (await keyOf(one)).json()).toEqual(given);
  expect(await (await keyOf(other)).json()).not.toEqual(given);
});

function keyOf(cookie: string): Promise<Response> {
  return readKey(
    new Request("http://localhost:3000/api/kept-forms/key", { headers: { host: "localhost:3000", cookie } }),
  );
}

test("there is no form but those", async () => {
  const store = await demonstration();
  expect(await send(await officer(store), "settings", enrolment())).toMatchObject({ status: 404 });
});
