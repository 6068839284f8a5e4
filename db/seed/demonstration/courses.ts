import type { DemonstrationPhase } from "@/db/seed/demonstration/calendar";
import { chanceFor, type Chance } from "@/db/seed/demonstration/chance";
import { numbered } from "@/db/seed/demonstration/numbered";
import type { Course, Trainer, Wish } from "@/db/seed/demonstration/subjects";
import { addDays, addMonthsToDay, daysBetween } from "@/domain/dates";
import { usualCourseMonths } from "@/domain/pace";
import type { Trade } from "@/domain/vocabulary";

const usualSize = 20;

export interface CoursePlan {
  courses: Course[];
  /** The course that each trainee is on. */
  courseOf: ReadonlyMap<Wish, Course>;
}

/** Forms courses of about twenty from the trainees of each wave, place and trade, and finds them trainers. */
export function formCourses(seed: number, wishes: readonly Wish[], trainers: readonly Trainer[]): CoursePlan {
  const courses: Course[] = [];
  const courseOf = new Map<Wish, Course>();
  for (const group of trainingGroups(wishes)) {
    const count = Math.max(1, Math.round(group.length / usualSize));
    const formed = Array.from({ length: count }, () => {
      const course = formCourse(seed, numbered("C", courses.length + 1, 4), group, trainers);
      courses.push(course);
      return course;
    });
    group.forEach((wish, i) => {
      const course = formed[i % count];
      if (course !== undefined) courseOf.set(wish, course);
    });
  }
  return { courses, courseOf };
}

function trainingGroups(wishes: readonly Wish[]): Wish[][] {
  const groups = new Map<string, Wish[]>();
  for (const wish of wishes) {
    if (wish.trade === null || wish.wave === null) continue;
    const key = [wish.phase.code, wish.wave, wish.district, wish.trade].join(" ");
    groups.set(key, [...(groups.get(key) ?? []), wish]);
  }
  return [...groups.keys()].sort().map((key) => groups.get(key) ?? []);
}

function formCourse(seed: number, id: string, group: readonly Wish[], trainers: readonly Trainer[]): Course {
  const chance = chanceFor(seed, id);
  const [first] = group;
  if (first?.trade == null || first.wave === null) throw new RangeError("A course without trainees.");
  const { phase, district, trade } = first;
  const startsOn = startOf(chance, phase, first.wave);
  return {
    ...{ id, phase, district, trade, startsOn },
    trainers: trainersFor(chance, trainers, phase, district, trade, startsOn),
    endsOn: addMonthsToDay(startsOn, usualCourseMonths),
    voided: chance.happens(0.005),
  };
}

function startOf(chance: Chance, phase: DemonstrationPhase, wave: number): string {
  const [from, to] = phase.waves[wave] ?? [phase.startsOn, phase.startsOn];
  return addDays(from, chance.between(0, daysBetween(from, to)));
}

/** One or two of the trainers who were ready by then; for one course in fifty nobody wrote down who taught it. */
function trainersFor(
  chance: Chance,
  trainers: readonly Trainer[],
  phase: DemonstrationPhase,
  district: string,
  trade: Trade,
  startsOn: string,
): string[] {
  const ready = trainers.filter(
    (one) => one.phase === phase && one.district === district && one.trade === trade && one.completedOn <= startsOn,
  );
  const wanted = chance.happens(0.02) ? 0 : chance.happens(0.8) ? 2 : 1;
  const offset = chance.between(0, Math.max(0, ready.length - 1));
  const chosen = ready.slice(offset).concat(ready.slice(0, offset)).slice(0, wanted);
  return chosen.map(({ id }) => id).sort();
}
