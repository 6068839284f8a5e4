import { dueText, whereText } from "@/components/entry/due-words";
import { CardTable } from "@/components/records/card-table";
import { districtName, kindOf } from "@/components/records/entry-words";
import { Card } from "@/components/ui/card";
import type { PersonInTimeOnList, RecordThatWaits, CourseToNote } from "@/components/entry/worklist-shapes";
import { formatter } from "@/domain/format";
import { fullName } from "@/domain/names";
import type { Language } from "@/domain/vocabulary";
import { recordsOnTheList, urgencies } from "@/domain/worklist";
import { translator } from "@/messages/translator";

/** Visits that are due, by how they press; each opens the form that asks all of it. */
export function DueVisits({ language, visits }: { language: Language; visits: readonly PersonInTimeOnList[] }) {
  const words = translator(language, "work");
  const { day, count } = formatter(language);
  const groups = urgencies
    .map((urgency) => ({ urgency, list: visits.filter((visit) => visit.urgency === urgency) }))
    .filter(({ list }) => list.length > 0);
  if (groups.length === 0) return <p className="quiet">{words("visits.none")}</p>;
  return groups.map(({ urgency, list }) => {
    const title = `${words(`urgency.${urgency}`)} (${count(list.length)})`;
    return (
      <Card key={urgency} title={title}>
        <CardTable
          caption={words("visits.caption", { urgency: words(`urgency.${urgency}`) })}
          columns={[
            { key: "person", title: words("visits.person") },
            { key: "where", title: words("visits.where") },
            { key: "due", title: words("visits.due") },
            { key: "since", title: words("visits.since") },
          ]}
          rows={list.slice(0, recordsOnTheList).map((visit) => {
            const name = fullName(visit.person);
            const href = `/people/${visit.person.id}/visit`;
            return {
              key: visit.person.id,
              cells: {
                person: { text: name, href, linkLabel: words("visits.open", { name }) },
                where: whereText(visit.person),
                due: dueText(language, visit),
                since: day(visit.dueOn),
              },
            };
          })}
        />
        {list.length > recordsOnTheList && (
          <p className="quiet">{words("visits.more", { count: count(list.length - recordsOnTheList) })}</p>
        )}
      </Card>
    );
  });
}

/** Records that came back with a reason, or were never submitted. */
export function Waiting({
  language,
  review,
  records,
}: {
  language: Language;
  review: "returned" | "draft";
  records: readonly RecordThatWaits[];
}) {
  const [words, names] = [translator(language, "work"), translator(language, "words")];
  const title = words(`waiting.${review}`);
  return (
    <Card title={title}>
      {records.length === 0 ? (
        <p className="quiet">{words(review === "returned" ? "waiting.none" : "waiting.noDraft")}</p>
      ) : (
        <CardTable
          caption={title}
          columns={[
            { key: "person", title: words("visits.person") },
            { key: "record", title: words("waiting.record") },
            { key: "reason", title: words("waiting.reason") },
          ]}
          rows={records.map((record) => ({
            key: record.id,
            cells: {
              person: { text: fullName(record.person), href: `/people/${record.person.id}` },
              record: {
                href: `/people/${record.person.id}/change/${record.id}`,
                text:
                  record.round === null
                    ? kindOf(language, record)
                    : words("round", { kind: kindOf(language, record), round: names(`round.${record.round}`) }),
              },
              reason: record.reason ?? "–",
            },
          }))}
        />
      )}
    </Card>
  );
}

/** Courses of which nobody noted for a while who was present. */
export function CoursesToNote({ language, courses }: { language: Language; courses: readonly CourseToNote[] }) {
  const [words, names] = [translator(language, "work"), translator(language, "words")];
  const { day } = formatter(language);
  return (
    <Card title={words("courses.title")}>
      {courses.length === 0 ? (
        <p className="quiet">{words("courses.none")}</p>
      ) : (
        <CardTable
          caption={words("courses.title")}
          columns={[
            { key: "course", title: words("courses.course") },
            { key: "noted", title: words("courses.lastNoted") },
          ]}
          rows={courses.map(({ id, district, trade, startsOn, lastNoted }) => ({
            key: id,
            cells: {
              course: [names(`trade.${trade}`), districtName(district), startsOn === null ? null : day(startsOn)]
                .filter((part) => part !== null)
                .join(", "),
              noted: lastNoted === null ? words("courses.never") : day(lastNoted),
            },
          }))}
        />
      )}
    </Card>
  );
}
