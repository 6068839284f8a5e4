import { CardTable } from "@/components/records/card-table";
import { kindOf, placeOf } from "@/components/records/entry-words";
import { Card } from "@/components/ui/card";
import type { Row } from "@/components/ui/data-table";
import { Tag } from "@/components/ui/tag";
import { formatter } from "@/domain/format";
import type { HistoryEntry, InterviewOnRecord, Person } from "@/domain/records/person";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

interface HistoryProps {
  language: Language;
  person: Pick<Person, "id" | "history">;
  /** Whether the reader may correct, submit and void what is shown. */
  canChange: boolean;
}

/** What the person was given, phase by phase, each with what they said of it afterwards. */
export function History({ language, person, canChange }: HistoryProps) {
  const { history } = person;
  const words = translator(language, "records");
  return (
    <>
      <h2>{words("personPage.history")}</h2>
      {history.length === 0 && <p className="quiet">{words("personPage.noHistory")}</p>}
      {history.map((entry) => (
        <AssistanceCard
          key={entry.id}
          language={language}
          entry={entry}
          changeFrom={canChange ? `/people/${person.id}/change` : null}
        />
      ))}
    </>
  );
}

interface AssistanceCardProps {
  language: Language;
  entry: HistoryEntry;
  /** Where records are changed; `null` for whoever may not. */
  changeFrom: string | null;
}

function AssistanceCard({ language, entry, changeFrom }: AssistanceCardProps) {
  const [words, own] = [translator(language, "words"), translator(language, "records")];
  const change = translator(language, "change");
  const { day } = formatter(language);
  const onDay = (known: string | null) => (known === null ? words("unknown") : day(known));
  const title = `${kindOf(language, entry)} · ${placeOf(language, entry)}`;
  const facts = [
    [own("column.status"), words(`status.${entry.status}`)],
    [own("personPage.enrolledOn"), onDay(entry.enrolledOn)],
    [own("personPage.startedOn"), onDay(entry.startedOn)],
    [own("personPage.endedOn"), onDay(entry.endedOn)],
    ...(entry.attendance === null ? [] : [attendance(language, entry.attendance)]),
    [own("personPage.review"), reviewText(language, entry)],
  ];
  return (
    <Card title={title} action={entry.voided && <Voided language={language} reason={entry.voidReason} />}>
      <dl className="facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {changeFrom !== null && (
        <p>
          <a href={`${changeFrom}/${entry.id}`}>
            {change("open")}
            <span className="visually-hidden">: {title}</span>
          </a>
        </p>
      )}
      <h3>{own("personPage.interviews")}</h3>
      {entry.interviews.length === 0 ? (
        <p className="quiet">{own("personPage.noInterviews")}</p>
      ) : (
        <CardTable
          caption={`${own("personPage.interviews")}: ${title}`}
          columns={[
            { key: "round", title: own("column.round") },
            { key: "heldOn", title: own("personPage.heldOn") },
            { key: "contact", title: own("personPage.contact") },
            { key: "income", title: own("column.income"), isNumber: true },
            { key: "living", title: own("personPage.living") },
            { key: "work", title: own("personPage.inWork") },
            { key: "business", title: own("personPage.business") },
            { key: "review", title: own("personPage.review") },
          ]}
          rows={entry.interviews.map((interview) => interviewRow(language, interview, changeFrom))}
        />
      )}
    </Card>
  );
}

function attendance(language: Language, { sessions, present }: NonNullable<HistoryEntry["attendance"]>) {
  const own = translator(language, "records");
  const { count } = formatter(language);
  return [
    own("personPage.attendance"),
    own("personPage.presentOf", { present: count(present), sessions: count(sessions) }),
  ];
}

/** An answer that was not given is a dash: "not known" would read as an answer. */
const noAnswer = "–";

function interviewRow(language: Language, interview: InterviewOnRecord, changeFrom: string | null): Row {
  const words = translator(language, "words");
  const { day, money } = formatter(language);
  const yesOrNo = (answer: boolean | null) => (answer === null ? noAnswer : words(answer ? "yes" : "no"));
  const { heldOn, monthlyIncome, livingConditions, voided } = interview;
  const review = reviewText(language, interview);
  return {
    key: interview.id,
    cells: {
      round:
        changeFrom === null
          ? words(`round.${interview.round}`)
          : { text: words(`round.${interview.round}`), href: `${changeFrom}/${interview.id}` },
      heldOn: heldOn === null ? words("unknown") : day(heldOn),
      contact: words(`contact.${interview.contact}`),
      income: monthlyIncome === null ? noAnswer : money(monthlyIncome),
      living: livingConditions === null ? noAnswer : words(`livingConditions.${livingConditions}`),
      work: yesOrNo(interview.inWork),
      business: yesOrNo(interview.businessStarted),
      review: voided ? { text: <Voided language={language} reason={null} />, note: review } : review,
    },
  };
}

/** How far the review of a record is, and whether somebody looked at it or at a sample of its batch. */
function reviewText(
  language: Language,
  { review, reviewedBySample }: Pick<HistoryEntry, "review" | "reviewedBySample">,
) {
  const isBySample = review === "verified" && reviewedBySample;
  return isBySample
    ? translator(language, "review")("bySample")
    : translator(language, "words")(`reviewState.${review}`);
}

/** The record is kept and not counted. */
export function Voided({ language, reason }: { language: Language; reason: string | null }) {
  const words = translator(language, "records");
  return (
    <Tag tone="quiet" sign="⊘">
      {reason === null ? words("personPage.voided") : words("personPage.voidedBecause", { reason })}
    </Tag>
  );
}
