import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import fs, { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Refusal } from "./refusal.mjs";
import { runStep } from "./run-step.mjs";

export const root = fileURLToPath(new URL("..", import.meta.url)).replace(/[/\\]$/, "");

const oldestNode = [20, 19];
const megabyte = 1024 * 1024;
const spaceToInstall = 1_500 * megabyte;
const spaceToRun = 200 * megabyte;

/**
 * What every command does first: the right Node, a disk that can be written, the packages of the lockfile.
 * Nothing but Node itself is needed for it.
 */
export async function setUp() {
  checkNode(process.versions.node);
  process.chdir(root);
  if (isInstalled(root)) return;
  checkDisk(root, spaceToInstall);
  await runStep({
    title: "Installing packages",
    typicalSeconds: 150,
    command: process.platform === "win32" ? "npm.cmd" : "npm",
    args: ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"],
    env: { ...process.env, NODE_ENV: "development" },
  });
  writeFileSync(stampFile(root), stamp(root));
}

/** @param {string} version as in `process.versions.node` */
export function checkNode(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = oldestNode;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  throw new Refusal(
    `This needs Node ${oldestNode.join(".")} or newer, and this is Node ${version}. Install it from https://nodejs.org and try again.`,
  );
}

/**
 * Refuses a folder that cannot be written or whose disk is nearly full, before any long work.
 * @param {string} folder made when absent
 * @param {number} bytes that must be free
 */
export function checkDisk(folder, bytes = spaceToRun) {
  mkdirSync(folder, { recursive: true });
  const probe = join(folder, `.can-be-written-${process.pid}`);
  try {
    writeFileSync(probe, "x".repeat(4096));
  } finally {
    rmSync(probe, { force: true });
  }
  // Not a named import: an old Node, which lacks it, must live to read its own sentence.
  const { bavail, bsize } = fs.statfsSync(folder);
  if (bavail * bsize >= bytes) return;
  const [free, wanted] = [bavail * bsize, bytes].map((size) => Math.floor(size / megabyte));
  throw new Refusal(`The disk is full: ${free} MB are free in ${folder} and ${wanted} MB are needed.`);
}

/**
 * Whether node_modules is what the lockfile says, compiled for this Node. A folder that npm filled without us is
 * believed when npm's own record agrees with the lockfile and the compiled package loads.
 * @param {string} folder the repository
 */
export function isInstalled(folder) {
  if (existsSync(stampFile(folder)) && readFileSync(stampFile(folder), "utf8") === stamp(folder)) return true;
  if (!existsSync(join(folder, "node_modules")) || !agreesWithLockfile(folder) || !compiledPackageLoads(folder))
    return false;
  writeFileSync(stampFile(folder), stamp(folder));
  return true;
}

/** @param {string} folder */
function stampFile(folder) {
  return join(folder, "node_modules", ".set-up");
}

/** @param {string} folder */
function stamp(folder) {
  const lockfile = createHash("sha256")
    .update(readFileSync(join(folder, "package-lock.json")))
    .digest("hex");
  return `${lockfile} ${process.platform}-${process.arch}-${process.versions.modules}\n`;
}

/** @param {string} folder */
function agreesWithLockfile(folder) {
  const record = join(folder, "node_modules", ".package-lock.json");
  if (!existsSync(record)) return false;
  const installed = packagesIn(record);
  return Object.entries(packagesIn(join(folder, "package-lock.json"))).every(
    ([place, wanted]) => place === "" || isForSome(wanted) || installed[place]?.version === wanted.version,
  );
}

/** @typedef {{ version?: string, optional?: boolean, extraneous?: boolean, os?: string[], cpu?: string[] }} LockedPackage */

/**
 * Whether a package of the lockfile is only for some machines, so that it may be missing on this one.
 * @param {LockedPackage} locked
 */
function isForSome({ optional, extraneous, os, cpu }) {
  return optional === true || extraneous === true || os !== undefined || cpu !== undefined;
}

/**
 * @param {string} lockfile
 * @returns {Record<string, LockedPackage>} by place in the folder
 */
function packagesIn(lockfile) {
  return JSON.parse(readFileSync(lockfile, "utf8")).packages;
}

/** @param {string} folder */
function compiledPackageLoads(folder) {
  const script = "new (require('better-sqlite3'))(':memory:').close()";
  return spawnSync(process.execPath, ["-e", script], { cwd: folder, stdio: "ignore" }).status === 0;
}
