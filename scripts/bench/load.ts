import { spawn } from "node:child_process";
import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Effort } from "@/scripts/bench/effort";
import { makeRegister } from "@/scripts/bench/make-register";
import { dumpRows } from "@/scripts/bench/raw-load";
import { against, short, type Section } from "@/scripts/bench/report";

/** A loaded database of so many invented people, and what loading it took; `null` when it was there already. */
export interface Loaded {
  database: string;
  effort: Effort | null;
}

export async function loadedRegister(folder: string, people: number): Promise<Loaded> {
  const [register, database] = [join(folder, `register-${people}`), join(folder, `${people}.db`)];
  if (existsSync(database)) return { database, effort: null };
  makeRegister(register, people);
  const unfinished = `${database}.unfinished`;
  removeDatabase(unfinished);
  const effort = await ownProcess("scripts/bench/load-folder.ts", register, unfinished, database);
  return { database, effort };
}

/** A load beside its yardstick: parsing and inserting the same stored rows without validation. */
export async function measureLoad(folder: string, { database, effort }: Loaded): Promise<Section> {
  const title = "Loading 200,000 people (contract.md, section 1)";
  if (effort === null) return { title, results: [{ what: "loading", measured: "not measured: loaded before" }] };
  const [rows, copy] = [join(folder, "rows"), join(folder, "rows.db")];
  dumpRows(database, rows);
  removeDatabase(copy);
  const raw = await ownProcess("scripts/bench/insert-rows.ts", rows, copy);
  removeDatabase(copy);
  rmSync(rows, { recursive: true });
  const seconds = ({ seconds: all, processorSeconds }: Effort) =>
    `${short(all)} s, of the processor ${short(processorSeconds)} s`;
  return {
    title,
    results: [
      { what: "loading the exchange folder", measured: seconds(effort) },
      { what: "parsing and inserting the same stored rows", measured: seconds(raw) },
      against("processor time of loading over inserting", effort.processorSeconds / raw.processorSeconds, 3),
      against("elapsed time of loading over inserting", effort.seconds / raw.seconds, 3),
      against("most memory while loading", effort.peakMegabytes, 700, { unit: " MB" }),
    ],
  };
}

function removeDatabase(file: string): void {
  for (const suffix of ["", "-wal", "-shm"]) rmSync(file + suffix, { force: true });
}

/** Runs one of the bench's commands in a process of its own, under the settings of this one, as any command of ours. */
function ownProcess(command: string, ...args: string[]): Promise<Effort> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...process.execArgv, command, ...args], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    let output = "";
    child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString("utf8")));
    child.on("close", (code) => {
      if (code === 0) resolve(asEffort(JSON.parse(output.trim().split("\n").at(-1) ?? "")));
      else reject(new Error(`${command} ended with ${String(code)}.`));
    });
  });
}

function asEffort(reported: unknown): Effort {
  return reported as Effort;
}
