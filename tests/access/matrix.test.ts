import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { resources } from "@/app/api/resources/all";
import { POST as operate } from "@/app/api/v1/operations/route";
import { usersOf } from "@/db/queries/users";
import { accessTable, roles, type Role } from "@/domain/access/roles";
import { claim, wholeProgramme } from "@/domain/access/scope";
import { untouched, type FormState } from "@/domain/forms/form-state";
import { indicatorCodes } from "@/domain/indicators/codes";
import { partsOf } from "@/domain/records/lists";
import { actions, actionsInTree, filesNamed, pages, passes, publicPages, resourceNeeds } from "@/tests/access/doors";
import { foreign, own, plantedRegister, type Planted } from "@/tests/support/access-register";
import { ask } from "@/tests/support/api";
import { rendered, type PageAnswer } from "@/tests/support/rendered";
import { translator } from "@/messages/translator";
import { cookieOf } from "@/tests/support/sessions";
import { keptStore, type TestStore } from "@/tests/support/test-store";
import { unzipped } from "@/tests/support/unzipped";

/** What the browser of whoever asks sends to pages and actions. */
const sent = vi.hoisted(() => ({ cookie: "" }));
vi.mock("next/headers", () => ({
  cookies: async () => ({ get: (name: string) => cookieNamed(sent.cookie, name), delete: () => undefined }),
  headers: async () => new Headers({ host: "localhost:3000", origin: "http://localhost:3000" }),
}));

function cookieNamed(cookie: string, name: string) {
  const found = cookie.split("; ").find((one) => one.startsWith(`${name}=`));
  return found === undefined ? undefined : { name, value: decodeURIComponent(found.slice(name.length + 1)) };
}

const processWide: typeof globalThis & { monitorStore?: Promise<TestStore> } = globalThis;
let kept: { store: TestStore; drop: () => Promise<void> };
let planted: Planted[];
/** Somebody who has a role in the programme. */
let listed = "";
const cookies = new Map<Role, string>();
const counted = { combinations: 0, canaries: 0 };

beforeAll(async () => {
  kept = await keptStore();
  processWide.monitorStore = Promise.resolve(kept.store);
  // What looks at the database's file and not into it, as the self-check does, finds it by its configuration.
  process.env.DATABASE_URL = kept.store.url;
  planted = await plantedRegister(kept.store);
  for (const role of roles) cookies.set(role, await cookieOf(kept.store, role, placesOf(role)));
  const [someone] = await usersOf(kept.store.reader, claim(wholeProgramme("rwanda", "operator"), "administer"));
  listed = someone?.id ?? "";
}, 120_000);

afterAll(async () => {
  delete processWide.monitorStore;
  await kept.drop();
  process.stdout.write(`Access: ${counted.combinations} combinations, ${counted.canaries} canary checks.\n`);
});

/** Officers work in Huye, the donor pays for phase IV. */
function placesOf(role: Role) {
  if (role === "officer" || role === "senior-officer") return { districts: [own] };
  return role === "donor" ? { phases: ["iv"] } : {};
}

/** Whether the table lets a role reach a planted person. */
function reaches(role: Role, { programme, district }: Planted): boolean {
  if (programme !== "rwanda" || !passes(role, "persons")) return false;
  return placesOf(role).districts?.includes(district) ?? true;
}

/** No trace in an answer of whoever is not the asker's: neither name nor income nor key. */
function expectNoCanary(role: Role, what: string, answer: string): void {
  const text = answer.toLowerCase().replace(/(?<=\d)[,.\s\u00a0\u202f](?=\d)/g, "");
  for (const one of planted.filter((person) => !reaches(role, person))) {
    // The log says which record something was done to, also to whoever sees no values.
    const isTold =
      what.startsWith("log/") && one.programme === "rwanda" && accessTable.audit[role] === "everywhere-without-values";
    const keys = isTold ? [] : [one.person, one.assistance, one.household, one.trainer, one.interview];
    // What was asked for may be repeated in the answer; a key is looked for only where it was not named.
    const canaries = [one.name, one.trainerName, String(one.income), String(one.income + 1), ...keys];
    for (const canary of canaries) {
      if (what.includes(canary)) continue;
      counted.canaries += 1;
      if (text.includes(canary.toLowerCase())) expect.fail(`${role} finds ${canary} of ${one.name} in ${what}`);
    }
  }
}

