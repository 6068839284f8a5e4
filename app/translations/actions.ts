"use server";

import { redirect } from "next/navigation";
import { acting, type Acting } from "@/app/acting";
import { takeWordings } from "@/db/commands/take-wordings";
import { readSpreadsheet } from "@/db/import/read-spreadsheet";
import { wordingsOf } from "@/db/queries/wordings";
import { FileRefused } from "@/domain/import/refusals";
import type { FormState } from "@/domain/forms/form-state";
import { formatter } from "@/domain/format";
import type { Language } from "@/domain/vocabulary";
import { readSentBack, type SentBack } from "@/messages/sent-back";
import { sentBackRows } from "@/messages/sent-back-rows";
import { translator } from "@/messages/translator";

const mostShown = 50;

/** Takes a translator's file back, whole or not at all. */
export async function takeBack(before: FormState, form: FormData): Promise<FormState> {
  const file = form.get("file");
  let refused: SentBack["problems"] | "missing" | "no-table" | null = null;
  let language: Language = "en";
  const state = await acting(before, form, "administer", async (asked: Acting<"administer">) => {
    language = asked.language;
    if (typeof file === "string" || file === null || file.size === 0) return void (refused = "missing");
    const of = asked.values.language === "fr" ? "fr" : "rw";
    const rows = await rowsOf(file);
    if (rows === null) return void (refused = "no-table");
    const { wordings, problems } = readSentBack(of, rows, await wordingsOf(asked.store.reader, asked.scope));
    if (problems.length > 0) return void (refused = problems);
    if (wordings.length > 0) await takeWordings(asked.store, asked.scope, wordings);
    redirect(`/translations?taken=${wordings.length}`);
  });
  return withRefusal(state, language, refused);
}

async function rowsOf(file: File): Promise<ReturnType<typeof sentBackRows>> {
  try {
    return sentBackRows((await readSpreadsheet(Buffer.from(await file.arrayBuffer()))).rows);
  } catch (error) {
    if (error instanceof FileRefused) return null;
    throw error;
  }
}

function withRefusal(
  state: FormState,
  language: Language,
  refused: SentBack["problems"] | "missing" | "no-table" | null,
): FormState {
  if (refused === null) return state;
  const words = translator(language, "translations");
  if (refused === "missing") return { ...state, rule: `${words("file")}: ${words("fileMissing")}` };
  if (refused === "no-table") return { ...state, rule: `${words("file")}: ${words("fileRefused")}` };
  const lines = refused.slice(0, mostShown).map(({ number, key, problem, needs }) => ({
    field: "file",
    message: words("row", {
      row: String(number),
      key,
      problem: words(`problem.${problem}`, { needs: needs === "" ? words("noArguments") : needs }),
    }),
  }));
  const rest = refused.length - lines.length;
  const more = rest > 0 ? words("more", { count: formatter(language).count(rest) }) : null;
  return { ...state, rule: more, problems: lines };
}
