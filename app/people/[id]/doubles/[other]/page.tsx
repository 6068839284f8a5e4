import type { Metadata } from "next";
import { notFound } from "next/navigation";
import "@/components/change/change.css";
import { askingTo } from "@/app/asking-to";
import { currentLanguage } from "@/app/language";
import { takeStep } from "@/app/people/[id]/change/[record]/actions";
import { stepKeys } from "@/app/people/[id]/step-keys";
import { likenessText } from "@/components/change/doubles-list";
import { StepCard } from "@/components/change/record-steps-cards";
import { SideBySide } from "@/components/change/side-by-side";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Card } from "@/components/ui/card";
import { PageHead } from "@/components/ui/page-head";
import { likeness, mergesOf } from "@/db/queries/doubles-of";
import { person } from "@/db/queries/person";
import { claim } from "@/domain/access/scope";
import { fullName } from "@/domain/names";
import { translator } from "@/messages/translator";

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLanguage(), "change")("doubles.waiting") };
}

/** Two people side by side: they are one, or they are two. */
export default async function SideBySidePage({ params }: { params: Promise<{ id: string; other: string }> }) {
  const { id, other } = await params;
  const { reader, scope } = await askingTo("enter");
  const persons = claim(scope, "persons");
  const [found, second] = [await person(reader, persons, id), await person(reader, persons, other)];
  if (found === null || second === null || id === other) notFound();
  const language = await currentLanguage();
  const words = translator(language, "change");
  const pair = words("doubles.pair", { one: fullName(found), other: fullName(second) });
  const merge = (await mergesOf(reader, persons, id)).find((one) => [one.kept, one.merged].includes(other));
  const alike = await likeness(reader, persons, id, other);
  const step = {
    ...{ language, action: takeStep, keys: stepKeys(), carried: { other } },
    seen: { record: "beneficiary" as const, id: merge?.id ?? id, person: id, version: 1 },
  };
  const why = { name: "reason", kind: "text" as const };
  const crumbs = [
    { name: fullName(found), href: `/people/${id}` },
    { name: words("doubles.waiting"), href: `/people/${id}/doubles` },
    { name: pair },
  ];
  return (
    <>
      <PageHead title={pair} lede={alike === null ? undefined : likenessText(language, alike.likenesses)}>
        <Breadcrumb language={language} crumbs={crumbs} />
      </PageHead>
      <Card>
        <SideBySide language={language} people={[found, second]} />
      </Card>
      <div className="steps">
        {merge !== undefined && (
          <StepCard
            {...step}
            step="unmerge"
            title={words("merge.unmergeTitle")}
            lede={words("merge.unmergeLede")}
            fields={[why]}
          />
        )}
        {merge === undefined && alike !== null && (
          <>
            <StepCard
              {...step}
              step="different"
              title={words("merge.differentTitle")}
              lede={words("merge.differentLede")}
              fields={[why]}
            />
            <StepCard
              {...step}
              step="merge"
              title={words("merge.title")}
              lede={words("merge.lede")}
              fields={[
                {
                  ...{ name: "kept", kind: "choice" as const },
                  options: [found, second].map((one) => ({
                    value: one.id,
                    label: words("merge.keep", {
                      name: `${fullName(one)} (${one.birthYear ?? "–"})`,
                      count: one.history.length,
                    }),
                  })),
                },
                why,
              ]}
            />
          </>
        )}
      </div>
    </>
  );
}
