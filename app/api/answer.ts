import "server-only";
import { createHash } from "node:crypto";
import { codeVersion } from "@/app/api/code-version";
import { demonstrationMark, fileOf } from "@/app/api/files";
import type { Asked } from "@/app/api/guard";
import { keptAnswers } from "@/app/api/kept-answers";
import type { Resource } from "@/app/api/resources/resource";
import { onRecord } from "@/app/on-record";
import { programmeOf } from "@/db/queries/programme";

const types = {
  json: "application/json; charset=utf-8",
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;
export type Format = keyof typeof types;

/** The name and format that a path asks for: `figures`, `figures.csv`, or `figures` with `Accept: text/csv`. */
export function askedFormat(path: string, accept: string | null): { name: string; format: Format } {
  const [, name, suffix] = /^(.*)\.(json|csv|xlsx)$/.exec(path) ?? [];
  if (name !== undefined && (suffix === "json" || suffix === "csv" || suffix === "xlsx")) {
    return { name, format: suffix };
  }
  const wanted = (accept ?? "").split(",").map((part) => part.split(";")[0]?.trim());
  const isCsv = wanted.includes("text/csv") && !wanted.includes("application/json");
  return { name: path, format: isCsv ? "csv" : wanted.includes(types.xlsx) ? "xlsx" : "json" };
}

/** Names an answer by all that it follows from: data, day, scope, question, language and code. */
function entityTag({ programme, today, scope, url, language }: Asked, format: Format): string {
  const data = [scope.programme, programme.dataVersion, programme.changedAt, today];
  const asker = [scope.districts, scope.phases, scope.withholds, scope.rights.persons ?? null, language];
  const parts = [...data, ...asker, url.pathname, url.search, format, codeVersion()];
  return `"${createHash("sha256").update(JSON.stringify(parts)).digest("base64url").slice(0, 27)}"`;
}

/** Whether the reader has the answer already (RFC 9110: a list of tags, weak ones too, or any). */
function isKnown(request: Request, tag: string): boolean {
  const sent = request.headers.get("if-none-match");
  if (sent === null) return false;
  return sent.split(",").some((one) => one.trim().replace(/^W\//, "") === tag);
}

/** Answers a resource in a format; with 304, and without asking anything, when the reader has the answer already. */
export async function answer(asked: Asked, resource: Resource, format: Format): Promise<Response> {
  const tag = entityTag(asked, format);
  const common = {
    "Cache-Control": "private, no-store",
    Vary: "Accept, Accept-Language, Cookie",
    "Content-Language": asked.language,
    "Content-Type": types[format],
  };
  const headers = { ...common, ETag: tag };
  if (isKnown(asked.request, tag)) return new Response(null, { status: 304, headers });
  const kept = format === "json" && !resource.isPersonal ? keptAnswers(asked.reader) : null;
  const known = kept?.get(tag);
  if (known !== undefined) return new Response(known, { headers });
  const reading = await resource.read(asked);
  const how = format === "json" ? "list" : "export";
  if (resource.isPersonal) await onRecord(asked.scope, how, `${resource.name}.${format}`, asked.request.headers);
  // Data that changed meanwhile may have given parts from before and after: such an answer is not named or kept.
  const now = await programmeOf(asked.reader, asked.scope);
  const isWhole = now?.dataVersion === asked.programme.dataVersion;
  const said = isWhole ? headers : common;
  if (format === "json") {
    const mark = demonstrationMark(asked);
    const body = JSON.stringify(mark === null ? reading.body : { ...reading.body, demonstration: mark });
    if (isWhole) kept?.set(tag, body);
    return new Response(body, { headers: said });
  }
  const file = await fileOf(asked, resource.name, reading, format);
  return new Response(file.body, {
    headers: { ...said, "Content-Disposition": `attachment; filename="${file.name}"` },
  });
}
