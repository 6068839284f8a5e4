import type { Metadata } from "next";
import { notFound } from "next/navigation";
import "@/components/administration/administration.css";
import "@/components/forms/forms.css";
import { askingTo } from "@/app/asking-to";
import { currentLanguage } from "@/app/language";
import { saveDocuments, savePhase } from "@/app/set-up/actions";
import { PartCrumbs } from "@/components/administration/part-crumbs";
import { DocumentsForm } from "@/components/set-up/documents-form";
import { PhaseForm } from "@/components/set-up/phase-form";
import { phaseName } from "@/components/ui/filter-names";
import { PageHead } from "@/components/ui/page-head";
import { documentsRequired } from "@/db/queries/source-documents";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

interface PhaseSetUpPageProps {
  params: Promise<{ code: string }>;
}

function titleOf(language: Language, code: string): string {
  return code === "new" ? translator(language, "setup")("phases.new") : phaseName(language, code);
}

export async function generateMetadata({ params }: PhaseSetUpPageProps): Promise<Metadata> {
  return { title: titleOf(await currentLanguage(), (await params).code) };
}

/** A new phase (`new`), or one that is changed. */
export default async function PhaseSetUpPage({ params }: PhaseSetUpPageProps) {
  const language = await currentLanguage();
  const { reader, scope, phases } = await askingTo("configure");
  const { code } = await params;
  const phase = phases.find((one) => one.code === code) ?? null;
  if (phase === null && code !== "new") notFound();
  const title = titleOf(language, code);
  return (
    <>
      <PageHead title={title}>
        <PartCrumbs language={language} part="setup" page={title} />
      </PageHead>
      <PhaseForm language={language} action={savePhase} phase={phase} phases={phases.map((one) => one.code)} />
      {phase !== null && (
        <DocumentsForm
          language={language}
          action={saveDocuments}
          phase={phase.code}
          required={await documentsRequired(reader, scope)}
        />
      )}
    </>
  );
}
