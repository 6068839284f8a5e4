import type { Metadata } from "next";
import { headers } from "next/headers";
import "@/components/entry/entry.css";
import { askingTo } from "@/app/asking-to";
import { currentLanguage } from "@/app/language";
import { onRecord } from "@/app/on-record";
import { dueVisits } from "@/app/worklist/due-visits";
import { FieldList } from "@/components/entry/field-list";
import { PageHead } from "@/components/ui/page-head";
import { formatter } from "@/domain/format";
import { byPlace } from "@/domain/worklist";
import { translator } from "@/messages/translator";

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLanguage(), "work")("printTitle") };
}

/** The visits that are due on paper, in the order in which somebody walks them. */
export default async function FieldListPage() {
  const asked = await askingTo("enter");
  const language = await currentLanguage();
  const words = translator(language, "work");
  const visits = byPlace(await dueVisits(asked));
  await onRecord(asked.scope, "list", "worklist/print", await headers());
  const lede = words("printLede", { day: formatter(language).day(asked.today) });
  return (
    <>
      <PageHead title={words("printTitle")} lede={lede} />
      <FieldList language={language} visits={visits} />
    </>
  );
}
