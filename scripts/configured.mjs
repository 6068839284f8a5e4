import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { Refusal } from "./refusal.mjs";

/**
 * Reads `.env` where there is one; what the process was started with wins.
 * @param {string} root the repository
 */
export function readEnvironmentFile(root) {
  if (existsSync(join(root, ".env"))) process.loadEnvFile(join(root, ".env"));
}

/** What our TypeScript commands are run with. */
export const typescript = ["--import", "tsx"];

/**
 * The configuration as the product reads it (domain/configuration), for the plain scripts; a wrong variable is refused
 * by its name.
 * @param {NodeJS.ProcessEnv} env
 * @returns {{ databaseUrl: string }}
 */
export function configured(env) {
  const read = spawnSync(process.execPath, [...typescript, "scripts/configuration.ts"], { env, encoding: "utf8" });
  if (read.status !== 0) throw new Refusal(read.stderr.trim());
  return JSON.parse(read.stdout);
}
