import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

export interface PaginationProps {
  language: Language;
  /** `null` on the first page. */
  firstHref: string | null;
  /** `null` on the last page. */
  nextHref: string | null;
  /** "25 of 312 people". */
  status: string;
}

/** Pages by key: forward and back to the start, since nobody can say which page a moving list's fifth one is. */
export function Pagination({ language, firstHref, nextHref, status }: PaginationProps) {
  const words = translator(language, "ui");
  return (
    <nav className="pagination" aria-label={words("pages")}>
      <span>{status}</span>
      {firstHref !== null && <a href={firstHref}>{words("first")}</a>}
      {nextHref !== null && (
        <a href={nextHref} rel="next">
          {words("next")}
        </a>
      )}
    </nav>
  );
}
