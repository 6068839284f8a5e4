import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

/** What somebody who may enter can do about a person. */
export function PersonActions({ language, person }: { language: Language; person: string }) {
  const words = translator(language, "work");
  return (
    <nav className="actions" aria-label={words("actions.title")}>
      <a href={`/people/${person}/visit`}>{words("actions.visit")}</a>
      <a href={`/enrol?person=${person}`}>{words("actions.enrol")}</a>
    </nav>
  );
}
