import { readFileSync, statSync } from "node:fs";
import { basename } from "node:path";
import { undoImport } from "@/db/commands/undo-import";
import { mappingNamed, mappingNames, saveMapping } from "@/db/import/mappings";
import { planImport } from "@/db/import/plan-import";
import { readSpreadsheet } from "@/db/import/read-spreadsheet";
import { storeImport, type StoredImport } from "@/db/import/store-import";
import { programmePhases } from "@/db/queries/programme-structure";
import type { Reader, Store } from "@/db/store";
import { claim, type ScopeFor } from "@/domain/access/scope";
import { DomainError } from "@/domain/domain-error";
import { ImportBuiltOn } from "@/domain/import/built-on";
import { phaseReading, readCell } from "@/domain/import/field-readers";
import { fields } from "@/domain/import/fields";
import { isMappingName, type SavedMapping } from "@/domain/import/mapping";
import { FileRefused, importLimits } from "@/domain/import/refusals";
import type { Language } from "@/domain/vocabulary";
import { expectedInWords, refusalInWords } from "@/messages/import-words";
import { operatorScope, readCommand, run, withStore } from "@/scripts/command-line";
import { importAnswer, importLines } from "@/scripts/import-answer";
import { languageOfTerminal } from "@/scripts/problem-lines";
import { Refusal } from "@/scripts/refusal.mjs";

const options = {
  phase: { type: "string" },
  mapping: { type: "string" },
  "save-mapping": { type: "string" },
  sheet: { type: "string" },
  set: { type: "string", multiple: true },
  "dry-run": { type: "boolean" },
  "all-or-nothing": { type: "boolean" },
  "keep-duplicates": { type: "boolean" },
  undo: { type: "string" },
  programme: { type: "string" },
  json: { type: "boolean" },
} as const;
const usage =
  "npm run import -- FILE --phase PHASE [--mapping NAME] [--save-mapping NAME] [--sheet NAME] [--set FIELD=VALUE] " +
  "[--dry-run] [--all-or-nothing] [--keep-duplicates] [--programme CODE] [--json], or --undo NUMBER";

/** `npm run import`: stores the rows of a spreadsheet, or with --dry-run says what that would do; --undo takes it back. */
await run(async () => {
  const isUndo = process.argv.some((argument) => argument.startsWith("--undo"));
  const { values, positionals } = readCommand(usage, options, isUndo ? 0 : 1);
  const language = languageOfTerminal(process.env.LANG);
  try {
    if (values.undo !== undefined) return await undo(values.undo, values.programme);
    const [path = ""] = positionals;
    const bytes = bytesOf(path);
    const sheet = await readSpreadsheet(bytes, values.sheet ?? null);
    return await withStore(async (opened) => {
      const { store } = opened;
      const scope = claim(await operatorScope(opened, values.programme), "enter");
      const phases = (await programmePhases(store.reader, scope)).map(({ code }) => code);
      const question = {
        sheet,
        phase: phaseOf(values.phase, phases),
        mapping: await mappingOf(store.reader, scope, values.mapping),
        constants: constantsOf(values.set ?? [], language),
        keepDuplicates: values["keep-duplicates"] ?? false,
      };
      const order = { ...question, bytes, fileName: basename(path), mappingName: values.mapping ?? null };
      const allOrNothing = values["all-or-nothing"] ?? false;
      const saved = mappingToSave(values["save-mapping"]);
      const done: StoredImport = values["dry-run"]
        ? { ...(await planImport(store.reader, scope, question)), batch: null }
        : await storeImport(store, scope, { ...order, allOrNothing });
      if (saved !== null) await saveMapping(store, scope, saved, done.read.mapping);
      if (values.json) console.log(JSON.stringify(importAnswer(done.plan, language)));
      else for (const line of importLines(done, language)) console.log(line);
      if (values["dry-run"]) return 0;
      console.error(done.batch === null ? "Nothing was stored." : `Stored as import ${done.batch.number}.`);
      return done.batch === null && allOrNothing ? 1 : 0;
    });
  } catch (error) {
    throw error instanceof FileRefused ? new Refusal(refusalInWords(error.code, language)) : error;
  }
});

