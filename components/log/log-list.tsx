import { momentText } from "@/components/administration/moment-text";
import { deedText, valueText } from "@/components/log/log-words";
import type { AuditedValue } from "@/domain/audit/audited";
import { formatter } from "@/domain/format";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

interface FieldOfPage {
  field: string;
  state: "shown" | "withheld" | "erased";
  old: AuditedValue;
  new: AuditedValue;
}

export interface EntryOfPage {
  number: number;
  at: number;
  actor: string;
  verb: string;
  record: string | null;
  recordId: string | null;
  version: number | null;
  address: string | null;
  fields: readonly FieldOfPage[];
}

interface LogListProps {
  language: Language;
  entries: readonly EntryOfPage[];
  nameOf: (actor: string) => string;
  /** Leaves out the ways to a record's history on the history itself. */
  isHistory?: boolean;
}

/** Entries of the log as a timeline: when, who, what, and what is now otherwise. */
export function LogList({ language, entries, nameOf, isHistory = false }: LogListProps) {
  const words = translator(language, "log");
  if (entries.length === 0) return <p>{words("none")}</p>;
  return (
    <ol className="timeline">
      {entries.map((entry) => (
        <li key={entry.number}>
          <p>
            <b>{momentText(language, entry.at)}</b> · {nameOf(entry.actor)} ·{" "}
            {deedText(language, entry.verb, entry.record)}
          </p>
          <ul>
            {entry.fields.map((field) => (
              <li key={field.field}>{fieldText(language, field)}</li>
            ))}
          </ul>
          <p className="quiet">
            {details(language, entry)}
            {!isHistory && entry.record !== null && entry.recordId !== null && (
              <>
                {" · "}
                <a href={`/log/${entry.record}/${encodeURIComponent(entry.recordId)}`}>{words("historyShort")}</a>
              </>
            )}
          </p>
        </li>
      ))}
    </ol>
  );
}

function details(language: Language, { number, version, address }: EntryOfPage): string {
  const words = translator(language, "log");
  const { count } = formatter(language);
  return [
    words("entry", { number: count(number) }),
    version === null ? null : words("version", { version: count(version) }),
    address === null ? null : words("fromWhere", { address }),
  ]
    .filter((part) => part !== null)
    .join(" · ");
}

function fieldText(language: Language, { field, state, old, new: now }: FieldOfPage): string {
  const words = translator(language, "log");
  if (state !== "shown") return words(state, { field });
  if (old === null) return words("added", { field, new: valueText(language, now) });
  return words("change", { field, old: valueText(language, old), new: valueText(language, now) });
}
