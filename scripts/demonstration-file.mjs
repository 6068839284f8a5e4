import { existsSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { typescript } from "./configured.mjs";
import { Refusal } from "./refusal.mjs";
import { secretFile, withSecrets } from "./secrets.mjs";
import { checkDisk } from "./set-up.mjs";
import { runStep } from "./run-step.mjs";

/**
 * The demonstration's environment over the process's own: its database, in which its calendar stands, and no backups
 * of it among those of your own register.
 * @param {string} file the SQLite file
 * @returns {NodeJS.ProcessEnv}
 */
export function demonstrationEnvironment(file) {
  const databaseUrl = `file:${file}`;
  return withSecrets({ ...process.env, DATABASE_URL: databaseUrl, PROGRAMME: "rwanda", BACKUP_DIR: "" }, databaseUrl);
}

/**
 * Leaves a migrated database with the demonstration register in `file`. A new one is made beside it and takes its
 * name when it is whole, so a failure or Ctrl-C leaves the old one, or none, but never half of one.
 * @param {string} file
 * @param {boolean} fresh whether to begin anew where there is one
 */
export async function prepareDemonstration(file, fresh) {
  checkDisk(dirname(file));
  if (existsSync(file) && !fresh) return fillExisting(file);
  const draft = join(dirname(file), "demonstration-in-preparation.db");
  remove(draft);
  try {
    await fill(draft);
  } catch (error) {
    remove(draft);
    throw error;
  }
  remove(file);
  renameSync(draft, file);
  if (existsSync(`${draft}-wal`)) renameSync(`${draft}-wal`, `${file}-wal`);
  remove(draft);
}

/** @param {string} file */
async function fillExisting(file) {
  try {
    await fill(file);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new Refusal(`${error.message}\nTo begin the demonstration anew: npm run demo -- --fresh`);
  }
}

/** @param {string} file */
async function fill(file) {
  const env = demonstrationEnvironment(file);
  const command = process.execPath;
  await runStep({
    title: "Applying migrations",
    typicalSeconds: 3,
    command,
    args: [...typescript, "scripts/migrate.ts"],
    env,
  });
  await runStep({
    title: "Loading the demonstration register",
    typicalSeconds: 30,
    command,
    args: [...typescript, "scripts/demonstration.ts"],
    env,
  });
}

/**
 * Removes a SQLite database with what belongs to it.
 * @param {string} file
 */
function remove(file) {
  for (const part of [file, `${file}-wal`, `${file}-shm`, secretFile(`file:${file}`)]) rmSync(part, { force: true });
}
