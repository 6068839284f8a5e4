import type { Metadata } from "next";
import { notFound } from "next/navigation";
import "@/components/administration/administration.css";
import "@/components/forms/forms.css";
import { askingTo } from "@/app/asking-to";
import { currentLanguage } from "@/app/language";
import { saveTarget } from "@/app/targets/actions";
import { PartCrumbs } from "@/components/administration/part-crumbs";
import { TargetChoice } from "@/components/targets/target-choice";
import { TargetForm } from "@/components/targets/target-form";
import { TargetHistory } from "@/components/targets/target-history";
import { Card } from "@/components/ui/card";
import { phaseName } from "@/components/ui/filter-names";
import { PageHead } from "@/components/ui/page-head";
import { programmeTargets } from "@/db/queries/programme-targets";
import { indicatorCodes } from "@/domain/indicators/codes";
import { districtByCode } from "@/domain/places";
import { targetInForce, targetSteps } from "@/domain/targets";
import { sexes } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

interface TargetPageProps {
  params: Promise<{ phase: string; indicator: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLanguage(), "targets")("title") };
}

/** One target: what it was from when on and why, and a form to set or revise it. */
export default async function TargetPage({ params, searchParams }: TargetPageProps) {
  const language = await currentLanguage();
  const { reader, scope, phases, today } = await askingTo("configure");
  const { phase: code, indicator: name } = await params;
  const asked = await searchParams;
  const phase = phases.find((one) => one.code === code) ?? notFound();
  const indicator = indicatorCodes.find((one) => one === name) ?? notFound();
  const district = phase.districts.find((one) => one === asked.district) ?? null;
  const sex = sexes.find((one) => one === asked.sex) ?? null;
  const rows = await programmeTargets(reader, scope);
  const target = { indicator, phase: code, district, sex };
  const words = translator(language, "targets");
  const title = translator(language, "words")(`indicator.${indicator}`);
  const place = district === null ? words("everywhere") : (districtByCode(district)?.name ?? district);
  const people = sex === null ? words("everyone") : translator(language, "words")(`sex.${sex}`);
  return (
    <>
      <PageHead title={title} lede={`${phaseName(language, code)} · ${place} · ${people}`}>
        <PartCrumbs language={language} part="targets" page={title} />
      </PageHead>
      <TargetChoice language={language} districts={phase.districts} district={district} sex={sex} />
      <TargetHistory language={language} scope={target} steps={targetSteps(rows, target)} today={today} />
      <Card title={words("form")}>
        <TargetForm
          language={language}
          action={saveTarget}
          scope={target}
          target={targetInForce(rows, target)}
          today={today}
        />
      </Card>
    </>
  );
}
