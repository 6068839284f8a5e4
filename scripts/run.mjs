import { spawn } from "node:child_process";
import { configured, readEnvironmentFile, typescript } from "./configured.mjs";
import { Refusal, runCommand } from "./refusal.mjs";
import { root, setUp } from "./set-up.mjs";

// On a machine with much memory V8 lets the heap of a large load grow past what it needs; grown slowly it stays small.
const heap = ["--heap-growing-percent=20", "--max-semi-space-size=16"];

/**
 * Runs one of our TypeScript commands (`node scripts/run.mjs scripts/figures.ts …`) with the packages installed, the
 * environment file read and the configuration checked. Its output is its own: this adds nothing to stdout.
 */
async function run() {
  const [command, ...args] = process.argv.slice(2);
  if (command === undefined) throw new Refusal("Which command? For example: node scripts/run.mjs scripts/figures.ts");
  await setUp();
  readEnvironmentFile(root);
  const env = { ...process.env, DATABASE_URL: configured(process.env).databaseUrl };
  const child = spawn(process.execPath, [...heap, ...typescript, command, ...args], { env, stdio: "inherit" });
  // Ctrl-C reaches the child by itself; this process only waits for what it says.
  process.on("SIGINT", () => undefined);
  process.on("SIGTERM", () => child.kill("SIGTERM"));
  return new Promise((resolve) => child.on("close", (code) => resolve(code ?? 1)));
}

await runCommand(run);
