import { addProgress, type PersonKey } from "@/domain/measures/progress";
import { addFirstMonths, addHouseholdReach, addReach } from "@/domain/measures/reach";
import { keySeparator, positionOf, type Sums } from "@/domain/measures/sums";
import {
  ageGroupOf,
  isBegun,
  isInClass,
  type Unit,
  type UnitAssistance,
  type UnitPerson,
} from "@/domain/measures/unit";
import { reviewClasses, type ReviewClass } from "@/domain/vocabulary";

/**
 * Adds what a unit contributes to the rollup, times `sign`: pure sums over its records, in the finest cells
 * (`withMargins` derives the rest). A command adds the unit as it is afterwards and takes away what it was before.
 */
export function addContributions(sums: Sums, unit: Unit, sign: 1 | -1): void {
  for (const reviewClass of reviewClasses) addClass(sums, unit, reviewClass, sign);
  for (const person of unit.people) for (const one of person.assistance) addRecords(sums, one, sign);
}

function addClass(sums: Sums, unit: Unit, reviewClass: ReviewClass, sign: 1 | -1): void {
  const begun: UnitAssistance[] = [];
  let directPeople = 0;
  for (const person of unit.people) {
    const own = addPerson(sums, person, unit.household?.district ?? null, reviewClass, sign);
    if (own.length > 0) directPeople += 1;
    begun.push(...own);
  }
  addHouseholdReach(sums, begun, unit.household, directPeople, reviewClass, sign);
}

/** Adds one person and returns their begun assistance. */
function addPerson(
  sums: Sums,
  person: UnitPerson,
  householdDistrict: string | null,
  reviewClass: ReviewClass,
  sign: 1 | -1,
): UnitAssistance[] {
  const key: PersonKey = {
    sex: person.sex ?? "unknown",
    age: ageGroupOf(
      person.birthYear,
      person.assistance.map((one) => one.enrolledOn),
    ),
    group: person.populationGroup ?? "unknown",
  };
  const counted = person.assistance.filter((one) => isInClass(one.review, reviewClass));
  const paired = counted.filter((one) => addProgress(sums, one, key, householdDistrict, reviewClass, sign));
  const begun = counted.filter((one) => isBegun(one.status));
  addReach(sums, "begun", person, key, begun, reviewClass, sign);
  addReach(sums, "pair", person, key, paired, reviewClass, sign);
  addFirstMonths(sums, begun, reviewClass, sign);
  for (const one of begun) {
    if (one.course === null) continue;
    const row = [one.course, reviewClass, one.phase, one.district, one.trade ?? "none"].join(keySeparator);
    sums.add("course_trainees", row, 0, sign);
  }
  return begun;
}

const event = (measure: string) => positionOf("activity_days", measure);
const eventAt = {
  enrolled: event("enrolled"),
  started: event("started"),
  completed: event("completed"),
  droppedOut: event("dropped_out"),
  interviews: event("interviews"),
};

/** Adds the counts of records as such, whatever their review. */
function addRecords(sums: Sums, assistance: UnitAssistance, sign: 1 | -1): void {
  const place = [assistance.phase, assistance.district, assistance.kind].join(keySeparator);
  const onDay = (day: string | null, measure: number) => {
    if (day !== null) sums.add("activity_days", `${place}${keySeparator}${day}`, measure, sign);
  };
  onDay(assistance.enrolledOn, eventAt.enrolled);
  onDay(assistance.startedOn, eventAt.started);
  if (assistance.status === "completed") onDay(assistance.endedOn, eventAt.completed);
  if (assistance.status === "dropped-out") onDay(assistance.endedOn, eventAt.droppedOut);
  const inState = (record: string, review: string) =>
    sums.add("review_counts", [record, place, review].join(keySeparator), 0, sign);
  inState("assistance", assistance.review);
  for (const interview of assistance.interviews) {
    onDay(interview.heldOn, eventAt.interviews);
    inState("interview", interview.review);
  }
}
