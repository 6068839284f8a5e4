import { hkdfSync, randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * The environment with the secrets that the server needs: SESSION_SECRET as it is set, else as it was made once and
 * kept beside the database, readable by this user alone. Next's key for forms follows from it, so that a form that was
 * open before a restart can still be sent after it.
 * @param {NodeJS.ProcessEnv} env
 * @param {string} databaseUrl
 * @returns {NodeJS.ProcessEnv}
 */
export function withSecrets(env, databaseUrl) {
  const secret = env.SESSION_SECRET || keptSecret(secretFile(databaseUrl));
  const key = Buffer.from(hkdfSync("sha256", secret, "", "server actions", 32)).toString("base64");
  return { ...env, SESSION_SECRET: secret, NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: key };
}

/**
 * Beside the SQLite file; for a PostgreSQL server in the data folder.
 * @param {string} databaseUrl
 */
export function secretFile(databaseUrl) {
  return databaseUrl.startsWith("file:")
    ? `${databaseUrl.slice("file:".length)}.secret`
    : join("data", "monitor.secret");
}

/** @param {string} file */
function keptSecret(file) {
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${randomBytes(48).toString("base64url")}\n`, { mode: 0o600, flag: "wx" });
  }
  return readFileSync(file, "utf8").trim();
}
