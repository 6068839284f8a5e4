import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import "@/components/entry/entry.css";
import { askingTo } from "@/app/asking-to";
import { currentLanguage } from "@/app/language";
import { onRecord } from "@/app/on-record";
import { kindOf, placeOf } from "@/components/records/entry-words";
import { Card } from "@/components/ui/card";
import { PageHead } from "@/components/ui/page-head";
import { person } from "@/db/queries/person";
import { claim } from "@/domain/access/scope";
import { fullName } from "@/domain/names";
import { receiptNumber } from "@/domain/receipt-number";
import { translator } from "@/messages/translator";

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLanguage(), "enrol")("receipt.title") };
}

/** What an enrolment stored, with the number that goes on the paper form. */
export default async function ReceiptPage({ searchParams }: { searchParams: Promise<{ person?: string }> }) {
  const { reader, scope } = await askingTo("enter");
  const { person: id = "" } = await searchParams;
  const found = await person(reader, claim(scope, "persons"), id);
  await onRecord(scope, found === null ? "denied" : "person", id, await headers());
  if (found === null) notFound();
  const language = await currentLanguage();
  const words = translator(language, "enrol");
  return (
    <>
      <PageHead title={words("receipt.title")} lede={words("receipt.stored", { name: fullName(found) })} />
      <Card>
        <p>{words("receipt.number")}</p>
        <p className="receipt-number">{receiptNumber(found.id)}</p>
        <ul>
          {found.history.map((entry) => (
            <li key={entry.id}>{`${kindOf(language, entry)}, ${placeOf(language, entry)}`}</li>
          ))}
        </ul>
        <p className="quiet">{words("receipt.kept")}</p>
      </Card>
      <ul className="next-steps">
        {found.household !== null && (
          <li>
            <a href={`/enrol?household=${found.household.id}`}>{words("receipt.another")}</a>
          </li>
        )}
        <li>
          <a href="/enrol">{words("receipt.next")}</a>
        </li>
        <li>
          <a href={`/people/${found.id}`}>{words("receipt.open")}</a>
        </li>
      </ul>
    </>
  );
}
