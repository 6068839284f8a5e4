import { spawn } from "node:child_process";
import { shareIn, withProgress } from "./progress.mjs";
import { knownCause, Refusal } from "./refusal.mjs";

const keptLines = 30;

/**
 * @typedef {object} Step
 * @property {string} title said while it runs
 * @property {number} typicalSeconds what it takes on a small machine, for the progress bar
 * @property {string} command
 * @property {string[]} args
 * @property {NodeJS.ProcessEnv} [env] as a whole; the process's own when absent
 */

/**
 * Runs one step as a child process behind a progress bar. Its output is shown only when it fails, and then a cause
 * that a person can remove is said first.
 * @param {Step} step
 */
export async function runStep({ title, typicalSeconds, command, args, env = process.env }) {
  await withProgress(title, typicalSeconds, async (report) => {
    const { code, output } = await finished(command, args, env, report);
    if (code === 0) return;
    const tail = output.trimEnd().split("\n").slice(-keptLines).join("\n");
    throw new Refusal(knownCause(output) ?? tail);
  });
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @param {(share: number) => void} report
 * @returns {Promise<{ code: number, output: string }>} 1 also when it was stopped by a signal
 */
function finished(command, args, env, report) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { env, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    const take = (/** @type {Buffer} */ chunk) => {
      output = (output + chunk.toString("utf8")).slice(-200_000);
      const share = shareIn(
        chunk
          .toString("utf8")
          .trimEnd()
          .split(/[\r\n]/)
          .at(-1) ?? "",
      );
      if (share !== null) report(share);
    };
    child.stdout.on("data", take);
    child.stderr.on("data", take);
    child.on("error", (error) => resolve({ code: 1, output: `${output}\n${error.message}` }));
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}