async function textOf(answer: Response): Promise<string> {
  const bytes = await answer.arrayBuffer();
  const isZip = answer.headers.get("content-type")?.includes("spreadsheetml") ?? false;
  const head = JSON.stringify([...answer.headers]);
  return `${head}\n${isZip ? await unzipped(bytes) : new TextDecoder().decode(bytes)}`;
}

function as(role: Role): string {
  return cookies.get(role) ?? "";
}

const questions = ["", "?phase=iv", "?phase=iii", "?district=huye", "?district=karongi", "?province=west", "?sex=f"];

function addressesOf(name: string): string[] {
  if (name === "records") {
    const lists = indicatorCodes.flatMap((code) => partsOf(code).map((part) => `figure=${code}&part=${part}`));
    const doubts = ["income-jumps", "elsewhere", "outside-phase"].map((doubt) => `doubt=${doubt}`);
    return [...lists, ...doubts].flatMap((list) => [`?${list}`, `?${list}&search=kanari`, `?${list}&district=karongi`]);
  }
  const bare = resources.find((one) => one.name === name)?.parameters ?? {};
  if (!("phase" in bare)) return [""];
  const splits = name === "progress" ? ["?by=phase,district", "?by=province,kind", "?by=district,sex,age"] : [];
  return [...questions, ...splits];
}

test.each(roles)(
  "the read API gives a %s what the table says, and no trace of others",
  async (role) => {
    for (const { name } of resources) {
      for (const address of addressesOf(name)) {
        for (const format of ["", ".csv", ".xlsx"]) {
          const path = `/api/v1/${name}${format}${address}`;
          const answer = await ask(path, { cookie: as(role) });
          counted.combinations += 1;
          expect(answer.status, `${role} ${path}`).toBe(expectedStatus(role, name, address));
          expectNoCanary(role, path, await textOf(answer));
        }
      }
    }
  },
  300_000,
);

function expectedStatus(role: Role, name: string, address: string): number {
  const needs = resourceNeeds[name] ?? "signed-in";
  const { districts, phases } = placesOf(role);
  const isElsewhere = /district=karongi|province=/.test(address) && districts !== undefined;
  const isUnknown = isElsewhere || (address.includes("phase=iii") && phases !== undefined);
  if (!passes(role, needs)) return 403;
  return isUnknown ? 400 : 200;
}

test("a phase and a person of others are answered like those that do not exist", async () => {
  const told = async (role: Role, path: string, name: string) =>
    (await textOf(await ask(path, { cookie: as(role) }))).replaceAll(name, "…");
  const [officer, donor] = ["officer", "donor"] as const;
  const figuresOf = "/api/v1/figures?";
  expect(await told(donor, `${figuresOf}phase=iii`, "iii")).toBe(await told(donor, `${figuresOf}phase=xx`, "xx"));
  sent.cookie = as(officer);
  const unknown = await rendered("people/[id]/page.tsx", personAsked("00000000-0000-7000-8000-000000000000"));
  for (const one of planted.filter((person) => !reaches(officer, person)))
    expect(await rendered("people/[id]/page.tsx", personAsked(one.person))).toEqual(unknown);
});

function personAsked(id: string) {
  return { params: { id }, searchParams: {} };
}

test("every page is in the matrix or open to all", () => {
  expect(filesNamed("page.tsx")).toEqual([...Object.keys(pages), ...publicPages].sort());
});

