import type { Metadata } from "next";
import "@/components/administration/administration.css";
import { askingTo } from "@/app/asking-to";
import { configuration } from "@/app/configuration";
import { currentLanguage } from "@/app/language";
import { theStore } from "@/app/store";
import { PartCrumbs } from "@/components/administration/part-crumbs";
import { FindingsTable } from "@/components/self-check/findings-table";
import { PageHead } from "@/components/ui/page-head";
import type { Scope } from "@/domain/access/scope";
import type { Finding } from "@/domain/self-check/findings";
import { translator } from "@/messages/translator";
import { selfChecks } from "@/operations/self-check/self-checks";

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLanguage(), "administration")("part.selfCheck") };
}

/** What is right and what is not with the database, the machine and its backups, looked at now. */
export default async function SelfCheckPage() {
  const language = await currentLanguage();
  const { scope } = await askingTo("administer");
  const words = translator(language, "administration");
  return (
    <>
      <PageHead title={words("part.selfCheck")} lede={words("about.selfCheck")}>
        <PartCrumbs language={language} part="selfCheck" />
      </PageHead>
      <FindingsTable language={language} findings={await foundNow(scope)} />
    </>
  );
}

async function foundNow(scope: Scope): Promise<Finding[]> {
  return selfChecks(await theStore(), scope, configuration(), Date.now());
}
