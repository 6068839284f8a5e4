import type { Metadata } from "next";
import "@/components/administration/administration.css";
import "@/components/forms/forms.css";
import { askingTo } from "@/app/asking-to";
import { currentLanguage } from "@/app/language";
import { saveProgramme } from "@/app/set-up/actions";
import { PartCrumbs } from "@/components/administration/part-crumbs";
import { ProgrammeForm } from "@/components/set-up/programme-form";
import { PageHead } from "@/components/ui/page-head";
import { translator } from "@/messages/translator";

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLanguage(), "setup")("programme.title") };
}

/** What the programme is called and whom its readers ask. */
export default async function ProgrammePage() {
  const language = await currentLanguage();
  const { programme } = await askingTo("configure");
  const title = translator(language, "setup")("programme.title");
  return (
    <>
      <PageHead title={title}>
        <PartCrumbs language={language} part="setup" page={title} />
      </PageHead>
      <ProgrammeForm language={language} action={saveProgramme} programme={programme} />
    </>
  );
}
