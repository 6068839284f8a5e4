import { Card } from "@/components/ui/card";
import { fullName } from "@/domain/names";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

interface Named {
  id: string;
  familyName: string;
  givenName: string | null;
}

/** Pairs of people of whom somebody was not sure whether they are one; each opens the two side by side. */
export function UnsurePairs({
  language,
  pairs,
}: {
  language: Language;
  pairs: readonly { person: Named; other: Named }[];
}) {
  const words = translator(language, "change");
  return (
    <Card title={words("doubles.waiting")}>
      {pairs.length === 0 ? (
        <p className="quiet">{words("doubles.waitingNone")}</p>
      ) : (
        <ul>
          {pairs.map(({ person, other }) => (
            <li key={`${person.id} ${other.id}`}>
              <a href={`/people/${person.id}/doubles/${other.id}`}>
                {words("doubles.pair", { one: fullName(person), other: fullName(other) })}
              </a>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
