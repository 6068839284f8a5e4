import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { z } from "zod";
import { jsonOrNull } from "@/domain/json";

const lastTrial = z.object({
  /** Name of the copy in the folder. */
  file: z.string(),
  moment: z.number(),
  /** One of CopyProblem, or what the system said; `null` when the copy can be taken back. */
  problem: z.string().nullable(),
});

/** What the last trial of taking a copy back came to. */
export type LastTrial = z.infer<typeof lastTrial>;

/** `null` where none was tried. */
export function readLastTrial(folder: string): LastTrial | null {
  const file = fileIn(folder);
  if (!existsSync(file)) return null;
  const read = lastTrial.safeParse(jsonOrNull(readFileSync(file, "utf8")));
  return read.success ? read.data : null;
}

export function keepTrial(copy: string, moment: number, problem: string | null): void {
  const trial: LastTrial = { file: basename(copy), moment, problem };
  writeFileSync(fileIn(dirname(copy)), `${JSON.stringify(trial, null, 2)}\n`, { mode: 0o600 });
}

function fileIn(folder: string): string {
  return join(folder, "last-trial.json");
}