test("every action is in the matrix or about one’s own account", () => {
  expect(actionsInTree()).toEqual(Object.keys(actions).sort());
});

test.each(roles)(
  "the pages show a %s what the table says, and no trace of others",
  async (role) => {
    sent.cookie = as(role);
    for (const [file, needs] of Object.entries(pages)) {
      for (const asked of askedOf(file)) {
        const what = `${file} ${JSON.stringify(asked)}`;
        const answer = await rendered(file, asked);
        counted.combinations += 1;
        if (!passes(role, needs)) expect(htmlOf(answer), `${role} ${what}`).toBeNull();
        else if (isThere(role, asked.params)) expect(htmlOf(answer), `${role} ${what}`).not.toBeNull();
        else expect(answer, `${role} ${what}`).toBeNull();
        expectNoCanary(role, what, htmlOf(answer) ?? "");
      }
    }
  },
  300_000,
);

function htmlOf(answer: PageAnswer): string | null {
  return answer !== null && "html" in answer ? answer.html : null;
}

/** Whether what an address names exists for a role. */
function isThere(role: Role, params: Readonly<Record<string, string>>): boolean {
  const { districts, phases } = placesOf(role);
  const person = planted.find(({ person: id }) => id === params.id);
  if (params.id !== undefined && person !== undefined) {
    // Whoever sees no person still sees of the log that something was done.
    const seesAll = params.record === "beneficiary" && accessTable.audit[role] === "everywhere-without-values";
    return seesAll
      ? person.programme === "rwanda"
      : params.record !== "beneficiary"
        ? reaches(role, person)
        : role === "manager" && person.programme === "rwanda";
  }
  if (params.phase === "iii" && phases !== undefined) return false;
  if (params.district === "karongi") return districts === undefined;
  return params.province === undefined || params.district !== undefined || districts === undefined;
}

interface PageAsked {
  params: Readonly<Record<string, string>>;
  searchParams: Readonly<Record<string, string>>;
}

const elsewhere: readonly Readonly<Record<string, string>>[] = [
  {},
  { phase: "iii" },
  { district: "karongi" },
  { province: "west" },
  { sex: "f", by: "district" },
];

function askedOf(file: string): PageAsked[] {
  const plain = (...params: Readonly<Record<string, string>>[]) =>
    params.flatMap((one) => elsewhere.slice(0, 3).map((searchParams) => ({ params: one, searchParams })));
  switch (file) {
    case "people/[id]/page.tsx":
      return planted.map(({ person: id }) => ({ params: { id }, searchParams: {} }));
    case "people/[id]/change/[record]/page.tsx":
      return planted.flatMap(({ person: id, assistance, interview }) =>
        [id, assistance, interview].map((record) => ({ params: { id, record }, searchParams: {} })),
      );
    case "people/[id]/doubles/page.tsx":
      return planted.map(({ person: id }) => ({ params: { id }, searchParams: {} }));
    case "people/[id]/doubles/[other]/page.tsx":
      return planted.flatMap((one) =>
        planted
          .filter(
            ({ person, ...place }) =>
              person !== one.person && place.district === one.district && place.programme === one.programme,
          )
          .map(({ person: other }) => ({ params: { id: one.person, other }, searchParams: {} })),
      );
    case "people/[id]/hand-over/page.tsx":
    case "people/[id]/visit/page.tsx":
      return planted
        .filter(({ programme, district }) => programme !== "rwanda" || district !== own)
        .map(({ person: id }) => ({ params: { id }, searchParams: {} }));
    case "records/page.tsx":
      return indicatorCodes.flatMap((figure) =>
        partsOf(figure).map((part) => ({ params: {}, searchParams: { figure, part, search: "kanari" } })),
      );
    case "phases/[phase]/page.tsx":
      return plain({ phase: "iii" }, { phase: "iv" });
    case "places/[province]/page.tsx":
      return plain({ province: "south" }, { province: "west" });
    case "places/[province]/[district]/page.tsx":
      return plain({ province: "south", district: "huye" }, { province: "west", district: "karongi" });
    case "indicators/[code]/page.tsx":
      return plain({ code: "income_change" }, { code: "direct_beneficiaries" });
    case "compare/page.tsx":
      return [{ params: {}, searchParams: { "a-place": "huye", "b-place": "karongi" } }];
    case "set-up/lists/[list]/[code]/page.tsx":
      return [{ params: { list: "trade", code: "sewing" }, searchParams: {} }];
    case "set-up/organisations/[id]/page.tsx":
      return [{ params: { id: "japan" }, searchParams: {} }];
    case "set-up/phases/[code]/page.tsx":
      return [{ params: { code: "iv" }, searchParams: {} }];
    case "phases/[phase]/why/[indicator]/page.tsx":
    case "targets/[phase]/[indicator]/page.tsx":
      return [{ params: { phase: "iv", indicator: "trainees_completed" }, searchParams: {} }];
    case "users/[id]/page.tsx":
      return [{ params: { id: listed }, searchParams: {} }];
    case "log/[record]/[id]/page.tsx":
      return planted.map(({ person: id }) => ({ params: { record: "beneficiary", id }, searchParams: {} }));
    case "releases/[code]/page.tsx":
    case "releases/[code]/changes/page.tsx":
    case "enrol/receipt/page.tsx":
    case "import/[upload]/page.tsx":
    case "courses/[id]/page.tsx":
    case "review/batches/[id]/page.tsx":
      return [];
    default:
      return elsewhere.map((searchParams) => ({ params: {}, searchParams }));
  }
}

