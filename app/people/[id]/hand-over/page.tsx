import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { v7 as uuid } from "uuid";
import "@/components/records/records.css";
import { askingTo } from "@/app/asking-to";
import { currentLanguage } from "@/app/language";
import { handOver } from "@/app/people/[id]/hand-over/hand-over-action";
import { HandedOver } from "@/components/entry/handed-over";
import { HandOverForm } from "@/components/entry/hand-over-form";
import { formWords } from "@/components/forms/form-words";
import { kindOf } from "@/components/records/entry-words";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { handedOver } from "@/db/queries/handed-over";
import { person } from "@/db/queries/person";
import { claim } from "@/domain/access/scope";
import { itemsFor } from "@/domain/entry/handover";
import { fullName } from "@/domain/names";
import { catalogue } from "@/messages/catalogue";
import { translator } from "@/messages/translator";

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLanguage(), "handOver")("title") };
}

interface HandOverPageProps {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ saved?: string }>;
}

/** Animals, building materials and start-up kits handed over to a person, and the form for the next. */
export default async function HandOverPage({ params, searchParams }: HandOverPageProps) {
  const { id } = await params;
  const asked = await askingTo("enter");
  const scope = claim(asked.scope, "persons");
  const found = await person(asked.reader, scope, id);
  if (found === null || found.voided) notFound();
  const language = await currentLanguage();
  const words = translator(language, "handOver");
  const name = fullName(found);
  const open = found.history.filter(({ voided }) => !voided);
  const given = await handedOver(
    asked.reader,
    scope,
    open.map((entry) => entry.id),
  );
  const crumbs = [{ name, href: `/people/${id}` }, { name: words("title") }];
  return (
    <>
      <PageHead title={words("titleFor", { name })} lede={words("lede")}>
        <Breadcrumb language={language} crumbs={crumbs} />
      </PageHead>
      {(await searchParams).saved !== undefined && <p role="status">{words("saved")}</p>}
      <HandedOver language={language} given={given} history={open} />
      {open.length === 0 ? (
        <EmptyState title={words("noAssistance")} />
      ) : (
        <HandOverForm
          action={handOver.bind(null, id)}
          words={formWords(language, words("save"))}
          texts={catalogue[language].handOver}
          packages={open.map((entry) => ({
            value: entry.id,
            label: kindOf(language, entry),
            items: itemsFor(entry.kind).map((item) => ({ value: item, label: words(`item.${item}`) })),
          }))}
          values={{ key: uuid(), handed_on: asked.today, received_by: name, assistance: open.at(-1)?.id ?? "" }}
        />
      )}
    </>
  );
}
