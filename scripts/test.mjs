import { spawn } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { Refusal, runCommand } from "./refusal.mjs";
import { root, setUp } from "./set-up.mjs";
import { testSteps } from "./test-steps.mjs";
import { totalsLine, totalsOf } from "./totals.mjs";

/** What would make a test depend on whoever runs it. */
const ownSettings = [
  ...["DATABASE_URL", "HOST", "PORT", "PROGRAMME", "FISCAL_YEAR_FIRST_MONTH", "COURSE_MONTHS"],
  ...["BACKUP_DIR", "BACKUP_EVERY_HOURS", "BACKUP_KEEP", "BACKUP_PASSPHRASE"],
  ...["PUBLIC_ADDRESS", "TRUSTED_PROXIES", "SESSION_SECRET"],
];

/** @type {NodeJS.ProcessEnv} */
const environment = { ...process.env, NEXT_TELEMETRY_DISABLED: "1" };
for (const name of ownSettings) environment[name] = undefined;

/**
 * `npm test`: every check and every test; `node scripts/test.mjs unit db` runs parts. A step that fails does not hide
 * the next ones, and what a step needs and cannot get is a failure, never a skip.
 */
async function test() {
  const parts = process.argv.slice(2);
  const known = [...new Set(testSteps.map(({ part }) => part))];
  const unknown = parts.filter((part) => !known.some((name) => name === part));
  if (unknown.length > 0) throw new Refusal(`There is no part ${unknown.join(", ")}; there are ${known.join(", ")}.`);
  const steps = testSteps.filter(({ part }) => parts.length === 0 || parts.includes(part));

  await setUp();
  rmSync("test-results", { recursive: true, force: true });
  mkdirSync("test-results");
  const failed = [];
  for (const step of steps) if (!(await succeeds(step))) failed.push(step.name);

  if (failed.length > 0) console.log(`\nFailed: ${failed.join(", ")}.`);
  const reports = steps.flatMap(({ report }) => report ?? []);
  if (reports.length > 0) console.log(totalsLine(totalsOf(reports)));
  return failed.length === 0 ? 0 : 1;
}

/** @param {import("./test-steps.mjs").TestStep} step */
async function succeeds(step) {
  console.log(`\n== ${step.name}`);
  const began = Date.now();
  const ok = await step.run({ root, node }).catch((error) => {
    console.log(error instanceof Refusal ? error.message : error);
    return false;
  });
  console.log(`== ${step.name}: ${ok ? "ok" : "FAILED"} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
  return ok;
}

/**
 * @param {string[]} args
 * @param {Record<string, string>} [env]
 * @returns {Promise<boolean>}
 */
function node(args, env) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      env: { ...environment, ...env },
      stdio: "inherit",
    });
    child.on("error", () => resolve(false));
    child.on("close", (code) => resolve(code === 0));
  });
}

// An orderly end, also on Ctrl-C, so that what a step started (a database server) is stopped.
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(130));

await runCommand(test);
