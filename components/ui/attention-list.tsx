import type { ReactNode } from "react";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

export interface AttentionItem {
  key: string;
  href?: string | undefined;
  /** "Building materials, Rutsiro". */
  what: string;
  /** A `PaceTag` or other `Tag`. */
  tag?: ReactNode;
  /** "21 % of target, planned 58 %". */
  why: string;
}

/** What a manager should look at first, the most urgent first; says so when there is nothing. */
export function AttentionList({ language, items }: { language: Language; items: readonly AttentionItem[] }) {
  const words = translator(language, "ui");
  return (
    <section className="card attention" aria-labelledby="attention">
      <h2 id="attention">{words("attention")}</h2>
      {items.length === 0 ? (
        <p>{words("nothingToAttend")}</p>
      ) : (
        <ul>
          {items.map(({ key, href, what, tag, why }) => (
            <li key={key}>
              {href === undefined ? <b>{what}</b> : <a href={href}>{what}</a>}
              <span>
                {tag} {why}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
