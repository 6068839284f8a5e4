import { readdirSync } from "node:fs";
import { join, sep } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { openApi } from "@/app/api/openapi";
import { resources } from "@/app/api/resources/all";
import { loadRegister } from "@/db/exchange/load-register";
import { memorySource } from "@/db/exchange/memory-source";
import { wholeProgramme } from "@/domain/access/scope";
import { apiStore, ask, asDemonstration, handlers } from "@/tests/support/api";
import { handCase } from "@/tests/support/hand-case";

const schema = z.record(z.string(), z.unknown());
const operation = z.object({
  parameters: z.array(z.looseObject({ name: z.string(), schema })).optional(),
  responses: z.record(z.string(), z.object({ content: z.record(z.string(), z.object({ schema })).optional() })),
});
const document = z.object({ paths: z.record(z.string(), z.object({ get: operation.optional() })) });

/** The document as somebody else reads it, by path. */
function described() {
  const { paths } = document.parse(JSON.parse(JSON.stringify(openApi())));
  return new Map(Object.entries(paths).flatMap(([path, { get }]) => (get === undefined ? [] : [[path, { get }]])));
}

/** A question per path that needs one; every list of records has another shape. */
const questions: Record<string, string[]> = {
  "/api/v1/figures": ["", "?phase=iv&sex=f,unknown&as-of=2014-03-31", "?district=gasabo"],
  "/api/v1/progress": ["?by=phase,district,sex", "?by=kind&indicator=income_change,in_work"],
  "/api/v1/monthly": ["", "?phase=iv", "?district=huye,karongi&sex=f"],
  "/api/v1/results": ["?phase=iv", "?phase=iv&period=fiscal-year&back=1"],
  "/api/v1/records": [
    "?figure=direct_beneficiaries",
    "?figure=indirect_beneficiaries",
    "?figure=trainers_trained&part=excluded",
    "?figure=income_change",
    "?figure=housing_improved&part=numerator",
    "?figure=in_work&part=excluded",
    "?figure=followup_response&as-of=2014-03-31",
    "?doubt=income-jumps",
    "?doubt=elsewhere&search=person",
  ],
};

const addresses = [...described()]
  .filter(([, { get }]) => get.responses["200"]?.content?.["application/json"] !== undefined)
  .flatMap(([path]) => (questions[path] ?? [""]).map((query): [string, string] => [path, query]));

test.each(addresses)("%s%s answers as its description says", async (path, query) => {
  const store = await apiStore();
  await loadRegister(store, wholeProgramme("rwanda", "test"), memorySource(handCase));
  await asDemonstration(store, "2014-03-31");
  const answer = await ask(path + query);
  expect(answer.status).toBe(200);
  const read = readerOf(path).safeParse(await answer.json());
  expect(read.error?.issues ?? []).toEqual([]);
});

/** What the description lets pass as an answer, and nothing that it does not name. */
function readerOf(path: string): z.ZodType {
  return z.fromJSONSchema(described().get(path)?.get.responses["200"]?.content?.["application/json"]?.schema ?? false);
}

test("a description that is wrong about an answer is found out", () => {
  expect(readerOf("/api/v1/districts").safeParse({ districts: [{ code: "RW24" }] }).success).toBe(false);
  expect(readerOf("/api/v1/districts").safeParse({ districts: [], more: 1 }).success).toBe(false);
});

/** What no other program asks: our own pages do, and change it with them. */
const ofOwnPages = ["/api/kept-forms/[form]", "/api/kept-forms/key"];

test("every handler is described, and everything described has a handler", () => {
  const folders = readdirSync("app/api", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(`${sep}route.ts`))
    .map((file) => `/${join("api", file).split(sep).slice(0, -1).join("/")}`);
  const written = folders.flatMap((folder) =>
    folder === "/api/v1/[resource]" ? resources.map(({ name }) => `/api/v1/${name}`) : [folder],
  );
  expect(Object.keys(openApi().paths).sort()).toEqual(written.filter((path) => !ofOwnPages.includes(path)).sort());
  expect([...handlers.keys()].every((path) => written.includes(path))).toBe(true);
});

test("the description lists the values that a filter may have", () => {
  const { parameters = [] } = described().get("/api/v1/figures")?.get ?? {};
  expect(parameters.map(({ name }) => name).join(" ")).toBe(
    "phase province district kind trade sex age group review as-of hxl",
  );
  expect(parameters.find(({ name }) => name === "kind")).toMatchObject({
    explode: false,
    schema: { type: "array", items: { enum: ["vocational-training", "livestock", "housing-materials"] } },
  });
});
