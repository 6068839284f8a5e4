import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

interface PersonActionsProps {
  language: Language;
  person: { id: string; voided: boolean; anonymised: boolean };
}

/** What somebody who may enter can do about a person. */
export function PersonActions({ language, person: { id, voided, anonymised } }: PersonActionsProps) {
  const words = translator(language, "work");
  return (
    <nav className="actions" aria-label={words("actions.title")}>
      {!voided && (
        <>
          <a href={`/people/${id}/visit`}>{words("actions.visit")}</a>
          <a href={`/enrol?person=${id}`}>{words("actions.enrol")}</a>
          <a href={`/people/${id}/hand-over`}>{words("actions.handOver")}</a>
        </>
      )}
      {!anonymised && <a href={`/people/${id}/change/${id}`}>{words("actions.change")}</a>}
      {!anonymised && <a href={`/people/${id}/doubles`}>{words("actions.doubles")}</a>}
    </nav>
  );
}
