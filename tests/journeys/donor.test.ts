import type { BrowserContext } from "playwright-core";
import { v7 as uuid } from "uuid";
import { expect, inject, test } from "vitest";
import { z } from "zod";
import { demonstrationUsers } from "@/db/seed/demonstration/users";
import { enterAs, fetchAsManager, openBrowser } from "@/tests/support/browser";
import { unzipped } from "@/tests/support/unzipped";

const listed = z.object({
  rows: z.array(
    z.object({
      person: z.object({ id: z.string(), familyName: z.string() }),
      packages: z.array(z.object({ id: z.string() })),
    }),
  ),
});

/** Keys and names of people in the phase that the donor pays for, as a manager sees them. */
async function peopleOfPhase(): Promise<{ person: string; assistance: string; name: string }[]> {
  const answer = await fetchAsManager("/api/v1/records?figure=direct_beneficiaries&phase=iv&limit=200");
  const { rows } = listed.parse(await answer.json());
  return rows.map(({ person, packages }) => ({
    person: person.id,
    assistance: packages[0]?.id ?? "",
    name: person.familyName,
  }));
}

/** A family name that users of the demonstration have too says nothing of a person. */
function isTelling(name: string): boolean {
  return name.length > 4 && !demonstrationUsers.some((user) => user.name.includes(name));
}

interface Way {
  path: string;
  /** Sent by POST. */
  body?: unknown;
  headers?: Readonly<Record<string, string>>;
}

/** Every door that could lead to a person, by whoever knows keys and a name already. */
function waysTo({ person, assistance, name }: { person: string; assistance: string; name: string }): Way[] {
  const operation = (verb: string, payload: object) => ({
    ...{ id: uuid(), verb, payload, base: {}, device: "test", madeAt: 1_700_000_000_000 },
  });
  const operations = [
    operation("record-beneficiary", { id: person, family_name: "X" }),
    operation("record-assistance", { id: assistance, beneficiary: person }),
    operation("void-assistance", { id: assistance, reason: "to see" }),
  ];
  const get = (...paths: string[]) => paths.map((path) => ({ path }));
  return [
    ...get(`/people/${person}`, `/people/${person}/visit`, `/people/${assistance}`),
    { path: `/people/${person}`, headers: { RSC: "1" } },
    ...get(
      "/records?figure=direct_beneficiaries",
      `/records?figure=in_work&search=${name}`,
      "/records?doubt=elsewhere",
    ),
    ...["", ".csv", ".xlsx"].flatMap((format) =>
      get(
        `/api/v1/records${format}?figure=direct_beneficiaries&phase=iv`,
        `/api/v1/records${format}?figure=income_change&search=${name}`,
        `/api/v1/income-changes${format}?phase=iv`,
        `/api/v1/progress${format}?phase=iv&by=district,sex,age`,
        `/api/v1/figures${format}?phase=iv&district=nyaruguru&sex=f`,
      ),
    ),
    { path: "/api/v1/operations", body: { operations, validateOnly: true } },
    { path: "/api/v1/operations", body: { operations } },
    ...get(`/log/beneficiary/${person}`, `/log/assistance/${assistance}`, `/log?person=${person}`, "/log"),
    ...get("/worklist", "/worklist/print", "/enrol", `/enrol?person=${person}`, `/enrol/receipt?person=${person}`),
    ...get("/trainers", "/outcomes", "/compare", "/users", "/review", "/releases", "/funding", "/data", "/phases/iv"),
    ...get("/api/v1/openapi.json", "/api/v1/cascade", "/places/south/nyaruguru", `/..%2fpeople%2f${person}`),
  ];
}

async function asked(context: BrowserContext, { path, body, headers }: Way): Promise<string> {
  const options = { headers: { ...headers }, maxRedirects: 3, failOnStatusCode: false };
  const answer =
    body === undefined
      ? await context.request.get(path, options)
      : await context.request.post(path, { ...options, data: body });
  const bytes = await answer.body();
  const isZip = bytes.subarray(0, 2).toString("latin1") === "PK";
  const text = isZip ? await unzipped(new Uint8Array(bytes).buffer) : bytes.toString("utf8");
  return `${answer.status()} ${JSON.stringify(answer.headers())} ${text}`;
}

test("a donor who knows keys and a name finds nobody, by no way and in no byte", async () => {
  const people = await peopleOfPhase();
  const [known] = people.filter(({ name }) => isTelling(name));
  if (known === undefined) throw new Error("The demonstration has no such people.");
  const canaries = [
    ...people.flatMap(({ person, assistance }) => [person, assistance]),
    ...new Set(people.map(({ name }) => name).filter(isTelling)),
  ];
  expect(canaries.length).toBeGreaterThan(300);
  const browser = await openBrowser();
  const context = await browser.newContext({ baseURL: inject("address") });
  const page = await context.newPage();
  await enterAs(page, "donor");
  for (const way of waysTo(known)) {
    const answer = await asked(context, way);
    // What was asked with may come back in the address of the answer.
    const told = JSON.stringify(way);
    const found = canaries.filter((canary) => !told.includes(canary) && answer.includes(canary));
    expect(found, `${way.path} ${answer.slice(0, 80)}`).toEqual([]);
  }
});

test("the same ways do lead a manager to people, so that finding nobody says something", async () => {
  const [known] = (await peopleOfPhase()).filter(({ name }) => isTelling(name));
  if (known === undefined) throw new Error("The demonstration has no such people.");
  for (const path of [`/people/${known.person}`, `/records?figure=direct_beneficiaries&search=${known.name}`]) {
    const answer = await fetchAsManager(path);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain(known.name);
  }
});
