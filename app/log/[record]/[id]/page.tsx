import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import "@/components/administration/administration.css";
import { askingTo } from "@/app/asking-to";
import { currentLanguage } from "@/app/language";
import { onRecord } from "@/app/on-record";
import { PartCrumbs } from "@/components/administration/part-crumbs";
import { LogList } from "@/components/log/log-list";
import { kindText } from "@/components/log/log-words";
import { Card } from "@/components/ui/card";
import { PageHead } from "@/components/ui/page-head";
import { auditLog, wholeLog } from "@/db/queries/audit-log";
import { logNames } from "@/db/queries/log-names";
import { may } from "@/domain/access/scope";
import { auditedKinds } from "@/domain/audit/audited";
import { translator } from "@/messages/translator";

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLanguage(), "log")("historyShort") };
}

interface HistoryPageProps {
  params: Promise<{ record: string; id: string }>;
}

const longest = 200;

/** What happened to one record, with what each change made otherwise. */
export default async function HistoryPage({ params }: HistoryPageProps) {
  const language = await currentLanguage();
  const { reader, scope } = await askingTo("audit");
  const asked = await params;
  const record = auditedKinds.find((kind) => kind === asked.record) ?? notFound();
  const recordId = decodeURIComponent(asked.id);
  const { entries } = await auditLog(reader, scope, { ...wholeLog, record, recordId, limit: longest });
  if (may(scope, "persons")) await onRecord(scope, "list", `log/${record}/${recordId}`, await headers());
  if (entries.length === 0) notFound();
  const names = new Map((await logNames(reader, scope)).actors.map(({ key, name }) => [key, name]));
  const words = translator(language, "log");
  const title = words("history", { record: kindText(language, record), id: recordId });
  return (
    <>
      <PageHead title={title}>
        <PartCrumbs language={language} part="log" page={words("historyShort")} />
      </PageHead>
      <Card>
        <LogList language={language} entries={entries} nameOf={(key) => names.get(key) ?? key} isHistory />
      </Card>
    </>
  );
}
