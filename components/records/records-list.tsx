import { EntryTable } from "@/components/records/entry-table";
import { EmptyState, NothingMatches } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { everything, type Filter } from "@/domain/filter";
import { formatter } from "@/domain/format";
import type { RecordEntry } from "@/domain/records/entries";
import { listHref, type ListAsked } from "@/domain/records/list-asked";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

export interface RecordsListProps {
  language: Language;
  /** What is listed, for who hears the table. */
  caption: string;
  list: ListAsked;
  filter: Filter;
  search: string;
  after: string | null;
  page: { rows: readonly RecordEntry[]; next: string | null };
  /** Entries of the whole list without a search, where that is known. */
  total: number | null;
}

/** One page of a list with the way on, or why there is nothing. */
export function RecordsList(props: RecordsListProps) {
  const { language, caption, list, filter, search, after, page } = props;
  if (page.rows.length === 0) return <NothingListed {...props} />;
  return (
    <>
      <EntryTable language={language} caption={caption} rows={page.rows} />
      <Pagination
        language={language}
        firstHref={after === null ? null : listHref(list, filter, { search })}
        nextHref={page.next === null ? null : listHref(list, filter, { search, after: page.next })}
        status={status(props)}
      />
    </>
  );
}

function status({ language, page, total, search }: RecordsListProps): string {
  const words = translator(language, "records");
  const { count } = formatter(language);
  const shown = count(page.rows.length);
  return total === null || search !== ""
    ? words("pageStatus", { shown })
    : words("pageStatusOf", { shown, total: count(total) });
}

function NothingListed({ language, list, filter, search }: RecordsListProps) {
  const words = translator(language, "records");
  if (search !== "") {
    return (
      <EmptyState title={words("search.none", { search })}>
        <p>
          {words("search.noneWhy")} <a href={listHref(list, filter)}>{words("search.clear")}</a>
        </p>
      </EmptyState>
    );
  }
  if ("part" in list && list.part === "excluded") return <EmptyState title={words("noneExcluded")} />;
  if (listHref(list, filter) === listHref(list, everything)) return <EmptyState title={words("nothing")} />;
  return <NothingMatches language={language} resetHref={listHref(list, everything)} />;
}
