import type { ReactNode } from "react";
import { DocumentList } from "@/components/review/document-list";
import { oddityText } from "@/components/review/oddity-words";
import { kindOf, placeOf } from "@/components/records/entry-words";
import { todayInKigali } from "@/domain/dates";
import { formatter } from "@/domain/format";
import { fullName } from "@/domain/names";
import type { ReviewEntry } from "@/domain/review/queue";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

/** What a record is: "vocational training, sewing: after 3 months". */
export function recordTitle(language: Language, { interview, kind, trade }: ReviewEntry): string {
  const about = kindOf(language, { kind, trade });
  if (interview === null) return about;
  const round = translator(language, "words")(`round.${interview.round}`);
  return translator(language, "work")("round", { kind: about, round });
}

/** One record to review: what it says, what is odd about it, and its paper beside it; `children` decide on it. */
export function ReviewCard({
  language,
  entry,
  children,
}: {
  language: Language;
  entry: ReviewEntry;
  children: ReactNode;
}) {
  const words = translator(language, "review");
  const { day } = formatter(language);
  const person = fullName(entry.person);
  const title = recordTitle(language, entry);
  const entered = { name: entry.enteredBy, day: day(todayInKigali(new Date(entry.enteredAt))) };
  return (
    <article
      className="card review-card"
      id={`record-${entry.id}`}
      tabIndex={-1}
      data-review-entry=""
      aria-label={words("subject", { person, record: title })}
    >
      <div className="card-head">
        <h2>
          <a href={`/people/${entry.person.id}`}>{person}</a>
        </h2>
        <span>{title}</span>
      </div>
      <p className="quiet">
        {placeOf(language, entry)} · {words("entered", entered)}
        {entry.reason !== null && <> · {words("changedBecause", { reason: entry.reason })}</>}
      </p>
      <div className="review-parts">
        <dl className="facts">
          {factsOf(language, entry).map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <section>
          <h3>{words("odd.title")}</h3>
          {entry.oddities.length === 0 ? (
            <p className="quiet">{words("odd.none")}</p>
          ) : (
            <ul className="oddities">
              {entry.oddities.map((oddity) => (
                <li key={oddity.code}>{oddityText(language, oddity)}</li>
              ))}
            </ul>
          )}
        </section>
        <DocumentList language={language} documents={entry.documents} />
      </div>
      {children}
    </article>
  );
}

type Fact = readonly [name: string, value: string];

function factsOf(language: Language, entry: ReviewEntry): Fact[] {
  const [words, names] = [translator(language, "review"), translator(language, "words")];
  const { day, money } = formatter(language);
  const onDay = (known: string | null) => (known === null ? names("unknown") : day(known));
  const { interview } = entry;
  if (interview === null)
    return [
      [words("fact.status"), names(`status.${entry.status}`)],
      [words("fact.enrolled"), onDay(entry.enrolledOn)],
      [words("fact.started"), onDay(entry.startedOn)],
      [words("fact.ended"), onDay(entry.endedOn)],
    ];
  const { income, before, livingConditions } = interview;
  const yesOrNo = (answer: boolean | null) => (answer === null ? "–" : names(answer ? "yes" : "no"));
  const earlier =
    before === null
      ? ""
      : ` · ${words("fact.before", { income: money(before.income), round: names(`round.${before.round}`) })}`;
  return [
    [words("fact.held"), onDay(interview.heldOn)],
    [words("fact.contact"), names(`contact.${interview.contact}`)],
    [words("fact.income"), `${income === null ? "–" : money(income)}${earlier}`],
    [words("fact.living"), livingConditions === null ? "–" : names(`livingConditions.${livingConditions}`)],
    [words("fact.work"), yesOrNo(interview.inWork)],
    [words("fact.business"), yesOrNo(interview.businessStarted)],
  ];
}
