import { parseArgs } from "node:util";
import { Refusal } from "./refusal.mjs";

/**
 * The options after `--`; an unknown one is refused with the list of those there are.
 * @template {Record<string, { type: "boolean" | "string" }>} T
 * @param {T} options
 */
export function readArguments(options) {
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    const known = Object.keys(options).map((name) => `--${name}`);
    throw new Refusal(`${error instanceof Error ? error.message : String(error)}\nKnown options: ${known.join(", ")}.`);
  }
}
