import { readFileSync, statSync } from "node:fs";
import { planImport, type PlannedImport } from "@/db/import/plan-import";
import { readSpreadsheet } from "@/db/import/read-spreadsheet";
import { programmePhases } from "@/db/queries/programme-structure";
import { phaseReading } from "@/domain/import/field-readers";
import { FileRefused, importLimits } from "@/domain/import/refusals";
import { operatorScope, readCommand, run, withStore } from "@/scripts/command-line";
import { importAnswer, importLines } from "@/scripts/import-answer";
import { languageOfTerminal } from "@/scripts/problem-lines";
import { Refusal } from "@/scripts/refusal.mjs";
import { refusalInWords } from "@/messages/import-words";

const options = {
  phase: { type: "string" },
  sheet: { type: "string" },
  programme: { type: "string" },
  "dry-run": { type: "boolean" },
  json: { type: "boolean" },
} as const;
const usage = "npm run import -- FILE --phase PHASE [--sheet NAME] [--dry-run] [--programme CODE] [--json]";

/** `npm run import`: what a spreadsheet's rows would do to the register, or, without --dry-run, does it. */
await run(async () => {
  const { values, positionals } = readCommand(usage, options, 1);
  const language = languageOfTerminal(process.env.LANG);
  try {
    const sheet = await readSpreadsheet(bytesOf(positionals[0] ?? ""), values.sheet ?? null);
    return await withStore(async (opened) => {
      const scope = await operatorScope(opened, values.programme);
      const phases = (await programmePhases(opened.store.reader, scope)).map(({ code }) => code);
      const phase = phaseOf(values.phase, phases);
      const planned = await planImport(opened.store.reader, scope, { sheet, phase, mapping: null });
      print(planned, values.json ?? false);
      return 0;
    });
  } catch (error) {
    throw error instanceof FileRefused ? new Refusal(refusalInWords(error.code, language)) : error;
  }

  function print(planned: PlannedImport, asJson: boolean): void {
    if (asJson) console.log(JSON.stringify(importAnswer(planned.plan, language)));
    else for (const line of importLines(planned, language)) console.log(line);
  }
});

function bytesOf(path: string): Buffer {
  try {
    if (statSync(path).isDirectory()) throw new Refusal(`${path} is a folder; a CSV or XLSX file is wanted.`);
    if (statSync(path).size > importLimits.bytes) throw new FileRefused("too-large");
    return readFileSync(path);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : "";
    if (code === "ENOENT") throw new Refusal(`There is no file ${path}.`);
    if (code === "EACCES" || code === "EPERM") throw new Refusal(`The file ${path} may not be read.`);
    throw error;
  }
}

function phaseOf(asked: string | undefined, known: readonly string[]): string {
  const list = known.join(", ");
  if (asked === undefined) throw new Refusal(`--phase is needed: ${list}.\nUsage: ${usage}`);
  const phase = phaseReading(asked);
  if (phase === null || !known.includes(phase))
    throw new Refusal(`--phase: "${asked}" is not known; expected ${list}.`);
  return phase;
}