test.each(roles)("actions do for a %s what the table says", async (role) => {
  sent.cookie = as(role);
  for (const [action, right] of Object.entries(actions)) {
    const state = await carriedOut(action);
    counted.combinations += 1;
    const isRefused = state.rule === translator("en", "rules")("not-permitted");
    expect(isRefused, `${role} ${action}: ${state.rule ?? JSON.stringify(state.problems)}`).toBe(!passes(role, right));
  }
});

async function carriedOut(action: string): Promise<FormState> {
  const [file = "", name = ""] = action.split(" ");
  const module: unknown = await import(/* @vite-ignore */ `${process.cwd()}/app/${file}`);
  const act = (module as Record<string, (...given: unknown[]) => Promise<FormState>>)[name];
  if (act === undefined) throw new Error(`No action ${action}.`);
  // An action about somebody is tried on whoever is not the officers'.
  const about = planted.find(({ district }) => district === foreign)?.person;
  return act(...(act.length === 3 ? [about] : []), untouched(), new FormData());
}

/** Every verb that changes somebody's record, sent for each planted person by each role. */
test.each(roles)("a %s changes by operations only what the table says", async (role) => {
  for (const one of planted) {
    const payload = { id: one.household, district: one.district, size: 6, sector: null };
    const operation = {
      id: uuid(),
      verb: "record-household",
      payload,
      base: { size: 5 },
      device: "test",
      madeAt: Date.now(),
    };
    const request = new Request("http://localhost:3000/api/v1/operations", {
      method: "POST",
      headers: { host: "localhost:3000", cookie: as(role), "content-type": "application/json" },
      body: JSON.stringify({ operations: [operation], validateOnly: true }),
    });
    const text = await textOf(await operate(request));
    counted.combinations += 1;
    const isOwn = one.programme === "rwanda" && one.district === own;
    const what = `${role} ${one.name} ${one.household} ${text.slice(-400)}`;
    expect(text.includes('"outcome":"stored"'), what).toBe(passes(role, "enter") && isOwn);
    expectNoCanary(role, one.household, text.replaceAll(one.household, ""));
  }
});

test("the other district is one that exists", () => {
  expect(planted.some(({ district }) => district === foreign)).toBe(true);
});
