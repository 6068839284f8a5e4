import type { Metadata } from "next";
import { notFound } from "next/navigation";
import "@/components/forms/forms.css";
import "@/components/report/report.css";
import { asking } from "@/app/asking";
import { currentLanguage } from "@/app/language";
import { stepRelease } from "@/app/releases/actions";
import { SavedNotice } from "@/components/forms/saved-notice";
import { comparableWith } from "@/domain/releases/comparable";
import { ReleaseSteps } from "@/components/releases/release-steps";
import { ReleaseTools } from "@/components/releases/release-tools";
import { Report } from "@/components/report/report";
import { reportDocument } from "@/components/report/report-document";
import { PageHead } from "@/components/ui/page-head";
import { releaseOf, releasesOf } from "@/db/queries/releases";
import { may } from "@/domain/access/scope";
import { translator } from "@/messages/translator";

interface ReleasePageProps {
  params: Promise<{ code: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: ReleasePageProps): Promise<Metadata> {
  return { title: (await params).code };
}

/** The report of a release; for a manager also its next step. */
export default async function ReleasePage({ params, searchParams }: ReleasePageProps) {
  const language = await currentLanguage();
  const { reader, scope, programme } = await asking();
  const release = await releaseOf(reader, scope, (await params).code);
  if (release === null) notFound();
  const others = (await releasesOf(reader, scope)).filter(({ code }) => code !== release.code);
  const report = reportDocument(language, { ...release, programmeName: programme.name[language] });
  const words = translator(language, "report");
  const { saved } = await searchParams;
  const state = words(`state.${release.state}`);
  return (
    <>
      <PageHead title={report.title} lede={report.subtitle} />
      <SavedNotice>{saved === undefined ? null : words("stepDone", { state })}</SavedNotice>
      <ReleaseTools language={language} code={release.code} earlier={comparableWith(release, others)} />
      <Report language={language} report={report} />
      {may(scope, "configure") && (
        <ReleaseSteps
          language={language}
          action={stepRelease}
          release={release}
          isOwn={release.madeBy === scope.actor}
          published={others.filter((other) => other.state === "published").map((other) => other.code)}
        />
      )}
    </>
  );
}
