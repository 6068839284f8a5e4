/** A reason to stop that a person can act on: it is printed as a sentence, without a stack trace, and the exit code is 1. */
export class Refusal extends Error {}

/** @type {readonly (readonly [RegExp, string])[]} */
const knownCauses = [
  [
    /ENOSPC|SQLITE_FULL|database or disk is full|No space left on device/i,
    "The disk is full: free some space and try again.",
  ],
  [
    /EROFS|SQLITE_READONLY|readonly database|read-only file system/i,
    "The disk is read-only: clone the repository to a place that can be written.",
  ],
  [/EACCES|EPERM|SQLITE_CANTOPEN/i, "A file here cannot be written: check that this folder belongs to you."],
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT/,
    "A server could not be reached: check the network (or DATABASE_URL) and try again.",
  ],
];

/**
 * The sentence for the causes of failure that are not the product's own; `null` when none is recognised.
 * @param {string} output what the failed step wrote
 */
export function knownCause(output) {
  return knownCauses.find(([sign]) => sign.test(output))?.[1] ?? null;
}

/**
 * Runs a command of the command line: a refusal becomes its sentence, a full or read-only disk becomes one too.
 * @param {() => Promise<number | void>} command gives the exit code, 0 when it gives none
 */
export async function runCommand(command) {
  process.stdout.on("error", stopAtClosedPipe);
  try {
    process.exitCode = (await command()) ?? 0;
  } catch (error) {
    process.exitCode = 1;
    console.error(sentence(error));
  }
}

/**
 * Whoever reads no further (`npm run figures | head`) has what they wanted.
 * @param {NodeJS.ErrnoException} error
 */
function stopAtClosedPipe(error) {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
}

/** @param {unknown} error */
function sentence(error) {
  if (error instanceof Refusal) return error.message;
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return knownCause(text) ?? text;
}
