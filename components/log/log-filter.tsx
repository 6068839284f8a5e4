import { actText, kindText } from "@/components/log/log-words";
import { auditedKinds } from "@/domain/audit/audited";
import type { LogAsked } from "@/domain/audit/log-asked";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

interface LogFilterProps {
  language: Language;
  asked: LogAsked;
  actors: readonly { key: string; name: string }[];
  verbs: readonly string[];
}

interface Option {
  value: string;
  label: string;
}

/** Who, what kind, what was done, and in which days. */
export function LogFilter({ language, asked, actors, verbs }: LogFilterProps) {
  const words = translator(language, "log");
  const select = (name: "actor" | "record" | "verb", none: string, options: readonly Option[]) => (
    <label>
      {words(name)}
      <select name={name} className="input" defaultValue={asked[name] ?? ""}>
        <option value="">{none}</option>
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
  const day = (name: "from" | "to") => (
    <label>
      {words(name)}
      <input type="date" name={name} className="input" defaultValue={asked[name] ?? ""} />
    </label>
  );
  return (
    <form method="get" action="/log" className="target-choice" aria-label={words("filter")}>
      {asked.person !== null && <input type="hidden" name="person" value={asked.person} />}
      {select(
        "actor",
        words("anyone"),
        actors.map(({ key, name }) => ({ value: key, label: name })),
      )}
      {select(
        "record",
        words("anything"),
        auditedKinds.map((value) => ({ value, label: kindText(language, value) })),
      )}
      {select(
        "verb",
        words("anything"),
        verbs.map((value) => ({ value, label: `${actText(language, value)} (${value})` })),
      )}
      {day("from")}
      {day("to")}
      <button type="submit" className="plain-button">
        {words("show")}
      </button>
      <a href="/log">{words("reset")}</a>
    </form>
  );
}
