import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize, sep } from "node:path";

const endings = ["", ".ts", ".tsx", ".mjs", "/index.ts"];

/**
 * For a file, the tests of the database and the doors that reach it, those with the fewest steps between first: they
 * say most about it, and sooner than those that load half the tree.
 */
export function reachingTests(rooms: readonly string[]): (file: string) => string[] {
  const importers = importersIn(rooms.flatMap(filesIn));
  return (file) => {
    const reached = new Set([file]);
    for (const one of reached) for (const importer of importers.get(one) ?? []) reached.add(importer);
    return [...reached].filter((one) => /^tests\/(?:db|app)\/.*\.test\.ts$/.test(one));
  };
}

function filesIn(room: string): string[] {
  return readdirSync(room, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.(?:tsx?|mjs)$/.test(file))
    .map((file) => `${room}/${file.split(sep).join("/")}`);
}

/** By file, who imports it. */
function importersIn(files: readonly string[]): Map<string, string[]> {
  const importers = new Map<string, string[]>();
  for (const file of files) {
    for (const [, from = ""] of readFileSync(file, "utf8").matchAll(/(?:from|import\(|import) ?"([@.][^"]*)"/g)) {
      const target = fileNamed(file, from);
      if (target !== undefined) importers.set(target, [...(importers.get(target) ?? []), file]);
    }
  }
  return importers;
}

function fileNamed(importer: string, from: string): string | undefined {
  const bare = from.startsWith("@/")
    ? from.slice(2)
    : normalize(join(dirname(importer), from))
        .split(sep)
        .join("/");
  return endings.map((ending) => bare + ending).find((path) => /\.\w+$/.test(path) && existsSync(path));
}