function bytesOf(path: string): Buffer {
  try {
    const found = statSync(path);
    if (found.isDirectory()) throw new Refusal(`${path} is a folder; a CSV or XLSX file is wanted.`);
    if (found.size > importLimits.bytes) throw new FileRefused("too-large");
    return readFileSync(path);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : "";
    if (code === "ENOENT" || code === "ENOTDIR") throw new Refusal(`There is no file ${path}.`);
    if (code === "EACCES" || code === "EPERM") throw new Refusal(`The file ${path} may not be read.`);
    throw error;
  }
}

function phaseOf(asked: string | undefined, known: readonly string[]): string {
  const list = known.join(", ");
  if (asked === undefined) throw new Refusal(`--phase is needed: ${list}.\nUsage: ${usage}`);
  const phase = phaseReading(asked);
  if (phase !== null && known.includes(phase)) return phase;
  throw new Refusal(`--phase: "${asked}" is not known; expected ${list}.`);
}

async function mappingOf(
  reader: Reader,
  scope: ScopeFor<"enter">,
  name: string | undefined,
): Promise<SavedMapping | null> {
  if (name === undefined) return null;
  const mapping = await mappingNamed(reader, scope, name);
  if (mapping !== null) return mapping;
  const names = (await mappingNames(reader, scope)).join(", ");
  throw new Refusal(
    `--mapping: there is none named "${name}"; ${names === "" ? "none is saved" : `there is ${names}`}.`,
  );
}

function mappingToSave(name: string | undefined): string | null {
  if (name !== undefined && !isMappingName(name))
    throw new Refusal(`--save-mapping: "${name}" cannot be a name: letters, digits, spaces and . _ - up to 64.`);
  return name ?? null;
}

/** `--set kind=livestock`: what holds for every row, in any of the words a cell may use. */
function constantsOf(given: readonly string[], language: Language): SavedMapping["constants"] {
  const context = { decimalMark: null, from1904: false };
  const constants: SavedMapping["constants"] = {};
  for (const one of given) {
    const cut = one.indexOf("=");
    const field = fields.find((name) => name === one.slice(0, cut));
    if (field === undefined) throw new Refusal(`--set: "${one}" is not FIELD=VALUE with one of ${fields.join(", ")}.`);
    const reading = readCell(field, one.slice(cut + 1), context);
    if (!("value" in reading))
      throw new Refusal(`--set ${one}: expected ${expectedInWords(reading.expected, language)}.`);
    constants[field] = reading.value;
  }
  return constants;
}

const mostListed = 100;

async function undoNumber(store: Store, scope: ScopeFor<"enter">, number: number): Promise<void> {
  try {
    await undoImport(store, scope, number);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    if (error.code === "not-found") throw new Refusal(`There is no import ${number}.`);
    throw error.code === "record-voided" ? new Refusal(`Import ${number} is undone already.`) : error;
  }
}

async function undo(asked: string, programme: string | undefined): Promise<number> {
  if (!/^\d{1,9}$/.test(asked)) throw new Refusal(`--undo: "${asked}" is no number of an import.`);
  return withStore(async (opened) => {
    const scope = claim(await operatorScope(opened, programme), "enter");
    try {
      await undoNumber(opened.store, scope, Number(asked));
      console.log(`Import ${asked} is undone.`);
      return 0;
    } catch (error) {
      if (!(error instanceof ImportBuiltOn)) throw error;
      for (const { record, id, why } of error.records.slice(0, mostListed)) {
        const how = why === "changed" ? "was changed since" : "has got records of its own since";
        console.error(`${record} ${id} ${how}.`);
      }
      throw new Refusal(
        `Import ${asked} was not undone: something was built on ${error.records.length} of its records.`,
      );
    }
  });
}
