import { placeSet } from "@/domain/measures/place-set";
import type { PersonKey } from "@/domain/measures/progress";
import { keySeparator, type Sums } from "@/domain/measures/sums";
import type { UnitAssistance, UnitPerson } from "@/domain/measures/unit";
import { whatsOf, type What } from "@/domain/measures/what";
import type { ReviewClass } from "@/domain/vocabulary";

/** Assistance by each `what` under which it makes its person count. */
export function byWhat(assistance: readonly UnitAssistance[]): Map<What, UnitAssistance[]> {
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

/** Adds one person to the reach of every `what`, with the attributes kept apart and the three plain attributes. */
export function addReach(
  sums: Sums,
  basis: "begun" | "pair",
  person: UnitPerson,
  key: PersonKey,
  groups: ReadonlyMap<What, UnitAssistance[]>,
  reviewClass: ReviewClass,
  sign: 1 | -1,
): void {
  for (const [what, assistance] of groups) {
    const set = placeSet(assistance);
    const row = (margin: string, ...rest: string[]) =>
      [reviewClass, basis, what, margin, set, ...rest].join(keySeparator);
    sums.add("reach_cells", row("full", key.sex, key.age, key.group, "*"), 0, sign);
    if (basis === "pair") continue;
    sums.add("reach_cells", row("country", "*", "*", "*", person.countryOfReturn ?? "unknown"), 0, sign);
    const disability = person.disability === null ? "unknown" : person.disability ? "yes" : "no";
    sums.add("reach_cells", row("disability", "*", "*", "*", disability), 0, sign);
    sums.add("reach_cells", row("selection", "*", "*", "*", person.selectedFor ?? "unknown"), 0, sign);
  }
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
  const firsts = new Map<string, string>();
  for (const one of begun) {
    const month = reachedOn(one)?.slice(0, 7) ?? "";
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
  for (const [key, month] of firsts) sums.add("reach_months", `${key}${keySeparator}${month}`, 0, sign);
}

/** Adds a household (or a person without one) to the reach of households, per kind or kinds. */
export function addHouseholdReach(
  sums: Sums,
  begun: readonly UnitAssistance[],
  household: { size: number | null } | null,
  directPeople: number,
  reviewClass: ReviewClass,
  sign: 1 | -1,
): void {
  for (const [what, assistance] of byWhat(begun)) {
    if (what.startsWith("trade:")) continue;
    const row = [reviewClass, what, placeSet(assistance)].join(keySeparator);
    const size = household?.size ?? null;
    if (household !== null) sums.add("household_reach", row, 0, sign);
    if (size === null) sums.add("household_reach", row, 2, sign);
    else sums.add("household_reach", row, 1, sign * Math.max(0, size - directPeople));
  }
}
