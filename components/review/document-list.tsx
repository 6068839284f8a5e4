import { formatter } from "@/domain/format";
import type { NamedDocument } from "@/domain/review/queue";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

/** The papers behind a record, each with its number, its day and where it is kept. */
export function DocumentList({ language, documents }: { language: Language; documents: readonly NamedDocument[] }) {
  const words = translator(language, "review");
  const { day } = formatter(language);
  return (
    <section>
      <h3>{words("document.title")}</h3>
      {documents.length === 0 ? (
        <p className="quiet">{words("document.none")}</p>
      ) : (
        <ul className="papers">
          {documents.map(({ type, number, datedOn, keptAt }) => (
            <li key={type}>
              {[
                words(`documentType.${type}`),
                number === null ? null : words("document.number", { number }),
                datedOn === null ? null : day(datedOn),
                words("document.kept", { place: keptAt }),
              ]
                .filter((part) => part !== null)
                .join(", ")}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
