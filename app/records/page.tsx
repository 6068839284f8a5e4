import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import "@/components/records/records.css";
import { askingTo } from "@/app/asking-to";
import { askedFilter } from "@/app/gates";
import { currentLanguage } from "@/app/language";
import { onRecord } from "@/app/on-record";
import { DoubtRecords } from "@/app/records/doubt-records";
import { FigureRecords } from "@/app/records/figure-records";
import { listAsked, pageAsked } from "@/domain/records/list-asked";
import { translator } from "@/messages/translator";

interface RecordsPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ searchParams }: RecordsPageProps): Promise<Metadata> {
  const language = await currentLanguage();
  const list = listAsked(await searchParams);
  const words = translator(language, "records");
  if (list === null) return { title: words("title") };
  const name = "doubt" in list ? words(`doubt.${list.doubt}`) : translator(language, "words")(`indicator.${list.code}`);
  return { title: words("titleOf", { name }) };
}

/** The records behind a figure, or counted records that look wrong. */
export default async function RecordsPage({ searchParams }: RecordsPageProps) {
  const given = await searchParams;
  const list = listAsked(given);
  const asked = await askingTo("persons");
  if (list === null) notFound();
  await onRecord(asked.scope, "list", "doubt" in list ? list.doubt : list.code, await headers());
  const { filter, problems } = askedFilter(asked, given);
  const view = { language: await currentLanguage(), asked, filter, problems, ...pageAsked(given) };
  return "doubt" in list ? <DoubtRecords {...view} list={list} /> : <FigureRecords {...view} list={list} />;
}
