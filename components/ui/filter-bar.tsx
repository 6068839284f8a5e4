import { CopyLink } from "@/components/ui/copy-link";
import { chosenNames, optionsOf } from "@/components/ui/filter-names";
import { PrintButton } from "@/components/ui/print-button";
import type { Filter } from "@/domain/filter";
import { filterHref, without } from "@/domain/filter-href";
import type { FilterNameOrReview, FilterProblem } from "@/domain/filter-parse";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

export interface FilterBarProps {
  language: Language;
  /** The page's own address without query. */
  path: string;
  filter: Filter;
  /** Codes of the programme's phases. */
  phases: readonly string[];
  /** Which parts the page understands; all without it. */
  offered?: readonly FilterNameOrReview[];
  /** Other parameters of the page that applying a filter must not lose: `{ figure: "housing_improved" }`. */
  keep?: Readonly<Record<string, string>>;
  /** What the choice amounts to: "128 people, 4 districts". Announced politely. */
  status?: string;
  /** Parts of the address that were not understood. */
  problems?: readonly FilterProblem[];
}

type Subject = "phase" | "place" | "assistance" | "people" | "counted";

const subjects: readonly { subject: Subject; names: readonly FilterNameOrReview[] }[] = [
  { subject: "phase", names: ["phase"] },
  { subject: "place", names: ["province", "district"] },
  { subject: "assistance", names: ["kind", "trade"] },
  { subject: "people", names: ["sex", "age", "group"] },
  { subject: "counted", names: ["review"] },
];

/** The filters of a page as chips that open: a plain form, so it works before and without any script. */
export function FilterBar(props: FilterBarProps) {
  const { language, path, filter, offered, keep = {}, status, problems = [] } = props;
  const words = translator(language, "ui");
  const isOffered = (name: FilterNameOrReview) => offered === undefined || offered.includes(name);
  const chips = subjects
    .map(({ subject, names }) => ({ subject, names: names.filter(isOffered) }))
    .filter(({ names }) => names.length > 0);
  const isSet = chips.some(({ names }) => names.some((name) => chosenNames(language, filter, name).length > 0));
  return (
    <>
      <form className="filters" method="get" action={path} aria-label={words("filters")}>
        {Object.entries(keep).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {chips.map(({ subject, names }) => (
          <Chip key={subject} {...props} subject={subject} names={names} />
        ))}
        <span className="filters-end">
          {isSet && (
            <a
              href={filterHref(
                path,
                without(
                  filter,
                  chips.flatMap(({ names }) => names),
                ),
                keep,
              )}
            >
              {words("reset")}
            </a>
          )}
          <CopyLink label={words("copyLink")} copied={words("copied")} />
          <PrintButton label={words("print")} />
        </span>
      </form>
      {status !== undefined && (
        <p className="filter-status" role="status">
          {status}
        </p>
      )}
      {problems.map(({ name, value, expected }) => (
        <p key={`${name}=${value}`} className="notice" role="alert">
          {words("unknownFilter", { name, value, expected: expected.join(", ") })}
        </p>
      ))}
    </>
  );
}

function Chip(props: FilterBarProps & { subject: Subject; names: readonly FilterNameOrReview[] }) {
  const { language, path, filter, keep = {}, subject, names } = props;
  const words = translator(language, "ui");
  // The chip says "Phase" already.
  const chosen = names.flatMap((name) =>
    name === "phase" ? filter.phase.map((code) => code.toUpperCase()) : chosenNames(language, filter, name),
  );
  const shown = chosen.length > 2 ? words("several", { count: chosen.length }) : chosen.join(", ");
  return (
    <span className={chosen.length === 0 ? "chip" : "chip on"}>
      <details name="filter">
        <summary>
          {words(`filter.${subject}`)} <b>{chosen.length === 0 ? allOf(props, subject) : shown}</b>
        </summary>
        <div className="chip-panel">
          {names.map((name) => (
            <Choices key={name} {...props} name={name} />
          ))}
          <button type="submit">{words("apply")}</button>
        </div>
      </details>
      {chosen.length > 0 && (
        <a
          className="chip-remove"
          href={filterHref(path, without(filter, names), keep)}
          aria-label={words("remove", { name: `${words(`filter.${subject}`)} ${chosen.join(", ")}` })}
        >
          <span aria-hidden="true">×</span>
        </a>
      )}
    </span>
  );
}

function allOf({ language }: FilterBarProps, subject: Subject): string {
  if (subject === "counted") return translator(language, "words")("review.reported");
  return translator(language, "ui")("all");
}

/** The values of one part: boxes to tick, or for the review class one of two. */
function Choices({ language, filter, phases, name }: FilterBarProps & { name: FilterNameOrReview }) {
  const chosen: readonly string[] = name === "review" ? [filter.review] : filter[name];
  return (
    <fieldset className={`choices ${name}`}>
      <legend>{translator(language, "ui")(`field.${name}`)}</legend>
      {optionsOf(language, name, phases).map((option) => (
        <label key={option.value}>
          <input
            type={name === "review" ? "radio" : "checkbox"}
            name={name}
            value={option.value}
            defaultChecked={chosen.includes(option.value)}
          />{" "}
          {option.name}
        </label>
      ))}
    </fieldset>
  );
}
