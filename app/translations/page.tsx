import type { Metadata } from "next";
import "@/components/administration/administration.css";
import "@/components/forms/forms.css";
import { askingTo } from "@/app/asking-to";
import { currentLanguage } from "@/app/language";
import { takeBack } from "@/app/translations/actions";
import { PartCrumbs } from "@/components/administration/part-crumbs";
import { SavedNotice } from "@/components/forms/saved-notice";
import { LanguageCard } from "@/components/translations/language-card";
import { TakeBackForm } from "@/components/translations/take-back-form";
import { PageHead } from "@/components/ui/page-head";
import { wordingsOf } from "@/db/queries/wordings";
import { formatter } from "@/domain/format";
import { translatableTexts, translationState } from "@/messages/translation-state";
import { translator } from "@/messages/translator";

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLanguage(), "translations")("title") };
}

interface TranslationsPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** Which texts are drafts, the tables for translators, and the way back. */
export default async function TranslationsPage({ searchParams }: TranslationsPageProps) {
  const language = await currentLanguage();
  const { reader, scope } = await askingTo("administer");
  const { taken } = await searchParams;
  const wordings = await wordingsOf(reader, scope);
  const words = translator(language, "translations");
  const count = typeof taken === "string" && /^\d{1,5}$/.test(taken) ? Number(taken) : null;
  return (
    <>
      <PageHead title={words("title")} lede={words("lede")}>
        <PartCrumbs language={language} part="translations" />
      </PageHead>
      <SavedNotice>
        {count === null
          ? null
          : count === 0
            ? words("nothing")
            : words("saved", { count: formatter(language).count(count) })}
      </SavedNotice>
      {(["rw", "fr"] as const).map((of) => (
        <LanguageCard key={of} language={language} of={of} parts={translationState(translatableTexts(of, wordings))}>
          <TakeBackForm action={takeBack} language={of} words={{ file: words("file"), submit: words("submit") }} />
        </LanguageCard>
      ))}
    </>
  );
}
