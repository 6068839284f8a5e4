import { aboutPerson, districtName } from "@/components/records/entry-words";
import { Card } from "@/components/ui/card";
import type { Comparison, Likeness } from "@/domain/duplicates";
import { fullName } from "@/domain/names";
import type { Language, Sex } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

/** Somebody who may be the same person. */
export interface DoubleShown extends Comparison {
  id: string;
  familyName: string;
  givenName: string | null;
  sex: Sex | null;
  birthYear: number | null;
  district: string | null;
  isUnsure: boolean;
}

/** Who is alike, in what, and how much; each opens the two side by side. */
export function DoublesList({
  language,
  person,
  doubles,
}: {
  language: Language;
  person: string;
  doubles: readonly DoubleShown[];
}) {
  const words = translator(language, "change");
  return (
    <div className="steps">
      {doubles.map((one) => {
        const name = fullName(one);
        const facts = [
          aboutPerson(language, { sex: one.sex, ageGroup: "unknown" }).split(",")[0],
          one.birthYear === null
            ? null
            : translator(language, "records")("personPage.born", { year: String(one.birthYear) }),
          one.district === null ? null : districtName(one.district),
        ];
        return (
          <Card key={one.id} title={name}>
            <p className="quiet">{facts.filter((fact) => fact !== null).join(", ")}</p>
            <p>
              {likenessText(language, one.likenesses)}{" "}
              <span className="quiet">({words("doubles.score", { score: String(one.score) })})</span>
              {one.isUnsure && <> · {words("doubles.unsure")}</>}
            </p>
            <a href={`/people/${person}/doubles/${one.id}`}>{words("doubles.compare", { name })}</a>
          </Card>
        );
      })}
    </div>
  );
}

/** "same names, birth years at most two apart". */
export function likenessText(language: Language, likenesses: readonly Likeness[]): string {
  const words = translator(language, "enrol");
  return likenesses.map((likeness) => words(`likeness.${likeness}`)).join(", ");
}
