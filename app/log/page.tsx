import type { Metadata } from "next";
import { headers } from "next/headers";
import "@/components/administration/administration.css";
import "@/components/forms/forms.css";
import { askingTo } from "@/app/asking-to";
import { currentLanguage } from "@/app/language";
import { onRecord } from "@/app/on-record";
import { PartCrumbs } from "@/components/administration/part-crumbs";
import { LogFilter } from "@/components/log/log-filter";
import { LogList } from "@/components/log/log-list";
import { Card } from "@/components/ui/card";
import { PageHead } from "@/components/ui/page-head";
import { auditLog, wholeLog } from "@/db/queries/audit-log";
import { logNames } from "@/db/queries/log-names";
import { may } from "@/domain/access/scope";
import { logAsked, logHref, momentsOf } from "@/domain/audit/log-asked";
import { translator } from "@/messages/translator";

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLanguage(), "log")("title") };
}

interface LogPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** Who changed what, when and why, the latest first. */
export default async function LogPage({ searchParams }: LogPageProps) {
  const language = await currentLanguage();
  const { reader, scope } = await askingTo("audit");
  const asked = logAsked(await searchParams);
  const { actor, person, record, verb, after } = asked;
  const question = { ...wholeLog, actor, person, record, verb, after, ...momentsOf(asked) };
  const { entries, next } = await auditLog(reader, scope, question);
  if (may(scope, "persons")) await onRecord(scope, "list", "log", await headers());
  const { actors, verbs } = await logNames(reader, scope);
  const names = new Map(actors.map(({ key, name }) => [key, name]));
  const isOwn = scope.rights.audit?.extents.every((extent) => extent === "own-acts") ?? false;
  const words = translator(language, "log");
  return (
    <>
      <PageHead title={words("title")} lede={isOwn ? words("ownActs") : words("lede")}>
        <PartCrumbs language={language} part="log" />
      </PageHead>
      <LogFilter language={language} asked={asked} actors={actors} verbs={verbs} />
      <Card>
        <LogList language={language} entries={entries} nameOf={(key) => names.get(key) ?? key} />
        <p>
          {after !== null && <a href={logHref(asked, null)}>{words("newest")}</a>}{" "}
          {next !== null && <a href={logHref(asked, next)}>{words("older")}</a>}
        </p>
      </Card>
    </>
  );
}
