import type { Metadata } from "next";
import { notFound } from "next/navigation";
import "@/components/administration/administration.css";
import { asking } from "@/app/asking";
import { currentLanguage } from "@/app/language";
import { PartList } from "@/components/administration/part-list";
import { administrationParts } from "@/components/administration/parts";
import { PageHead } from "@/components/ui/page-head";
import { may } from "@/domain/access/scope";
import { translator } from "@/messages/translator";

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLanguage(), "administration")("title") };
}

/** What the reader's role may change or look into. */
export default async function AdministrationPage() {
  const language = await currentLanguage();
  const { scope } = await asking();
  const parts = administrationParts.filter(({ right }) => may(scope, right));
  if (parts.length === 0) notFound();
  const words = translator(language, "administration");
  return (
    <>
      <PageHead title={words("title")} lede={words("lede")} />
      <PartList language={language} parts={parts} />
    </>
  );
}
