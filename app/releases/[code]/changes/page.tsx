import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { asking } from "@/app/asking";
import { currentLanguage } from "@/app/language";
import { ChangesTable } from "@/components/releases/changes-table";
import { comparableWith } from "@/domain/releases/comparable";
import { PageHead } from "@/components/ui/page-head";
import { releaseChanges } from "@/db/queries/release-changes";
import { releaseOf } from "@/db/queries/releases";
import { translator } from "@/messages/translator";

interface ChangesPageProps {
  params: Promise<{ code: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLanguage(), "report")("changes.title") };
}

/** Why the figures of a release differ from those of an earlier one of the same phases (`?since=CODE`). */
export default async function ChangesPage({ params, searchParams }: ChangesPageProps) {
  const language = await currentLanguage();
  const { reader, scope } = await asking();
  const { since } = await searchParams;
  const to = await releaseOf(reader, scope, (await params).code);
  const from = typeof since === "string" ? await releaseOf(reader, scope, since) : null;
  if (to === null || from === null || comparableWith(to, [from]).length === 0) notFound();
  const changes = await releaseChanges(reader, scope, [from, to]);
  const words = translator(language, "report");
  return (
    <>
      <PageHead title={words("changes.title")} lede={words("changes.lede", { from: from.code, to: to.code })} />
      <ChangesTable language={language} changes={changes} />
    </>
  );
}
