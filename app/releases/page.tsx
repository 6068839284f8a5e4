import type { Metadata } from "next";
import "@/components/forms/forms.css";
import { asking } from "@/app/asking";
import { currentLanguage } from "@/app/language";
import { freezeRelease } from "@/app/releases/actions";
import { FreezeForm } from "@/components/releases/freeze-form";
import { ReleaseList } from "@/components/releases/release-list";
import { PageHead } from "@/components/ui/page-head";
import { releasesOf } from "@/db/queries/releases";
import { may } from "@/domain/access/scope";
import { translator } from "@/messages/translator";

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLanguage(), "report")("listTitle") };
}

/** What has been frozen so far, and for a manager the form that freezes more. */
export default async function ReleasesPage() {
  const language = await currentLanguage();
  const { reader, scope, phases } = await asking();
  const words = translator(language, "report");
  return (
    <>
      <PageHead title={words("listTitle")} lede={words("listLede")} />
      <ReleaseList language={language} releases={await releasesOf(reader, scope)} />
      {may(scope, "configure") && (
        <FreezeForm language={language} action={freezeRelease} phases={phases.map(({ code }) => code)} />
      )}
    </>
  );
}
