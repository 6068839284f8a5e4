import "server-only";
import { randomUUID } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

let known: string | undefined;

/** Names the code that answers: the build, and where nothing was built the process. */
export function codeVersion(): string {
  known ??= builtAs() ?? randomUUID();
  return known;
}

function builtAs(): string | undefined {
  if (process.env.NODE_ENV !== "production") return undefined;
  const file = join(process.cwd(), ".next", "BUILD_ID");
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}
