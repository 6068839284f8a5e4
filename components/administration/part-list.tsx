import type { AdministrationPart } from "@/components/administration/parts";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

/** Doors to the parts of the administration, each with a sentence on what is behind it. */
export function PartList({ language, parts }: { language: Language; parts: readonly AdministrationPart[] }) {
  const words = translator(language, "administration");
  return (
    <ul className="part-list">
      {parts.map(({ key, path }) => (
        <li key={key} className="card">
          <h2>
            <a href={path}>{words(`part.${key}`)}</a>
          </h2>
          <p>{words(`about.${key}`)}</p>
        </li>
      ))}
    </ul>
  );
}
