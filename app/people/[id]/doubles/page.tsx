import type { Metadata } from "next";
import { notFound } from "next/navigation";
import "@/components/change/change.css";
import { askingTo } from "@/app/asking-to";
import { currentLanguage } from "@/app/language";
import { DoublesList } from "@/components/change/doubles-list";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { doublesOf, mergesOf } from "@/db/queries/doubles-of";
import { person } from "@/db/queries/person";
import { claim } from "@/domain/access/scope";
import { fullName } from "@/domain/names";
import { translator } from "@/messages/translator";

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLanguage(), "change")("doubles.waiting") };
}

/** Who on record may be the same person, and the merges that stand. */
export default async function DoublesPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const { reader, scope } = await askingTo("enter");
  const persons = claim(scope, "persons");
  const found = await person(reader, persons, id);
  if (found === null) notFound();
  const language = await currentLanguage();
  const words = translator(language, "change");
  const name = fullName(found);
  const doubles = await doublesOf(reader, persons, id);
  const merges = await mergesOf(reader, persons, id);
  return (
    <>
      <PageHead title={words("doubles.title", { name })} lede={words("doubles.lede")}>
        <Breadcrumb
          language={language}
          crumbs={[{ name, href: `/people/${id}` }, { name: words("doubles.waiting") }]}
        />
      </PageHead>
      {merges.length > 0 && (
        <>
          <h2>{words("doubles.mergedTitle")}</h2>
          <ul>
            {merges.map(({ id: key, kept, merged, reason }) => (
              <li key={key}>
                <a href={`/people/${kept}/doubles/${merged}`}>{words("doubles.merged", { reason })}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      {doubles.length === 0 ? (
        <EmptyState title={words("doubles.none")} />
      ) : (
        <DoublesList language={language} person={id} doubles={doubles} />
      )}
    </>
  );
}
