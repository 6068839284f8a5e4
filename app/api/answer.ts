import "server-only";
import { createHash } from "node:crypto";
import writeXlsxFile from "write-excel-file/node";
import type { Asked } from "@/app/api/guard";
import type { Resource } from "@/app/api/resources/resource";
import { csvFile } from "@/domain/api/csv";
import { ApiProblem } from "@/domain/api/problems";
import { fileRows, marked, type FileTable } from "@/domain/api/table";
import { definitionsVersion } from "@/domain/indicators/sheet";
import { translator } from "@/messages/translator";

export type Format = "json" | "csv" | "xlsx";

const formats: Record<Format, string> = {
  json: "application/json; charset=utf-8",
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** The name and format that a path asks for: `figures`, `figures.csv`, or `figures` with `Accept: text/csv`. */
export function askedFormat(path: string, accept: string | null): { name: string; format: Format } {
  const dot = path.lastIndexOf(".");
  const suffix = dot === -1 ? "" : path.slice(dot + 1);
  if (suffix === "csv" || suffix === "xlsx" || suffix === "json") return { name: path.slice(0, dot), format: suffix };
  const wantsCsv = accept !== null && accept.includes("text/csv");
  return { name: path, format: wantsCsv ? "csv" : "json" };
}

/** Names every answer by what it follows from: data, day, scope, question and code; equal tags mean equal answers. */
function entityTag({ programme, today, scope, url }: Asked, format: Format): string {
  const parts = [
    scope.programme,
    programme.dataVersion,
    programme.changedAt,
    today,
    url.pathname,
    url.search,
    format,
    definitionsVersion,
    process.env.npm_package_version,
    scope.districts?.join(),
    scope.persons,
  ];
  return `"${createHash("sha256").update(JSON.stringify(parts)).digest("base64url").slice(0, 27)}"`;
}

const answers = new Map<string, string | Uint8Array<ArrayBuffer>>();
const answersKept = 500;

/** Answers a resource in a format: 304 when the reader has it already, from the kept answers when they hold it. */
export async function answer(asked: Asked, resource: Resource, format: Format): Promise<Response> {
  refuseUnknown(asked, resource);
  const tag = entityTag(asked, format);
  const headers = {
    ETag: tag,
    "Cache-Control": "private, no-cache",
    Vary: "Accept",
    "Content-Type": formats[format],
    ...(format === "json" ? {} : { "Content-Disposition": `attachment; filename="${resource.name}.${format}"` }),
  };
  if (asked.request.headers.get("if-none-match") === tag) return new Response(null, { status: 304, headers });
  // Lists of persons are not kept in memory.
  const isKept = resource.name !== "records";
  const known = isKept ? answers.get(tag) : undefined;
  const body = known ?? (await written(asked, resource, format));
  if (isKept && known === undefined) keep(tag, body);
  return new Response(body, { headers });
}

function keep(tag: string, body: string | Uint8Array<ArrayBuffer>): void {
  const [oldest] = answers.keys();
  if (answers.size >= answersKept && oldest !== undefined) answers.delete(oldest);
  answers.set(tag, body);
}

function refuseUnknown({ parameters }: Asked, resource: Resource): void {
  const known = [...Object.keys(resource.parameters), "hxl"];
  for (const name of parameters.keys()) {
    if (!known.includes(name)) {
      throw new ApiProblem("unknown-parameter", `"${name}" is not a parameter; known are ${known.join(", ")}.`);
    }
  }
}

async function written(asked: Asked, resource: Resource, format: Format): Promise<string | Uint8Array<ArrayBuffer>> {
  const { body, table } = await resource.read(asked);
  const demonstration = demonstrationMark(asked);
  if (format === "json") {
    return JSON.stringify(demonstration === null ? body : { ...Object(body), demonstration });
  }
  if (table === null) throw new ApiProblem("no-table", `${resource.name} is given as JSON only.`);
  const file = marked(table, {
    asOf: asked.parameters.get("as-of") ?? asked.today,
    filter: asked.url.searchParams.toString(),
    source: `${asked.programme.name.en}, register`,
    demonstration,
  });
  const withHxl = asked.parameters.get("hxl") === "yes";
  return format === "csv" ? csvFile(file, withHxl) : xlsxFile(file, withHxl);
}

function demonstrationMark({ programme }: Asked): string | null {
  return programme.demonstrationToday === null ? null : translator("en", "charts")("demonstration");
}

async function xlsxFile(table: FileTable, withHxl: boolean): Promise<Uint8Array<ArrayBuffer>> {
  const [names = [], ...rows] = fileRows(table, withHxl);
  const head = names.map((value) => ({ value: String(value), fontWeight: "bold" as const }));
  const cells = rows.map((row) => row.map((value) => (value === null ? null : { value })));
  const buffer = await writeXlsxFile([head, ...cells], { sheet: "data", stickyRowsCount: 1 }).toBuffer();
  return new Uint8Array(buffer);
}
