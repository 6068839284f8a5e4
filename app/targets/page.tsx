import type { Metadata } from "next";
import "@/components/administration/administration.css";
import "@/components/forms/forms.css";
import { askingTo } from "@/app/asking-to";
import { currentLanguage } from "@/app/language";
import { PartCrumbs } from "@/components/administration/part-crumbs";
import { SavedNotice } from "@/components/forms/saved-notice";
import { DistrictTargets } from "@/components/targets/district-targets";
import { PhaseTargets } from "@/components/targets/phase-targets";
import { phaseName } from "@/components/ui/filter-names";
import { PageHead } from "@/components/ui/page-head";
import { programmeTargets } from "@/db/queries/programme-targets";
import { translator } from "@/messages/translator";

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLanguage(), "targets")("title") };
}

interface TargetsPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** What a phase is to reach, as a whole and district by district. */
export default async function TargetsPage({ searchParams }: TargetsPageProps) {
  const language = await currentLanguage();
  const { reader, scope, phases } = await askingTo("configure");
  const { phase: asked, saved } = await searchParams;
  const phase = phases.find(({ code }) => code === asked) ?? phases.at(-1);
  const rows = await programmeTargets(reader, scope);
  const words = translator(language, "targets");
  return (
    <>
      <PageHead title={words("title")} lede={words("lede")}>
        <PartCrumbs language={language} part="targets" />
      </PageHead>
      <SavedNotice>{saved === undefined ? null : words("saved")}</SavedNotice>
      <nav className="phase-choice" aria-label={words("phaseChoice")}>
        {phases.map(({ code }) =>
          code === phase?.code ? (
            <b key={code} aria-current="true">
              {phaseName(language, code)}
            </b>
          ) : (
            <a key={code} href={`/targets?phase=${code}`}>
              {phaseName(language, code)}
            </a>
          ),
        )}
      </nav>
      {phase !== undefined && (
        <>
          <PhaseTargets language={language} phase={phase.code} rows={rows} />
          <DistrictTargets language={language} phase={phase.code} districts={phase.districts} rows={rows} />
        </>
      )}
    </>
  );
}
