import "server-only";
import { z } from "zod";
import { resources } from "@/app/api/resources/all";
import type { Resource } from "@/app/api/resources/resource";
import { dataVersion, demonstration } from "@/app/api/resources/schemas";
import { operationBatch, operationVerbs } from "@/domain/operations/operation";
import { apiProblems, type ApiProblemCode } from "@/domain/api/problems";

const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  code: z.enum(Object.keys(apiProblems)),
  detail: z.string(),
});

const row = z.record(z.string(), z.unknown());
const operationAnswers = z.object({
  validateOnly: z.boolean(),
  answers: z.array(
    z.discriminatedUnion("outcome", [
      z.object({
        id: z.string(),
        outcome: z.literal("stored"),
        receipt: z.object({
          operation: z.string(),
          verb: z.enum(operationVerbs),
          record: z.string(),
          id: z.string(),
          version: z.number().nullable(),
          dataVersion: z.number(),
          entries: z.array(z.number()).describe("Numbers of the entries of the audit log"),
          stored: row.nullable().describe("The record as it stands; null once it was erased"),
          at: z.number(),
        }),
      }),
      z.object({
        id: z.string(),
        outcome: z.literal("refused"),
        rule: z.string().nullable(),
        problems: z.array(z.object({ column: z.string(), value: z.string(), expected: row })),
      }),
      z.object({
        id: z.string(),
        outcome: z.literal("conflict"),
        conflicts: z.array(
          z.object({
            field: z.string(),
            base: z.unknown(),
            yours: z.unknown(),
            theirs: z.unknown(),
            by: z.string().nullable(),
            at: z.number().nullable(),
          }),
        ),
      }),
    ]),
  ),
});

const description =
  "Figures, progress, targets and records of one programme. Numbers are not rounded; shares and changes are fractions. " +
  "Every resource that is a table is also given as CSV (suffix .csv or Accept: text/csv) and XLSX (suffix .xlsx); " +
  "hxl=yes adds the HXL row. Lists are separated by commas.";

/** OpenAPI 3.1 of the read API, made from the schemas that the handlers use. */
export function openApi() {
  return {
    openapi: "3.1.0",
    info: { title: "Reintegration monitor", version: "1", description },
    servers: [{ url: "/" }],
    paths: {
      "/api/v1/operations": { post: operationsPath },
      ...Object.fromEntries(resources.map((one) => [`/api/v1/${one.name}`, path(one)])),
      ...plainPaths,
    },
    components: { schemas: { Problem: schemaOf(problem) } },
  };
}

/** A schema as JSON Schema 2020-12, which is that of OpenAPI 3.1; values as they come out of it. */
function schemaOf(schema: z.ZodType) {
  return z.toJSONSchema(schema, { io: "output" });
}

function path({ name, summary, parameters, answer, isPersonal }: Resource) {
  const whole = answer instanceof z.ZodObject ? answer.extend({ demonstration }) : answer;
  return {
    get: {
      operationId: name,
      summary,
      parameters: Object.entries(parameters).map(([parameter, schema]) => parameterOf(parameter, schema)),
      responses: {
        "200": {
          description: "The answer",
          headers: { ETag: { schema: { type: "string" } } },
          content: { "application/json": { schema: schemaOf(whole) }, "text/csv": { schema: { type: "string" } } },
        },
        "304": { description: "Not changed since the ETag that was sent" },
        ...refusals(["unknown-parameter", "unknown-value", ...(isPersonal ? (["forbidden"] as const) : [])]),
      },
    },
  };
}

function parameterOf(name: string, schema: z.core.$ZodType) {
  const { description: meaning, ...rest } = schemaOf(schema as z.ZodType);
  const isList = rest.type === "array";
  return {
    name,
    in: "query",
    ...(meaning === undefined ? {} : { description: meaning }),
    schema: rest,
    // a,b and not name=a&name=b, which is understood too.
    ...(isList ? { style: "form", explode: false } : {}),
  };
}

function refusals(codes: readonly ApiProblemCode[]) {
  const statuses = [...new Set(codes.map((code) => apiProblems[code].status))];
  return Object.fromEntries(
    statuses.map((status) => [
      String(status),
      {
        description: codes
          .filter((code) => apiProblems[code].status === status)
          .map((code) => `${code}: ${apiProblems[code].title}`)
          .join(" "),
        content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
      },
    ]),
  );
}

function plain(operationId: string, summary: string, type: string, answer: z.ZodType, refused: ApiProblemCode[] = []) {
  const content = { [type]: { schema: schemaOf(answer) } };
  return {
    get: { operationId, summary, responses: { "200": { description: "The answer", content }, ...refusals(refused) } },
  };
}

const json = "application/json";

const operationsPath = {
  operationId: "operations",
  summary:
    "Changes what is on record, one operation after the other; answers each with its receipt, with what was wrong, or " +
    "with the fields that somebody else changed meanwhile. The same operation sent again changes nothing.",
  requestBody: { required: true, content: { [json]: { schema: z.toJSONSchema(operationBatch, { io: "input" }) } } },
  responses: {
    "200": { description: "The answers", content: { [json]: { schema: schemaOf(operationAnswers) } } },
    ...refusals(["unknown-value", "signed-out", "forbidden", "too-large", "not-json"]),
  },
};

const plainPaths = {
  "/api/v1/data-version": plain(
    "data-version",
    "The data version, raised by every saved change, and the day as of which figures are given.",
    json,
    dataVersion,
  ),
  "/api/v1/data-version/stream": plain(
    "data-version-stream",
    "Server-sent events named version, with version and asOf: one at once, one after each change.",
    "text/event-stream",
    z.string(),
  ),
  "/api/v1/openapi.json": plain("openapi", "This description.", json, z.looseObject({ openapi: z.string() })),
  "/api/health": plain("health", "Whether the process answers.", json, z.object({ status: z.literal("up") })),
  "/api/ready": plain(
    "ready",
    "Whether the database answers and every migration is applied.",
    json,
    z.object({ status: z.literal("ready") }),
    ["not-ready"],
  ),
};
