import { placeSet } from "@/domain/measures/place-set";
import type { PersonKey } from "@/domain/measures/progress";
import { addTo, keySeparator, type MeasureVector, type Sums } from "@/domain/measures/sums";
import type { UnitAssistance, UnitPerson } from "@/domain/measures/unit";
import { whatsOf, type What } from "@/domain/measures/what";
import type { ReviewClass } from "@/domain/vocabulary";

/** Assistance by each `what` under which it makes its person count. */
function byWhat(assistance: readonly UnitAssistance[]): Map<What, UnitAssistance[]> {
  const groups = new Map<What, UnitAssistance[]>();
  for (const one of assistance) {
    for (const what of whatsOf(one)) {
      const group = groups.get(what);
      if (group === undefined) groups.set(what, [one]);
      else group.push(one);
    }
  }
  return groups;
}

/** What people or households share whose assistance counts in the same places and ways. */
function signatureOf(assistance: readonly UnitAssistance[]): string {
  const parts = assistance.map(({ kind, trade, phase, district }) => `${kind} ${trade ?? ""} ${phase} ${district}`);
  return parts.length > 1 ? parts.sort().join(";") : (parts[0] ?? "");
}

/** Adds one person to the reach of every `what`, with the attributes kept apart and the three plain attributes. */
export function addReach(
  sums: Sums,
  basis: "begun" | "pair",
  person: UnitPerson,
  key: PersonKey,
  assistance: readonly UnitAssistance[],
  reviewClass: ReviewClass,
  sign: 1 | -1,
): void {
  if (assistance.length === 0) return;
  const signature = [reviewClass, basis, signatureOf(assistance)].join(keySeparator);
  const addOne = (margin: string, attributes: string) => {
    const find = () => reachVectors(sums, basis, assistance, reviewClass, margin, attributes);
    const vectors = sums.alike([signature, margin, attributes].join(keySeparator), find);
    for (const vector of vectors) addTo(vector, 0, sign);
  };
  const plain = (value: string) => ["*", "*", "*", value].join(keySeparator);
  addOne("full", [key.sex, key.age, key.group, "*"].join(keySeparator));
  if (basis === "pair") return;
  addOne("country", plain(person.countryOfReturn ?? "unknown"));
  addOne("disability", plain(person.disability === null ? "unknown" : person.disability ? "yes" : "no"));
  addOne("selection", plain(person.selectedFor ?? "unknown"));
}

function reachVectors(
  sums: Sums,
  basis: string,
  assistance: readonly UnitAssistance[],
  reviewClass: ReviewClass,
  margin: string,
  attributes: string,
): MeasureVector[] {
  return [...byWhat(assistance)].map(([what, own]) =>
    sums.cell("reach_cells", [reviewClass, basis, what, margin, attributes, placeSet(own)].join(keySeparator)),
  );
}

/** The day from which a person counts as reached by an assistance: the first that is known of start, enrolment, end. */
export function reachedOn(assistance: UnitAssistance): string | null {
  return assistance.startedOn ?? assistance.enrolledOn ?? assistance.endedOn;
}

/** Adds the months in which one person first became direct: per kind or all, phase or all, and district, province or all. */
export function addFirstMonths(
  sums: Sums,
  begun: readonly UnitAssistance[],
  reviewClass: ReviewClass,
  sign: 1 | -1,
): void {
  if (begun.length === 0) return;
  const parts = begun.map((one) => `${one.kind} ${one.phase} ${one.district} ${monthReached(one)}`);
  const signature = ["months", reviewClass, ...parts].join(keySeparator);
  const vectors = sums.alike(signature, () =>
    firstMonths(begun, reviewClass).map((key) => sums.cell("reach_months", key)),
  );
  for (const vector of vectors) addTo(vector, 0, sign);
}

function monthReached(assistance: UnitAssistance): string {
  return reachedOn(assistance)?.slice(0, 7) ?? "";
}

/** The keys of reach_months under which such a person counts. */
function firstMonths(begun: readonly UnitAssistance[], reviewClass: ReviewClass): string[] {
  const firsts = new Map<string, string>();
  for (const one of begun) {
    const month = monthReached(one);
    for (const what of ["all", one.kind]) {
      for (const phase of ["*", one.phase]) {
        for (const place of ["*", one.district.slice(0, 3), one.district]) {
          const key = [reviewClass, what, phase, place].join(keySeparator);
          const known = firsts.get(key);
          if (known === undefined || known === "" || (month !== "" && month < known)) firsts.set(key, month);
        }
      }
    }
  }
  return [...firsts].map(([key, month]) => `${key}${keySeparator}${month}`);
}

const householdAt = { households: 0, otherMembers: 1, unknownSize: 2 };

/** Adds a household (or a person without one) to the reach of households, per kind or kinds. */
export function addHouseholdReach(
  sums: Sums,
  begun: readonly UnitAssistance[],
  household: { size: number | null } | null,
  directPeople: number,
  reviewClass: ReviewClass,
  sign: 1 | -1,
): void {
  if (begun.length === 0) return;
  const signature = ["households", reviewClass, signatureOf(begun)].join(keySeparator);
  const size = household?.size ?? null;
  for (const vector of sums.alike(signature, () => householdVectors(sums, begun, reviewClass))) {
    if (household !== null) addTo(vector, householdAt.households, sign);
    if (size === null) addTo(vector, householdAt.unknownSize, sign);
    else addTo(vector, householdAt.otherMembers, sign * Math.max(0, size - directPeople));
  }
}

function householdVectors(sums: Sums, begun: readonly UnitAssistance[], reviewClass: ReviewClass): MeasureVector[] {
  return [...byWhat(begun)]
    .filter(([what]) => !what.startsWith("trade:"))
    .map(([what, own]) => sums.cell("household_reach", [reviewClass, what, placeSet(own)].join(keySeparator)));
}
