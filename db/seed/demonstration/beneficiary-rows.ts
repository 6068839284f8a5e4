import { demonstrationToday, earlier } from "@/db/seed/demonstration/calendar";
import { chanceFor, type Chance } from "@/db/seed/demonstration/chance";
import { lastReported } from "@/db/seed/demonstration/places";
import type { Package, Person } from "@/db/seed/demonstration/subjects";
import { addDays, daysBetween } from "@/domain/dates";
import type { Cells } from "@/domain/exchange/read-row";

const countries: readonly (readonly [string, number])[] = [
  ["CD", 64],
  ["UG", 15],
  ["TZ", 13],
  ["BI", 8],
];
const woman = "woman who heads a household";
const young = "young and without work";
/** Where nobody wrote down the reason it stays empty. */
const reasons: readonly (readonly [string, number])[] = [
  ["no land", 26],
  [woman, 24],
  [young, 20],
  ["house destroyed or none", 16],
  ["", 8],
];

/** The rows of beneficiaries.csv; who somebody is fits the packages they were chosen for. */
export function beneficiaryRows(seed: number, people: readonly Person[], packages: readonly Package[]): Cells[] {
  const firstOf = new Map<Person, Package>();
  for (const one of packages) {
    const first = firstOf.get(one.person);
    if (first === undefined || one.enrolledOn < first.enrolledOn) firstOf.set(one.person, one);
  }
  return people.map((person) => beneficiaryRow(chanceFor(seed, `${person.id} row`), person, firstOf.get(person)));
}

function beneficiaryRow(chance: Chance, person: Person, first: Package | undefined): Cells {
  const enrolledOn = first?.enrolledOn ?? demonstrationToday;
  const isReturnee = person.group === "returnee";
  const hasDisability = chance.happens(0.06);
  const age = ageOf(chance, first);
  return {
    id: person.id,
    household: person.household?.id ?? "",
    family_name: person.familyName,
    given_name: person.givenName,
    sex: person.sex ?? "",
    birth_year: chance.happens(0.025) ? "" : String(Number(enrolledOn.slice(0, 4)) - age),
    population_group: person.group ?? "",
    country_of_return: isReturnee ? chance.weighted(countries) : "",
    returned_on: isReturnee && chance.happens(0.94) ? returnedOn(chance, enrolledOn) : "",
    disability: chance.happens(0.05) ? "" : hasDisability ? "yes" : "no",
    consent_on: chance.happens(0.015)
      ? ""
      : earlier(addDays(enrolledOn, chance.between(0, 3)), lastReported(person.district.code)),
    voided: person.voided ? "yes" : "",
    ...{ document_type: "", document_number: "", phone: "", cell: "", village: "", how_to_find: "" },
    selected_for: hasDisability && chance.happens(0.5) ? "disability" : reasonOf(chance, person, age),
  };
}

/** Trainees are young; the others are those who keep a household. */
function ageOf(chance: Chance, first: Package | undefined): number {
  if (first?.kind === "vocational-training") {
    return chance.weighted([
      [chance.between(16, 17), 2],
      [chance.between(18, 24), 48],
      [chance.between(25, 34), 38],
      [chance.between(35, 47), 12],
    ]);
  }
  return chance.weighted([
    [chance.between(18, 24), 10],
    [chance.between(25, 34), 31],
    [chance.between(35, 49), 38],
    [chance.between(50, 78), 21],
  ]);
}

/** Most came home in the three years before, some long ago. */
function returnedOn(chance: Chance, enrolledOn: string): string {
  const longest = chance.happens(0.8) ? 1100 : daysBetween("1996-11-15", enrolledOn);
  return addDays(enrolledOn, -chance.between(30, longest));
}

function reasonOf(chance: Chance, person: Person, age: number): string {
  const unfit = [person.sex === "m" ? woman : "", age > 30 ? young : "none"];
  return chance.weighted(reasons.filter(([reason]) => reason === "" || !unfit.includes(reason)));
}
