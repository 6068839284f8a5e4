import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runStep } from "./run-step.mjs";

/** The rooms that end up in the built server; tests, docs and the command line do not. */
const rooms = ["app", "components", "db", "domain", "messages", "operations", "public"];
const atTopLevel = /^(next\.config|proxy|instrumentation|mdx-components|tsconfig|package-lock)\b.*\.(js|ts|tsx|json)$/;

/**
 * Builds the server for production, unless it is already built from exactly these sources.
 * @param {string} root the repository
 */
export async function buildIfNeeded(root) {
  const wanted = sourcesHash(root);
  if (isBuiltFrom(root, wanted)) return;
  // Gone before the build starts: one that is interrupted is not taken for a finished one.
  rmSync(stampFile(root), { force: true });
  await runStep({
    title: "Building for production",
    typicalSeconds: 60,
    command: process.execPath,
    args: [nextCommand(root), "build"],
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
  });
  writeFileSync(stampFile(root), wanted);
}

/**
 * @param {string} root
 * @param {string} wanted
 */
export function isBuiltFrom(root, wanted) {
  return existsSync(stampFile(root)) && readFileSync(stampFile(root), "utf8") === wanted;
}

/** @param {string} root */
export function nextCommand(root) {
  return join(root, "node_modules", "next", "dist", "bin", "next");
}

/**
 * A hash of every file that the built server comes from, by content: a checkout that only touches times rebuilds
 * nothing.
 * @param {string} root
 */
export function sourcesHash(root) {
  const hash = createHash("sha256");
  for (const file of sourceFiles(root))
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update("\0");
  return hash.digest("hex");
}

/** @param {string} root */
function sourceFiles(root) {
  const top = readdirSync(root).filter((name) => atTopLevel.test(name));
  const inside = rooms.filter((room) => existsSync(join(root, room))).flatMap((room) => filesUnder(root, room));
  return [...top, ...inside].sort();
}

/**
 * @param {string} root
 * @param {string} folder relative to it
 * @returns {string[]}
 */
function filesUnder(root, folder) {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesUnder(root, path) : [path];
  });
}

/** @param {string} root */
function stampFile(root) {
  return join(root, ".next", "built-from");
}
