import type { Metadata } from "next";
import { notFound } from "next/navigation";
import "@/components/entry/entry.css";
import "@/components/forms/forms.css";
import "@/components/importing/importing.css";
import "@/components/records/records.css";
import { askingTo } from "@/app/asking-to";
import { discard, readAgain, storeFile } from "@/app/import/actions";
import { checkedFile, type CheckedFile } from "@/app/import/checked-file";
import { currentLanguage } from "@/app/language";
import { CheckedRows } from "@/components/importing/checked-rows";
import { ColumnsForm } from "@/components/importing/columns-form";
import { StoreForm } from "@/components/importing/store-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { phaseName } from "@/components/ui/filter-names";
import { PageHead } from "@/components/ui/page-head";
import { unknownValues } from "@/domain/import/columns-seen";
import { countByState } from "@/domain/import/import-plan";
import { isRowState, shownRows } from "@/domain/import/row-list";
import type { Language } from "@/domain/vocabulary";
import { refusalInWords } from "@/messages/import-words";
import { translator } from "@/messages/translator";

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLanguage(), "importing")("title") };
}

interface CheckedPageProps {
  params: Promise<{ upload: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** A file that waits: how it is read, what would become of its rows, and the way into the register. */
export default async function CheckedPage({ params, searchParams }: CheckedPageProps) {
  const { reader, scope, phases } = await askingTo("enter");
  const { upload } = await params;
  const file = await checkedFile(reader, scope, upload);
  if (file === null) notFound();
  const language = await currentLanguage();
  const words = translator(language, "importing");
  const { about, columns, planned } = file;
  return (
    <>
      <PageHead
        title={words("file.title", { file: about.fileName })}
        lede={words("file.lede", { phase: phaseName(language, about.phase) })}
      >
        <Breadcrumb
          language={language}
          crumbs={[{ name: words("title"), href: "/import" }, { name: about.fileName }]}
        />
      </PageHead>
      {typeof planned === "string" ? (
        <div className="error-summary" role="alert">
          <p>{refusalInWords(planned, language)}</p>
        </div>
      ) : (
        <Rows language={language} upload={upload} planned={planned} asked={await searchParams} />
      )}
      {typeof planned !== "string" && (
        <StoreForm
          language={language}
          store={storeFile}
          discard={discard}
          file={upload}
          counts={countByState(planned.plan)}
        />
      )}
      <ColumnsForm
        language={language}
        action={readAgain}
        file={upload}
        phase={about.phase}
        phases={phases.map(({ code }) => ({ value: code, label: phaseName(language, code) }))}
        columns={columns}
        unknown={typeof planned === "string" ? [] : unknownValues(planned.read.headings, planned.plan.problems)}
        mapping={mappingOf(file)}
      />
    </>
  );
}

function mappingOf({ about, planned }: CheckedFile) {
  if (typeof planned !== "string") return planned.read.mapping;
  return about.mapping ?? { columns: {}, values: {}, constants: {} };
}

const rowsOnPage = 50;

interface RowsProps {
  language: Language;
  upload: string;
  planned: Exclude<CheckedFile["planned"], string>;
  asked: Record<string, string | string[] | undefined>;
}

function Rows({ language, upload, planned: { plan, read }, asked }: RowsProps) {
  const words = translator(language, "importing");
  const counts = countByState(plan);
  const show = typeof asked.show === "string" && isRowState(asked.show) ? asked.show : null;
  const page = typeof asked.page === "string" && /^[1-9]\d{0,4}$/.test(asked.page) ? Number(asked.page) - 1 : 0;
  const path = `/import/${upload}`;
  return (
    <CheckedRows
      language={language}
      path={path}
      counts={counts}
      state={show}
      rows={shownRows(plan, read, show, { from: page * rowsOnPage, most: rowsOnPage })}
      page={page}
      rowsOnPage={rowsOnPage}
      headerProblems={plan.problems.filter(({ row }) => row === read.headerRow)}
    >
      {counts.error + counts["possible-duplicate"] > 0 && (
        <p>
          <a href={`${path}/checked`} download>
            {words("result.download")}
          </a>
        </p>
      )}
    </CheckedRows>
  );
}
