import type { Metadata } from "next";
import { notFound } from "next/navigation";
import "@/components/administration/administration.css";
import "@/components/forms/forms.css";
import { askingTo } from "@/app/asking-to";
import { currentLanguage } from "@/app/language";
import { saveOrganisation } from "@/app/set-up/actions";
import { PartCrumbs } from "@/components/administration/part-crumbs";
import { OrganisationForm } from "@/components/set-up/organisation-form";
import { PageHead } from "@/components/ui/page-head";
import { organisationsOf } from "@/db/queries/organisations";
import { translator } from "@/messages/translator";

interface OrganisationPageProps {
  params: Promise<{ id: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLanguage(), "setup")("organisations.title") };
}

/** A new organisation (`new`), or one that is changed. */
export default async function OrganisationPage({ params }: OrganisationPageProps) {
  const language = await currentLanguage();
  const { reader, scope } = await askingTo("configure");
  const { id } = await params;
  const organisation = (await organisationsOf(reader, scope)).find((one) => one.id === id) ?? null;
  if (organisation === null && id !== "new") notFound();
  const title = organisation?.name[language] ?? translator(language, "setup")("organisations.new");
  return (
    <>
      <PageHead title={title}>
        <PartCrumbs language={language} part="setup" page={title} />
      </PageHead>
      <OrganisationForm language={language} action={saveOrganisation} organisation={organisation} />
    </>
  );
}
