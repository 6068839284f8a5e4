import { demonstrationPhases, type DemonstrationPhase } from "@/db/seed/demonstration/calendar";
import { chanceFor, type Chance } from "@/db/seed/demonstration/chance";
import { inventName } from "@/db/seed/demonstration/names";
import { numbered } from "@/db/seed/demonstration/numbered";
import { households, householdSizes, kindShares } from "@/db/seed/demonstration/parameters";
import { demonstrationDistricts, sectorsOf } from "@/db/seed/demonstration/places";
import type { Household, Person, Wish } from "@/db/seed/demonstration/subjects";
import { tradeAndWave } from "@/db/seed/demonstration/trades";
import type { Kind } from "@/domain/vocabulary";

export interface Population {
  households: Household[];
  people: Person[];
  wishes: Wish[];
}

const districtWeights = demonstrationDistricts.map((district) => [district, district.weight] as const);

/** Invents the households of all phases in turn, their people, and which packages these are to receive. */
export function populate(seed: number): Population {
  const population: Population = { households: [], people: [], wishes: [] };
  let number = 0;
  for (const phase of demonstrationPhases) {
    for (let i = 0; i < households[phase.code]; i += 1) {
      number += 1;
      addHousehold(seed, numbered("H", number, 6), phase, population);
    }
  }
  return population;
}

function addHousehold(seed: number, id: string, phase: DemonstrationPhase, population: Population): void {
  const chance = chanceFor(seed, id);
  const district = chance.weighted(districtWeights);
  const size = chance.happens(0.006) ? null : chance.weighted(householdSizes);
  const home = { id, district, sector: chance.pick(sectorsOf(district.code)), size, voided: chance.happens(0.0015) };
  const isAlone = chance.happens(0.01);
  if (!isAlone) population.households.push(home);
  const wanted = chance.weighted([
    [1, 94],
    [2, 5],
    [3, 1],
  ]);
  const familyName = inventName(chance, null).family;
  for (let i = 0; i < Math.min(wanted, size ?? 1); i += 1) {
    const person = personOf(seed, numbered("B", population.people.length + 1, 6), home, familyName);
    if (isAlone) person.household = null;
    population.people.push(person);
    population.wishes.push(...wishesOf(chanceFor(seed, `${person.id} wishes`), person, phase));
    if (isAlone) return;
  }
}

/** Who lives together need not share a name. */
function personOf(seed: number, id: string, household: Household, familyName: string): Person {
  const chance = chanceFor(seed, id);
  const sex = chance.happens(0.004) ? null : chance.happens(0.54) ? ("f" as const) : ("m" as const);
  const { family, given } = inventName(chance, sex, chance.happens(0.4) ? familyName : undefined);
  const group = chance.weighted([
    ["returnee", 72],
    ["host-community", 27],
    [null, 1],
  ] as const);
  const head = { id, household, district: household.district, familyName: family, givenName: given };
  return { ...head, sex, group, voided: chance.happens(0.005) };
}

/** One package in the phase, for some a second of another kind, for a few one more in a later phase. */
function wishesOf(chance: Chance, person: Person, phase: DemonstrationPhase): Wish[] {
  const first = chance.weighted(kindShares[phase.code]);
  const wishes = [wish(chance, person, phase, first)];
  const others = kindShares[phase.code].filter(([kind]) => kind !== first);
  if (chance.happens(0.07)) wishes.push(wish(chance, person, phase, chance.weighted(others)));
  for (const later of demonstrationPhases.slice(demonstrationPhases.indexOf(phase) + 1)) {
    if (chance.happens(0.018)) wishes.push(wish(chance, person, later, chance.weighted(kindShares[later.code])));
  }
  return wishes;
}

function wish(chance: Chance, person: Person, phase: DemonstrationPhase, kind: Kind): Wish {
  const { code, neighbour } = person.district;
  const district = chance.happens(0.0012) ? neighbour : code;
  const course = kind === "vocational-training" ? tradeAndWave(chance, person, phase, district) : null;
  return { person, phase, district, kind, trade: course?.trade ?? null, wave: course?.wave ?? null };
}
