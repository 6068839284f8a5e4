import { expect, test, vi } from "vitest";
import { receivedForm } from "@/app/received-form";
import { untouched } from "@/domain/forms/form-state";
import { apiStore } from "@/tests/support/api";

const sent = vi.hoisted(() => ({ headers: {} as Record<string, string> }));
vi.mock("next/headers", () => ({
  cookies: async () => ({ get: () => undefined }),
  headers: async () => new Headers({ host: "localhost:3000", ...sent.headers }),
}));

async function received(headers: Record<string, string>, fields: Record<string, string> = { name: "Uwase" }) {
  await apiStore();
  sent.headers = headers;
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return receivedForm(untouched(), form);
}

const origin = "http://localhost:3000";

test.each([
  ["our origin", { origin }],
  ["no origin and the browser’s word", { "sec-fetch-site": "same-origin" }],
  ["a hidden origin and the browser’s word", { origin: "null", "sec-fetch-site": "same-origin" }],
])("a form with %s is taken", async (_, headers) => {
  expect((await received(headers)).values).toEqual({ name: "Uwase" });
});

test.each([
  ["another origin", { origin: "http://attacker.example" }],
  ["another origin and a forged word", { origin: "http://attacker.example", "sec-fetch-site": "same-origin" }],
  ["no origin", {}],
  ["a hidden origin", { origin: "null" }],
  ["no origin, from a neighbour", { "sec-fetch-site": "same-site" }],
])("a form with %s is not taken, and says why", async (_, headers: Record<string, string>) => {
  const { values, state } = await received(headers);
  expect(values).toBeNull();
  expect(state.rule).toMatch(/\w/);
});

test("a form larger than any of ours is not taken, and no password goes back to the page", async () => {
  expect((await received({ origin }, { name: "a".repeat(20_001) })).values).toBeNull();
  const many = Object.fromEntries(Array.from({ length: 501 }, (_, i) => [`field-${i}`, "x"]));
  expect((await received({ origin }, many)).values).toBeNull();
  const { state } = await received({ origin }, { name: "uwase", password: "a secret" });
  expect(state.values).toEqual({ name: "uwase" });
});
