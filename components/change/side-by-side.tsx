import { attributeName } from "@/components/breakdown/attribute-name";
import { kindOf, placeOf } from "@/components/records/entry-words";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { formatter } from "@/domain/format";
import { fullName } from "@/domain/names";
import { districtByCode } from "@/domain/places";
import type { Person } from "@/domain/records/person";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

interface SideBySideProps {
  language: Language;
  people: readonly [Person, Person];
}

/** Two people side by side, what is on record of them row by row. */
export function SideBySide({ language, people }: SideBySideProps) {
  const words = translator(language, "change");
  const [first, second] = people.map((person) => factsOf(language, person));
  return (
    <DataTable
      language={language}
      caption={words("doubles.pair", { one: fullName(people[0]), other: fullName(people[1]) })}
      empty={<EmptyState title={words("doubles.none")} />}
      columns={[
        { key: "what", title: words("doubles.attribute") },
        ...people.map((person, i) => ({ key: String(i), title: fullName(person) })),
      ]}
      rows={(first ?? []).map(([name, value], i) => ({
        key: name,
        cells: { what: name, "0": value, "1": second?.[i]?.[1] ?? "" },
      }))}
    />
  );
}

function factsOf(language: Language, person: Person): [name: string, value: string][] {
  const [words, own] = [translator(language, "words"), translator(language, "records")];
  const { day } = formatter(language);
  const { sex, birthYear, populationGroup, countryOfReturn, returnedOn, household, history, consentOn } = person;
  const onDay = (known: string | null) => (known === null ? words("unknown") : day(known));
  const place = household === null ? null : [household.sector, districtByCode(household.district)?.name];
  const given = history.map((entry) => `${kindOf(language, entry)}, ${placeOf(language, entry)}`);
  return [
    [own("personPage.sex"), words(`onePerson.${sex ?? "unknown"}`)],
    [own("personPage.birthYear"), birthYear === null ? words("unknown") : String(birthYear)],
    [own("personPage.household"), place === null ? "–" : place.filter((part) => part !== null).join(", ")],
    [own("personPage.group"), words(`group.${populationGroup ?? "unknown"}`)],
    [own("personPage.returnedFrom"), attributeName(language, "country", countryOfReturn ?? "unknown")],
    [own("personPage.returnedOn"), onDay(returnedOn)],
    [own("personPage.consent"), onDay(consentOn)],
    [own("personPage.history"), given.length === 0 ? "–" : given.join("; ")],
  ];
}
