import type { Metadata } from "next";
import { notFound } from "next/navigation";
import "@/components/forms/forms.css";
import { askingTo } from "@/app/asking-to";
import { currentLanguage } from "@/app/language";
import { saveGapReason } from "@/app/phases/[phase]/why/actions";
import { GapForm } from "@/components/phases/gap-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Card } from "@/components/ui/card";
import { phaseName } from "@/components/ui/filter-names";
import { PageHead } from "@/components/ui/page-head";
import { gapReasonInForce } from "@/db/queries/gap-reasons";
import { indicatorCodes } from "@/domain/indicators/codes";
import { translator } from "@/messages/translator";

interface WhyPageProps {
  params: Promise<{ phase: string; indicator: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLanguage(), "gaps")("title") };
}

/** Why one figure of a phase is where it is, to be written by a manager. */
export default async function WhyPage({ params }: WhyPageProps) {
  const language = await currentLanguage();
  const { reader, scope, phases } = await askingTo("configure");
  const { phase: code, indicator: name } = await params;
  const phase = phases.find((one) => one.code === code) ?? notFound();
  const indicator = indicatorCodes.find((one) => one === name) ?? notFound();
  const words = translator(language, "gaps");
  const title = translator(language, "words")(`indicator.${indicator}`);
  const crumbs = [{ name: phaseName(language, phase.code), href: `/phases/${phase.code}` }, { name: words("title") }];
  return (
    <>
      <PageHead title={title} lede={words("lede", { phase: phase.code.toUpperCase() })}>
        <Breadcrumb language={language} crumbs={crumbs} />
      </PageHead>
      <Card title={words("title")}>
        <GapForm
          language={language}
          action={saveGapReason}
          of={{ phase: phase.code, indicator }}
          last={await gapReasonInForce(reader, scope, { phase: phase.code, indicator })}
        />
      </Card>
    </>
  );
}
