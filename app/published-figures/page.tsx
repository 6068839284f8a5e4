import type { Metadata } from "next";
import { asking } from "@/app/asking";
import { currentLanguage } from "@/app/language";
import { PublishedTable } from "@/components/published/published-table";
import { PageHead } from "@/components/ui/page-head";
import { publishedBesideOurs } from "@/db/queries/published-beside-ours";
import { opensRecords } from "@/domain/access/scope";
import { translator } from "@/messages/translator";

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLanguage(), "published")("title") };
}

/** What others have published, beside our nearest figure. */
export default async function PublishedFiguresPage() {
  const language = await currentLanguage();
  const { reader, scope, programme, today } = await asking();
  const words = translator(language, "published");
  return (
    <>
      <PageHead title={words("title")} lede={words("lede")} />
      {programme.demonstrationToday !== null && <p className="notice">{words("demonstration")}</p>}
      <PublishedTable
        language={language}
        rows={await publishedBesideOurs(reader, scope, today)}
        opensRecords={scope.districts === null && opensRecords(scope)}
      />
    </>
  );
}
