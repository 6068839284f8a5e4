import type { Metadata } from "next";
import "@/components/forms/forms.css";
import "@/components/importing/importing.css";
import { askingTo } from "@/app/asking-to";
import { undo } from "@/app/import/actions";
import { currentLanguage } from "@/app/language";
import { SavedNotice } from "@/components/forms/saved-notice";
import { BatchList } from "@/components/importing/batch-list";
import { UploadForm } from "@/components/importing/upload-form";
import { Card } from "@/components/ui/card";
import { phaseName } from "@/components/ui/filter-names";
import { PageHead } from "@/components/ui/page-head";
import { mappingNames } from "@/db/import/mappings";
import { importBatchesOf, type StoredBatch } from "@/db/queries/import-batches";
import { momentInKigali } from "@/domain/dates";
import { refusalCodes } from "@/domain/import/refusals";
import type { Language } from "@/domain/vocabulary";
import { refusalInWords } from "@/messages/import-words";
import { translator } from "@/messages/translator";

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLanguage(), "importing")("title") };
}

interface ImportPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** Where a spreadsheet is sent, and what was imported before. */
export default async function ImportPage({ searchParams }: ImportPageProps) {
  const { reader, scope, phases } = await askingTo("enter");
  const language = await currentLanguage();
  const words = translator(language, "importing");
  const asked = await searchParams;
  const given = (name: string) => (typeof asked[name] === "string" ? asked[name] : "");
  const open = phases.findLast(({ status }) => status === "under-way") ?? phases.at(-1);
  const refused = whyRefused(given("refused"), language);
  return (
    <>
      <PageHead title={words("title")} lede={words("lede")} />
      <SavedNotice>{whatWasDone(given("stored"), given("undone"), language)}</SavedNotice>
      {refused !== null && (
        <div className="error-summary" role="alert">
          <h2>{words("upload.refused")}</h2>
          <p>{refused}</p>
        </div>
      )}
      <Card title={words("upload.title")}>
        {open === undefined ? (
          <p>{words("upload.noPhase")}</p>
        ) : (
          <UploadForm
            words={{
              file: words("upload.file"),
              phase: words("upload.phase"),
              mapping: words("upload.mapping"),
              proposed: words("upload.proposed"),
              submit: words("upload.submit"),
              checking: words("file.checking"),
              wait: words("upload.wait"),
            }}
            phases={phases.map(({ code }) => ({ value: code, label: phaseName(language, code) }))}
            mappings={await mappingNames(reader, scope)}
            chosen={{ phase: given("phase") || open.code, mapping: given("mapping") }}
          />
        )}
      </Card>
      <BatchList language={language} batches={(await importBatchesOf(reader, scope)).map(listed)} undo={undo} />
    </>
  );
}

function whyRefused(refused: string, language: Language): string | null {
  const words = translator(language, "importing");
  const code = refusalCodes.find((one) => one === refused);
  if (code !== undefined) return refusalInWords(code, language);
  return refused === "missing" ? words("upload.missing") : null;
}

function whatWasDone(stored: string, undone: string, language: Language): string | null {
  const words = translator(language, "importing");
  const isNumber = (text: string) => /^\d{1,9}$/.test(text);
  if (isNumber(stored)) return words("store.done", { number: stored });
  return isNumber(undone) ? words("batches.undoneNotice", { number: undone }) : null;
}

function listed({ madeAt, undoneAt, ...batch }: StoredBatch) {
  const undoneOn = undoneAt === null ? null : momentInKigali(undoneAt).day;
  return { ...batch, madeOn: momentInKigali(madeAt).day, undoneOn };
}
