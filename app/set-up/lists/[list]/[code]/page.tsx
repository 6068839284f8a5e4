import type { Metadata } from "next";
import { notFound } from "next/navigation";
import "@/components/administration/administration.css";
import "@/components/forms/forms.css";
import { askingTo } from "@/app/asking-to";
import { currentLanguage } from "@/app/language";
import { saveChoice } from "@/app/set-up/actions";
import { PartCrumbs } from "@/components/administration/part-crumbs";
import { ChoiceForm } from "@/components/set-up/choice-form";
import { pickList } from "@/components/set-up/choice-name";
import { PageHead } from "@/components/ui/page-head";
import { choicesIn } from "@/db/queries/choices";
import { choiceLists } from "@/domain/choices";
import { translator } from "@/messages/translator";

interface ChoicePageProps {
  params: Promise<{ list: string; code: string }>;
}

export async function generateMetadata({ params }: ChoicePageProps): Promise<Metadata> {
  const { list } = await params;
  const known = choiceLists.find((one) => one === list);
  const words = translator(await currentLanguage(), "setup");
  return { title: known === undefined ? words("title") : words(`list.${known}`) };
}

/** A new entry of a pick list (`new`), or one that is changed. */
export default async function ChoicePage({ params }: ChoicePageProps) {
  const language = await currentLanguage();
  const { reader, scope } = await askingTo("configure");
  const asked = await params;
  const list = choiceLists.find((one) => one === asked.list) ?? notFound();
  const choice = pickList(list, await choicesIn(reader, scope)).find(({ code }) => code === asked.code) ?? null;
  if (choice === null && asked.code !== "new") notFound();
  const title = choice?.name[language] ?? translator(language, "setup")(`choices.new.${list}`);
  return (
    <>
      <PageHead title={title}>
        <PartCrumbs language={language} part="setup" page={title} />
      </PageHead>
      <ChoiceForm language={language} action={saveChoice} list={list} choice={choice} />
    </>
  );
}
