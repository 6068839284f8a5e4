import type { ReactNode } from "react";
import { CardTable } from "@/components/records/card-table";
import { Card } from "@/components/ui/card";
import { Tag, type Tone } from "@/components/ui/tag";
import { formatter } from "@/domain/format";
import type { RowState } from "@/domain/import/import-plan";
import type { ImportProblem } from "@/domain/import/problems";
import { rowStates, type ShownRow } from "@/domain/import/row-list";
import type { Language } from "@/domain/vocabulary";
import { problemInWords } from "@/messages/importing-words";
import { translator } from "@/messages/translator";

interface CheckedRowsProps {
  language: Language;
  /** The page's own path, to which the filter is added. */
  path: string;
  counts: Readonly<Record<RowState, number>>;
  /** The state whose rows are shown; `null` for all. */
  state: RowState | null;
  rows: readonly ShownRow[];
  /** From 0, and how many rows a page has. */
  page: number;
  rowsOnPage: number;
  /** What is wrong with the header, and so with every row. */
  headerProblems: readonly ImportProblem[];
  children?: ReactNode;
}

const looks: Readonly<Record<RowState, { tone: Tone; sign: string }>> = {
  new: { tone: "good", sign: "+" },
  update: { tone: "good", sign: "↻" },
  unchanged: { tone: "quiet", sign: "=" },
  "possible-duplicate": { tone: "warn", sign: "?" },
  error: { tone: "bad", sign: "✕" },
};

/** What would become of each row, and why. */
export function CheckedRows({
  language,
  path,
  counts,
  state,
  rows,
  headerProblems,
  children,
  ...paging
}: CheckedRowsProps) {
  const words = translator(language, "importing");
  return (
    <Card title={words("result.title")}>
      <StateFilter language={language} path={path} counts={counts} state={state} />
      {headerProblems.length > 0 && (
        <ul className="notice">
          {headerProblems.map((problem) => (
            <li key={`${problem.column} ${problem.expected.code}`}>
              {words("result.header")}: {problemInWords(problem, language)}
            </li>
          ))}
        </ul>
      )}
      {children}
      {rows.length === 0 ? (
        <p className="quiet">{words("result.none")}</p>
      ) : (
        <CardTable
          caption={words("result.caption")}
          columns={(["row", "person", "state", "why"] as const).map((key) => ({ key, title: words(`result.${key}`) }))}
          rows={rows.map((row) => ({
            key: String(row.number),
            cells: {
              row: String(row.number),
              person: row.person,
              state: { text: <Tag {...looks[row.state]}>{words(`state.${row.state}`)}</Tag> },
              why: { text: <Why language={language} row={row} /> },
            },
          }))}
        />
      )}
      <Pages language={language} path={path} state={state} total={totalOf(counts, state)} {...paging} />
    </Card>
  );
}

function totalOf(counts: CheckedRowsProps["counts"], state: RowState | null): number {
  return state === null ? Object.values(counts).reduce((sum, one) => sum + one, 0) : counts[state];
}

function StateFilter({
  language,
  path,
  counts,
  state,
}: Pick<CheckedRowsProps, "language" | "path" | "counts" | "state">) {
  const words = translator(language, "importing");
  const { count } = formatter(language);
  const all = words("result.all", { count: count(totalOf(counts, null)) });
  const choices = [
    { key: "all", name: all, href: path },
    ...rowStates.map((one) => ({
      key: one,
      name: words("result.count", { state: words(`state.${one}`), count: count(counts[one]) }),
      href: `${path}?show=${one}`,
    })),
  ];
  return (
    <nav className="actions" aria-label={words("result.filter")}>
      {choices.map(({ key, name, href }) => (
        <a key={key} href={href} aria-current={key === (state ?? "all") ? "true" : undefined}>
          {name}
        </a>
      ))}
    </nav>
  );
}

function Why({ language, row }: { language: Language; row: ShownRow }) {
  const words = translator(language, "importing");
  const same = row.sameAs.map((other) =>
    typeof other === "number"
      ? words("result.sameAsRow", { row: String(other) })
      : words("result.sameAsPerson", { reference: other }),
  );
  const lines = [...row.problems.map((problem) => problemInWords(problem, language)), ...same];
  if (lines.length === 0) return null;
  return (
    <ul className="packages">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

interface PagesProps extends Pick<CheckedRowsProps, "language" | "path" | "state" | "page" | "rowsOnPage"> {
  total: number;
}

function Pages({ language, path, state, page, rowsOnPage, total }: PagesProps) {
  if (total === 0) return null;
  const words = translator(language, "importing");
  const ui = translator(language, "ui");
  const { count } = formatter(language);
  const to = Math.min(total, (page + 1) * rowsOnPage);
  const hrefOf = (one: number) => `${path}?${state === null ? "" : `show=${state}&`}page=${one + 1}`;
  return (
    <nav className="pagination" aria-label={ui("pages")}>
      <span>{words("result.status", { from: count(page * rowsOnPage + 1), to: count(to), all: count(total) })}</span>
      {page > 0 && <a href={hrefOf(0)}>{ui("first")}</a>}
      {to < total && (
        <a href={hrefOf(page + 1)} rel="next">
          {ui("next")}
        </a>
      )}
    </nav>
  );
}
