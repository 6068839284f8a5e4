import type { Metadata } from "next";
import { headers } from "next/headers";
import { v7 as uuid } from "uuid";
import "@/components/records/records.css";
import "@/components/entry/entry.css";
import "@/components/kept/kept.css";
import { askingTo } from "@/app/asking-to";
import { deviceOwner } from "@/app/device-owner";
import { currentLanguage } from "@/app/language";
import { onRecord } from "@/app/on-record";
import { close } from "@/app/worklist/close-action";
import { dueVisits } from "@/app/worklist/due-visits";
import { CloseMonth } from "@/components/entry/close-month";
import { MissingPapers } from "@/components/entry/missing-papers";
import { UnsurePairs } from "@/components/entry/unsure-pairs";
import { CoursesToNote, DueVisits, Waiting } from "@/components/entry/worklist-parts";
import { KeptForms } from "@/components/kept/kept-forms";
import { Card } from "@/components/ui/card";
import { PageHead } from "@/components/ui/page-head";
import { unsurePairs } from "@/db/queries/doubles-of";
import { doubts } from "@/db/queries/doubts";
import { missingPapers } from "@/db/queries/missing-documents";
import {
  changedAfterClosing,
  closingsOf,
  coursesWithoutAttendance,
  visitedInMonth,
  waitingRecords,
} from "@/db/queries/worklist";
import type { Reader } from "@/db/store";
import { claim, type ScopeFor } from "@/domain/access/scope";
import { addMonths, monthOf } from "@/domain/dates";
import { everything } from "@/domain/filter";
import { formatter } from "@/domain/format";
import { districtByCode } from "@/domain/places";
import { doubtLists } from "@/domain/records/lists";
import { catalogue } from "@/messages/catalogue";
import { recordsOnTheList } from "@/domain/worklist";
import { translator } from "@/messages/translator";

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLanguage(), "work")("title") };
}

/** A course whose attendance nobody noted for so many days is on the list. */
const daysWithoutAttendance = 14;

/** What waits for an officer: visits, courses, records that came back, values that look wrong, the month to close. */
export default async function WorklistPage() {
  const asked = await askingTo("enter");
  const { reader, today, phases } = asked;
  const scope = claim(asked.scope, "persons");
  const language = await currentLanguage();
  const words = translator(language, "work");
  const { count } = formatter(language);
  const visits = await dueVisits(asked);
  await onRecord(scope, "list", "worklist", await headers());
  const pressing = visits.filter(({ urgency }) => urgency !== "later").length;
  const done = await visitedInMonth(reader, scope, monthOf(today));
  const own = scope.districts ?? [];
  const lastMonth = addMonths(monthOf(today), -1);
  const slugs = own.flatMap((code) => districtByCode(code)?.slug ?? []);
  const wrong = await doubts(reader, asked.scope, { ...everything, district: slugs }, phases);
  const progress =
    done + pressing === 0
      ? words("progressNone")
      : words("progress", { done: count(done), all: count(done + pressing) });
  return (
    <>
      <PageHead title={words("title")} lede={words("lede")} />
      <p>
        <b>{progress}</b>
      </p>
      <nav className="actions" aria-label={words("actions.title")}>
        <a href="/enrol">{words("enrolSomebody")}</a>
        <a href="/worklist/print">{words("print")}</a>
      </nav>
      <KeptForms owner={deviceOwner(scope.actor)} language={language} texts={catalogue[language].kept} />
      <DueVisits language={language} visits={visits} />
      <Waiting language={language} review="returned" records={await waitingRecords(reader, scope, "returned")} />
      <Waiting language={language} review="draft" records={await waitingRecords(reader, scope, "draft")} />
      <CoursesToNote
        language={language}
        courses={await coursesWithoutAttendance(reader, scope, today, daysWithoutAttendance)}
      />
      <MissingPapers language={language} papers={await missingPapers(reader, scope, recordsOnTheList)} />
      <UnsurePairs language={language} pairs={await unsurePairs(reader, scope, recordsOnTheList)} />
      <Doubtful language={language} found={wrong} district={slugs} />
      {own.length > 0 && (
        <CloseMonth
          language={language}
          action={close}
          formKey={uuid()}
          months={own.map((district) => ({ district, month: lastMonth }))}
          closings={await closedMonths(reader, scope, own, lastMonth)}
        />
      )}
    </>
  );
}

/** How the month is closed, and how many records were changed since. */
async function closedMonths(reader: Reader, scope: ScopeFor<"persons">, own: readonly string[], month: string) {
  const closed = await closingsOf(reader, scope, own, [month]);
  return Promise.all(
    closed.map(async (one) => ({
      ...one,
      changed: await changedAfterClosing(reader, scope, one.district, month, one.closedAt),
    })),
  );
}

const countOf = { "income-jumps": "incomeJumps", elsewhere: "elsewhere", "outside-phase": "outsidePhase" } as const;

function Doubtful({
  language,
  found,
  district,
}: {
  language: Parameters<typeof translator>[0];
  found: Awaited<ReturnType<typeof doubts>>;
  district: readonly string[];
}) {
  const [words, records] = [translator(language, "work"), translator(language, "records")];
  const { count } = formatter(language);
  const query = district.length === 0 ? "" : `&district=${district.join(",")}`;
  const lists = doubtLists
    .map((doubt) => ({ doubt, n: found.reduce((sum, one) => sum + one[countOf[doubt]], 0) }))
    .filter(({ n }) => n > 0);
  return (
    <Card title={words("doubts.title")}>
      {lists.length === 0 ? (
        <p className="quiet">{words("doubts.none")}</p>
      ) : (
        <ul>
          {lists.map(({ doubt, n }) => (
            <li key={doubt}>
              <a href={`/records?doubt=${doubt}${query}`}>{records(`doubt.${doubt}`)}</a>: {count(n)}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
