"use server";

import { redirect } from "next/navigation";
import { acting, type Acting } from "@/app/acting";
import { checkedFile } from "@/app/import/checked-file";
import { waitingFiles } from "@/app/import/waiting";
import { undoImport } from "@/db/commands/undo-import";
import { saveMapping } from "@/db/import/mappings";
import { storeImport } from "@/db/import/store-import";
import type { WaitingFile } from "@/db/import/waiting-files";
import { DomainError } from "@/domain/domain-error";
import { EntryRefused } from "@/domain/entry/entry-refused";
import { valueOf, type FormState, type FormValues } from "@/domain/forms/form-state";
import { ImportBuiltOn } from "@/domain/import/built-on";
import { chosenMapping } from "@/domain/import/chosen-mapping";
import { isMappingName, type SavedMapping } from "@/domain/import/mapping";
import { FileRefused } from "@/domain/import/refusals";
import { builtOnInWords } from "@/messages/importing-words";
import { refusalInWords } from "@/messages/import-words";
import { translator } from "@/messages/translator";

/** Reads the waiting file by the columns and words that somebody chose, and saves them under a name if asked to. */
export async function readAgain(before: FormState, form: FormData): Promise<FormState> {
  return acting(before, form, "enter", async ({ store, scope, values, phases }) => {
    const { id, about } = await ownFile(scope, values);
    const mapping = mappingIn(values, about);
    const name = valueOf(values, "save_as").trim();
    if (name !== "" && !isMappingName(name))
      throw new EntryRefused([{ column: "save_as", value: name, expected: { code: "text", params: { most: "64" } } }]);
    if (name !== "") await saveMapping(store, scope, name, mapping);
    const phase = phases.find(({ code }) => code === valueOf(values, "phase"))?.code ?? about.phase;
    const mappingName = name === "" ? about.mappingName : name;
    await waitingFiles().write(id, { ...about, phase, mapping, mappingName });
    redirect(`/import/${id}`);
  });
}

function mappingIn(values: FormValues, { mapping }: WaitingFile): SavedMapping {
  const named = (start: string) => Object.keys(values).filter((field) => field.startsWith(start));
  const chosen = chosenMapping({
    columns: named("column-").map((field) => ({
      label: valueOf(values, field.replace("column-", "label-")),
      field: valueOf(values, field),
    })),
    matches: named("word-").map((field) => {
      const at = (what: string) => valueOf(values, field.replace("word-", `${what}-`));
      return { field: at("field"), phrase: at("phrase"), word: valueOf(values, field) };
    }),
    constants: [{ field: "kind", value: valueOf(values, "kind") }],
  });
  const matches = { ...mapping?.values };
  for (const [field, words] of entriesOf(chosen.values)) matches[field] = { ...matches[field], ...words };
  return { ...chosen, values: matches };
}

function entriesOf<Key extends string, Value>(of: Partial<Record<Key, Value>>): [Key, Value][] {
  const all: [Key, Value][] = [];
  let key: Key;
  for (key in of) {
    const value = of[key];
    if (value !== undefined) all.push([key, value]);
  }
  return all;
}

/** Stores the rows that are right, or all or none, and leads to the list of imports. */
export async function storeFile(before: FormState, form: FormData): Promise<FormState> {
  let told: string | null = null;
  const state = await acting(before, form, "enter", async ({ store, scope, values, language }) => {
    const { id } = await ownFile(scope, values);
    const keepDuplicates = valueOf(values, "duplicates") === "keep";
    const file = await checkedFile(store.reader, scope, id, keepDuplicates);
    if (file === null) throw new DomainError("file-gone");
    const { about, bytes, sheet } = file;
    const order = { ...about, sheet, bytes, keepDuplicates, allOrNothing: valueOf(values, "how") === "all" };
    try {
      const { batch } = await storeImport(store, scope, order);
      if (batch !== null) {
        await waitingFiles().erase(id);
        redirect(`/import?stored=${batch.number}`);
      }
      told = translator(language, "importing")("store.notWhole");
    } catch (error) {
      if (!(error instanceof FileRefused)) throw error;
      told = refusalInWords(error.code, language);
    }
    return values;
  });
  return told === null ? state : { ...state, rule: told };
}

export async function discard(before: FormState, form: FormData): Promise<FormState> {
  return acting(before, form, "enter", async ({ scope, values }) => {
    const { id } = await ownFile(scope, values);
    await waitingFiles().erase(id);
    redirect("/import");
  });
}

/** Takes an import back; what was built on it is listed, and then nothing is taken back. */
export async function undo(before: FormState, form: FormData): Promise<FormState> {
  let builtOn: ImportBuiltOn["records"] = [];
  let language: Acting<"enter">["language"] = "en";
  const state = await acting(before, form, "enter", async (asked) => {
    language = asked.language;
    const number = Number(valueOf(asked.values, "number"));
    try {
      await undoImport(asked.store, asked.scope, Number.isInteger(number) ? number : 0);
    } catch (error) {
      if (!(error instanceof ImportBuiltOn)) throw error;
      builtOn = error.records;
      return asked.values;
    }
    redirect(`/import?undone=${number}`);
  });
  return builtOn.length === 0 ? state : { ...state, ...builtOnInWords(builtOn, language) };
}

/** The file that a form is about. */
async function ownFile(
  { programme, actor }: Acting<"enter">["scope"],
  values: FormValues,
): Promise<{ id: string; about: WaitingFile }> {
  const id = valueOf(values, "file");
  const about = await waitingFiles().about(id, { programme, owner: actor });
  if (about === null) throw new DomainError("file-gone");
  return { id, about };
}
