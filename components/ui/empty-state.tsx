import type { ReactNode } from "react";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

/** Nothing is here, why, and what to do: "No follow-ups yet in Nyaruguru: first due 12 December". */
export function EmptyState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="empty-state">
      <p>
        <b>{title}</b>
      </p>
      {children}
    </div>
  );
}

/** The filter is understood and nothing matches it. */
export function NothingMatches({ language, resetHref }: { language: Language; resetHref: string }) {
  const words = translator(language, "ui");
  return (
    <EmptyState title={words("emptyFilter")}>
      <p>
        {words("emptyFilterWhy")} <a href={resetHref}>{words("reset")}</a>
      </p>
    </EmptyState>
  );
}
