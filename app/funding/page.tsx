import type { Metadata } from "next";
import { asking } from "@/app/asking";
import { currentLanguage } from "@/app/language";
import { GrantsTable } from "@/components/funding/grants-table";
import { PhaseMoney } from "@/components/funding/phase-money";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { figures } from "@/db/queries/figures-by";
import { ledgerOf } from "@/db/queries/ledger";
import { everything } from "@/domain/filter";
import { translator } from "@/messages/translator";

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLanguage(), "funding")("title") };
}

/** Grants and what became of their money, phase by phase beside its results. */
export default async function FundingPage() {
  const language = await currentLanguage();
  const { reader, scope, programme, phases, today } = await asking();
  const ledger = await ledgerOf(reader, scope, language);
  const words = translator(language, "funding");
  const funded = phases.filter(({ code }) => ledger.transactions.some(({ phase }) => phase === code));
  const codes = ["direct_beneficiaries", "trainees_completed"] as const;
  const results = await Promise.all(
    funded.map(({ code }) =>
      figures(reader, scope, { filter: { ...everything, phase: [code] }, asOf: today, codes }, phases),
    ),
  );
  return (
    <>
      <PageHead title={words("title")} lede={words("lede")} />
      {ledger.grants.length === 0 && <EmptyState title={words("none")} />}
      {ledger.grants.length > 0 && <GrantsTable language={language} ledger={ledger} />}
      {funded.map((phase, i) => (
        <PhaseMoney
          key={phase.code}
          language={language}
          phase={phase}
          grants={ledger.grants}
          transactions={ledger.transactions.filter((one) => one.phase === phase.code)}
          people={results[i]?.[0]?.value ?? null}
          trainees={results[i]?.[1]?.value ?? null}
          currency={programme.currency}
          today={today}
        />
      ))}
    </>
  );
}
