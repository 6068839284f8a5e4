import "server-only";
import type { z } from "zod/mini";
import { ApiProblem } from "@/domain/api/problems";

/** A request's JSON as a schema reads it; refuses what is no JSON, larger than `mostBytes`, or not as described. */
export async function jsonBody<T>(request: Request, schema: z.ZodMiniType<T>, mostBytes: number): Promise<T> {
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/json") throw new ApiProblem("not-json", "Send application/json.");
  const read = schema.safeParse(parsed(await boundedText(request, mostBytes)), { reportInput: false });
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const where = issue === undefined || issue.path.length === 0 ? "The body" : issue.path.join(".");
  throw new ApiProblem("unknown-value", `${where}: ${issue?.message ?? "not as described"}; see /api/v1/openapi.json.`);
}

/** The text of a body, of which no more is read than may be sent, whatever its length says. */
async function boundedText(request: Request, mostBytes: number): Promise<string> {
  const tooLarge = () => new ApiProblem("too-large", `At most ${mostBytes} bytes.`);
  if (Number(request.headers.get("content-length") ?? 0) > mostBytes) throw tooLarge();
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for (const reader = request.body?.getReader(); reader !== undefined;) {
    const { done, value } = await reader.read();
    if (done) break;
    bytes += value.length;
    if (bytes > mostBytes) {
      await reader.cancel();
      throw tooLarge();
    }
    parts.push(value);
  }
  return Buffer.concat(parts).toString("utf8");
}

const deepest = 12;

/** A body that is nested deeper than any of ours is refused before it is read. */
function parsed(text: string): unknown {
  let depth = 0;
  let isText = false;
  for (let i = 0; i < text.length; i += 1) {
    const letter = text[i];
    if (letter === '"') isText = !isText;
    else if (isText && letter === "\\") i += 1;
    else if (!isText && (letter === "[" || letter === "{")) depth += 1;
    else if (!isText && (letter === "]" || letter === "}")) depth -= 1;
    if (depth > deepest) throw new ApiProblem("too-large", `At most ${deepest} levels.`);
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) throw new ApiProblem("not-json", "The body is no JSON.");
    throw error;
  }
}
