import { attributeName } from "@/components/breakdown/attribute-name";
import { Card } from "@/components/ui/card";
import { StatList, type Stat } from "@/components/ui/stat-list";
import { formatter } from "@/domain/format";
import { fullName } from "@/domain/names";
import type { Identity, PersonsHousehold } from "@/domain/records/person";
import { districtByCode, districtLabel } from "@/domain/places";
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

/** Who the person is, as far as it is on record; what is not known is said to be so. */
export function IdentityCard({ language, person }: { language: Language; person: Identity }) {
  const [words, own] = [translator(language, "words"), translator(language, "records")];
  const { day } = formatter(language);
  const unknown = words("unknown");
  const onDay = (known: string | null) => (known === null ? unknown : day(known));
  const { sex, birthYear, ageGroup, populationGroup, disability } = person;
  const isReturnee = populationGroup === "returnee";
  const returned: Stat[] = [
    { name: own("personPage.returnedFrom"), value: countryName(language, person.countryOfReturn) },
    { name: own("personPage.returnedOn"), value: onDay(person.returnedOn) },
  ];
  const { consentWithdrawnOn } = person;
  const withdrawn: Stat[] =
    consentWithdrawnOn === null ? [] : [{ name: own("personPage.withdrawn"), value: day(consentWithdrawnOn) }];
  const stats: Stat[] = [
    { name: own("personPage.sex"), value: words(`onePerson.${sex ?? "unknown"}`) },
    { name: own("personPage.birthYear"), value: birthYear === null ? unknown : String(birthYear) },
    { name: own("personPage.age"), value: words(`age.${ageGroup}`) },
    { name: own("personPage.group"), value: words(`group.${populationGroup ?? "unknown"}`) },
    ...(isReturnee ? returned : []),
    { name: own("personPage.disability"), value: disability === null ? unknown : words(disability ? "yes" : "no") },
    { name: own("personPage.selectedFor"), value: person.selectedFor ?? unknown },
    { name: own("personPage.consent"), value: onDay(person.consentOn) },
    ...withdrawn,
  ];
  return (
    <Card title={own("personPage.identity")}>
      <StatList stats={stats} />
    </Card>
  );
}

function countryName(language: Language, code: string | null): string {
  return attributeName(language, "country", code ?? "unknown");
}

/** The household and who else of it is on record. */
export function HouseholdCard({ language, household }: { language: Language; household: PersonsHousehold | null }) {
  const [words, own] = [translator(language, "words"), translator(language, "records")];
  if (household === null) {
    return (
      <Card title={own("personPage.household")}>
        <p className="quiet">{own("personPage.noHousehold")}</p>
      </Card>
    );
  }
  const { sector, size, members } = household;
  const place = districtByCode(household.district);
  const stats: Stat[] = [
    {
      name: own("personPage.district"),
      value: place === undefined ? household.district : districtLabel(place, language),
    },
    { name: own("personPage.sector"), value: sector ?? words("unknown") },
    { name: own("personPage.size"), value: size === null ? words("unknown") : formatter(language).count(size) },
  ];
  return (
    <Card title={own("personPage.household")}>
      <StatList stats={stats} />
      <h3>{own("personPage.members")}</h3>
      {members.length === 0 ? (
        <p className="quiet">{own("personPage.noMembers")}</p>
      ) : (
        <ul className="members">
          {members.map((member) => (
            <li key={member.id}>
              <a href={`/people/${member.id}`}>{fullName(member)}</a>{" "}
              <small className="quiet">{aboutMember(language, member)}</small>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function aboutMember(language: Language, { sex, birthYear }: PersonsHousehold["members"][number]): string {
  const words = translator(language, "words");
  const parts = [words(`onePerson.${sex ?? "unknown"}`)];
  if (birthYear !== null) parts.push(translator(language, "records")("personPage.born", { year: String(birthYear) }));
  return parts.join(", ");
}
