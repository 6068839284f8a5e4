import type { Metadata } from "next";
import { resources } from "@/app/api/resources/all";
import { asking } from "@/app/asking";
import { currentLanguage } from "@/app/language";
import { ProblemTable, ResourceTable } from "@/components/data/resource-table";
import { Card } from "@/components/ui/card";
import { PageHead } from "@/components/ui/page-head";
import { apiProblems } from "@/domain/api/problems";
import { translator } from "@/messages/translator";

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLanguage(), "data")("title") };
}

/** The read API for people: what may be asked, and how it refuses. */
export default async function DataPage() {
  await asking();
  const language = await currentLanguage();
  const words = translator(language, "data");
  return (
    <>
      <PageHead title={words("title")} lede={words("lede")} />
      <Card>
        <p>
          <a href="/api/v1/openapi.json">{words("openapi")}</a>
        </p>
        <p className="quiet">{words("rules")}</p>
      </Card>
      <ResourceTable
        language={language}
        resources={resources.map(({ name, summary, parameters }) => ({
          name,
          summary,
          parameters: Object.keys(parameters),
        }))}
      />
      <ProblemTable
        language={language}
        problems={Object.entries(apiProblems).map(([code, { status, title }]) => ({ code, status, title }))}
      />
    </>
  );
}
