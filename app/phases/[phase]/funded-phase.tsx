import { configuration } from "@/app/configuration";
import type { Asking } from "@/app/asking";
import { PhaseMoney } from "@/components/funding/phase-money";
import { DistrictMap } from "@/components/overview/district-map";
import { DataQuality } from "@/components/phases/data-quality";
import { LatestRelease } from "@/components/phases/latest-release";
import { ReportSections } from "@/components/report/report";
import { reportDocument } from "@/components/report/report-document";
import { ledgerOf } from "@/db/queries/ledger";
import type { Phase } from "@/db/queries/programme-structure";
import { releasesOf } from "@/db/queries/releases";
import { standingBy } from "@/db/queries/standing-by";
import { everything } from "@/domain/filter";
import { standingsOf } from "@/domain/overview";
import { comparableWith } from "@/domain/releases/comparable";
import type { ResultRow } from "@/domain/results";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

interface FundedPhaseProps {
  gate: Asking;
  language: Language;
  phase: Phase;
  rows: readonly ResultRow[];
}

/** The sections of a release that are told beside today's headlines. */
const released = ["outcomes", "places", "people", "published"];

/** What a donor reads of a phase beside its headlines: where and who by the last release, money, and how sure it is. */
export async function FundedPhase({ gate, language, phase, rows }: FundedPhaseProps) {
  const { reader, scope, programme, phases, today } = gate;
  const { code } = phase;
  const visible = (await releasesOf(reader, scope)).filter(
    ({ state, content }) => state === "published" && content.phases.includes(code),
  );
  const release = visible.find(({ content }) => content.protection !== undefined) ?? null;
  const report = release === null ? null : reportDocument(language, { ...release, programmeName: "" });
  const ledger = await ledgerOf(reader, scope, language);
  const filter = { ...everything, phase: [code], withoutRecords: true as const };
  const ask = { filter, by: ["district"] as const, asOf: today, phases, courseMonths: configuration().courseMonths };
  const districts = await standingBy(reader, scope, { ...ask, codes: ["direct_beneficiaries"] });
  const value = (wanted: string) => rows.find(({ standing }) => standing.figure.code === wanted)?.standing.figure.value;
  return (
    <>
      <LatestRelease
        language={language}
        release={release}
        earlier={
          release === null
            ? []
            : comparableWith(
                release,
                visible.filter((one) => one.code !== release.code),
              )
        }
      />
      {report !== null && (
        <ReportSections language={language} sections={report.sections.filter(({ id }) => released.includes(id))} />
      )}
      {districts.length > 0 && (
        <DistrictMap
          language={language}
          phase={code}
          filter={filter}
          districts={standingsOf(districts, "direct_beneficiaries").map(({ place, standing }) => ({
            place,
            standing,
          }))}
          asOf={release?.content.asOf ?? today}
          source={translator(language, "overview")("source", {
            review: translator(language, "words")("review.reported"),
          })}
          isDemonstration={programme.demonstrationToday !== null}
        />
      )}
      <PhaseMoney
        language={language}
        phase={phase}
        grants={ledger.grants}
        transactions={ledger.transactions.filter((one) => one.phase === code)}
        people={value("direct_beneficiaries") ?? null}
        trainees={value("trainees_completed") ?? null}
        currency={programme.currency}
        today={today}
      />
      <DataQuality language={language} rows={rows} content={release?.content ?? null} />
    </>
  );
}
