import type { Metadata } from "next";
import { currentLanguage } from "@/app/language";
import { signInBySecondFactor } from "@/app/sign-in/second-factor/actions";
import { CodeForm } from "@/components/access/code-form";
import { PageHead } from "@/components/ui/page-head";
import { localPath } from "@/domain/access/local-path";
import { translator } from "@/messages/translator";

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLanguage(), "access")("secondFactor.title") };
}

interface SecondFactorPageProps {
  searchParams: Promise<{ next?: string | string[] }>;
}

/** Open to all, as the door is: what it asks for opens nothing without the password given before. */
export default async function SecondFactorPage({ searchParams }: SecondFactorPageProps) {
  const language = await currentLanguage();
  const { next } = await searchParams;
  const words = translator(language, "access");
  return (
    <>
      <PageHead title={words("secondFactor.title")} lede={words("secondFactor.lede")} />
      <CodeForm
        language={language}
        action={signInBySecondFactor}
        next={localPath(Array.isArray(next) ? next[0] : next)}
        submit={words("signIn.submit")}
      />
    </>
  );
}
