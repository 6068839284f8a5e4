import "server-only";
import { z } from "zod";
import { resources } from "@/app/api/resources/all";
import type { Resource } from "@/app/api/resources/resource";
import { apiProblems, type ApiProblemCode } from "@/domain/api/problems";

const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  code: z.string(),
  detail: z.string(),
});

/** OpenAPI 3.1 of the read API, made from the schemas that the handlers use. */
export function openApi(): Record<string, unknown> {
  return {
    openapi: "3.1.0",
    info: {
      title: "Reintegration monitor, read API",
      version: "1",
      description:
        "Figures, progress, targets and records of one programme. Numbers are not rounded; shares and changes are fractions. Every resource is also given as CSV (suffix .csv or Accept: text/csv) and XLSX (suffix .xlsx) where it is a table; hxl=yes adds the HXL row.",
    },
    servers: [{ url: "/api/v1" }],
    paths: Object.fromEntries([...resources.map(path), dataVersionPath, streamPath]),
    components: { schemas: { Problem: z.toJSONSchema(problemSchema) } },
  };
}

function path({ name, summary, parameters, answer }: Resource) {
  return [
    `/${name}`,
    {
      get: {
        operationId: name,
        summary,
        parameters: [
          ...Object.entries(parameters).map(([parameter, description]) => ({
            name: parameter,
            in: "query",
            description,
            required: parameter === "figure",
            schema: { type: "string" },
          })),
          { name: "hxl", in: "query", description: "yes adds the HXL row to CSV and XLSX", schema: { type: "string" } },
        ],
        responses: {
          "200": {
            description: "The answer",
            headers: { ETag: { schema: { type: "string" } } },
            content: { "application/json": { schema: z.toJSONSchema(answer, { io: "input" }) } },
          },
          "304": { description: "Not changed since the ETag that was sent" },
          ...refusals(["unknown-parameter", "unknown-value", "forbidden"]),
        },
      },
    },
  ] as const;
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

const dataVersionPath = [
  "/data-version",
  {
    get: {
      operationId: "data-version",
      summary: "The data version, raised by every saved change.",
      responses: {
        "200": {
          description: "The version and the day as of which figures are given",
          content: {
            "application/json": {
              schema: z.toJSONSchema(
                z.object({ version: z.number(), asOf: z.string(), changedAt: z.number().nullable() }),
              ),
            },
          },
        },
      },
    },
  },
] as const;

const streamPath = [
  "/data-version/stream",
  {
    get: {
      operationId: "data-version-stream",
      summary: "Server-sent events named version: one at once, one after each change.",
      responses: { "200": { description: "text/event-stream", content: { "text/event-stream": {} } } },
    },
  },
] as const;
