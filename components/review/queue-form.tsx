import { districtName } from "@/components/records/entry-words";
import { districts } from "@/domain/places";
import { reviewedRecords } from "@/domain/review/documents";
import type { QueueFilter } from "@/domain/review/queue";
import { kinds, type Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

interface QueueFormProps {
  language: Language;
  filter: QueueFilter;
  /** P-codes of the districts that can be chosen; `null` for all. */
  places: readonly string[] | null;
  enteredBy: readonly { key: string; name: string }[];
}

interface Option {
  value: string;
  label: string;
}

/** Which records are looked at: a plain form, whose answers stand in the address. */
export function QueueForm({ language, filter, places, enteredBy }: QueueFormProps) {
  const [words, names] = [translator(language, "review"), translator(language, "words")];
  const select = (name: "district" | "kind" | "record" | "by", options: readonly Option[]) => (
    <label>
      {words(`filter.${name}`)}
      <select name={name} className="input" defaultValue={filter[name] ?? ""}>
        <option value="">{words("filter.all")}</option>
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
  const offered = districts.filter(({ code }) => places === null || places.includes(code));
  return (
    <form method="get" action="/review" className="queue-form" aria-label={words("filter.title")}>
      {select(
        "district",
        offered.map(({ slug, code }) => ({ value: slug, label: districtName(code) })),
      )}
      {select(
        "kind",
        kinds.map((value) => ({ value, label: names(`kind.${value}`) })),
      )}
      {select(
        "record",
        reviewedRecords.map((value) => ({ value, label: words(`record.${value}`) })),
      )}
      {select(
        "by",
        enteredBy.map(({ key, name }) => ({ value: key, label: name })),
      )}
      <label className="choice">
        <input type="checkbox" name="odd" value="yes" defaultChecked={filter.isOdd} />
        {words("filter.odd")}
      </label>
      <button type="submit" className="plain-button">
        {words("filter.show")}
      </button>
      <a href="/review">{words("filter.reset")}</a>
    </form>
  );
}
