import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { freePort } from "./address.mjs";
import { installPackage } from "./install-on-debian.mjs";
import { Refusal } from "./refusal.mjs";

/** Nothing here outlives the tests, so nothing needs to survive a power cut. */
const settings = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=200"];

/**
 * A PostgreSQL server for the tests: the one that TEST_POSTGRES_URL names, else a throw-away cluster of the installed
 * PostgreSQL on a free port of this machine.
 * @returns {Promise<{ url: string, stop: () => void }>}
 */
export async function postgresForTests() {
  const given = process.env.TEST_POSTGRES_URL;
  if (given) return { url: given, stop: () => undefined };
  const programs = programsFolder() ?? installed();
  const folder = mkdtempSync(join(tmpdir(), "monitor-postgres-"));
  const password = randomBytes(12).toString("hex");
  const port = await freePort();
  const stop = () => {
    asOwner(join(programs, "pg_ctl"), ["-D", join(folder, "cluster"), "-m", "immediate", "stop"]);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    start(programs, folder, password, port);
  } catch (error) {
    stop();
    throw error;
  }
  process.once("exit", stop);
  return {
    url: `postgres://monitor:${password}@127.0.0.1:${port}/postgres`,
    stop: () => {
      process.removeListener("exit", stop);
      stop();
    },
  };
}

/**
 * @param {string} programs
 * @param {string} folder
 * @param {string} password
 * @param {number} port
 */
function start(programs, folder, password, port) {
  const cluster = join(folder, "cluster");
  const passwordFile = join(folder, "password");
  writeFileSync(passwordFile, password);
  const owner = serverOwner();
  if (owner !== null) for (const path of [folder, passwordFile]) chownSync(path, owner.user, owner.group);
  const how = [
    "--locale=C",
    "--encoding=UTF8",
    "--auth=scram-sha-256",
    "--username=monitor",
    `--pwfile=${passwordFile}`,
  ];
  must(asOwner(join(programs, "initdb"), ["-D", cluster, "--no-sync", ...how]), "PostgreSQL could not make a cluster");
  const options = [`-p ${port}`, "-h 127.0.0.1", "-k ''", ...settings.map((setting) => `-c ${setting}`)].join(" ");
  const log = join(folder, "log");
  must(
    asOwner(join(programs, "pg_ctl"), ["-D", cluster, "-w", "-l", log, "-o", options, "start"]),
    "PostgreSQL did not start",
  );
}

/** PostgreSQL refuses to run as root; its package brings a user for it. `null` when this is an ordinary user. */
function serverOwner() {
  if (process.getuid?.() !== 0) return null;
  const [user, group] = ["-u", "-g"].map((which) => spawnSync("id", [which, "postgres"], { encoding: "utf8" }).stdout);
  if (!user || !group)
    throw new Refusal("PostgreSQL does not run as root, and there is no user postgres: run the tests as another user.");
  return { user: Number(user), group: Number(group) };
}

/**
 * @param {string} program
 * @param {string[]} args
 */
function asOwner(program, args) {
  const whole = process.getuid?.() === 0 ? ["runuser", "-u", "postgres", "--", program, ...args] : [program, ...args];
  // The server inherits what it is started with: a pipe would stay open as long as it runs.
  return spawnSync(whole[0] ?? program, whole.slice(1), { cwd: tmpdir(), stdio: "ignore" });
}

/**
 * @param {{ status: number | null }} done
 * @param {string} otherwise
 */
function must(done, otherwise) {
  if (done.status !== 0)
    throw new Refusal(`${otherwise} for the tests (set TEST_POSTGRES_URL to use a server of your own).`);
}

function installed() {
  installPackage("PostgreSQL for the database tests", { debian: "postgresql", mac: "postgresql" });
  const folder = programsFolder();
  if (folder === undefined) throw new Refusal("PostgreSQL was installed but its programs were not found.");
  return folder;
}

/** The folder with initdb: Debian's newest version, else one of PATH. */
function programsFolder() {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...versions.map((version) => join(debian, version, "bin")),
    ...(process.env.PATH ?? "").split(delimiter),
  ];
  return folders.find((folder) => existsSync(join(folder, "initdb")) && existsSync(join(folder, "pg_ctl")));
}
