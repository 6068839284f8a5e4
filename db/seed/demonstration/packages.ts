import { demonstrationToday, earlier, seasonalDay } from "@/db/seed/demonstration/calendar";
import { chanceFor, type Chance } from "@/db/seed/demonstration/chance";
import { numbered } from "@/db/seed/demonstration/numbered";
import { dropOut, reviewShares } from "@/db/seed/demonstration/parameters";
import { lastReported, lateWithHousing } from "@/db/seed/demonstration/places";
import type { Course, Package, Wish } from "@/db/seed/demonstration/subjects";
import { addDays, daysBetween } from "@/domain/dates";
import type { ReviewState, Status } from "@/domain/vocabulary";

type Story = Pick<Package, "status" | "enrolledOn" | "startedOn" | "endedOn">;

/** What came of each package by the last day for which its district has reported. */
export function carryOutPackages(
  seed: number,
  wishes: readonly Wish[],
  courseOf: ReadonlyMap<Wish, Course>,
): Package[] {
  return wishes.map((wish, i) => {
    const id = numbered("A", i + 1, 6);
    const chance = chanceFor(seed, id);
    const course = courseOf.get(wish) ?? null;
    const story = wish.trade === null ? handOver(chance, wish) : train(chance, wish, course);
    const review = reviewOf(chance, wish, story.endedOn ?? story.startedOn ?? story.enrolledOn);
    // The place in a course is taken even where nobody wrote down which it was.
    const written = chance.happens(0.03) ? null : course;
    return { ...wish, ...story, id, course: written, review, voided: chance.happens(0.005) };
  });
}

function train(chance: Chance, wish: Wish, course: Course | null): Story {
  const reported = lastReported(wish.district);
  if (course === null) {
    const enrolledOn = seasonalDay(chance, addDays(reported, -40), reported);
    return { status: "enrolled", enrolledOn, startedOn: null, endedOn: null };
  }
  const enrolledOn = later(addDays(course.startsOn, -chance.between(3, 25)), wish.phase.startsOn);
  const leaves = chance.happens(dropOut[course.trade]);
  const lasts = daysBetween(course.startsOn, course.endsOn);
  const leftOn = addDays(course.startsOn, chance.between(7, lasts - 10));
  const neverCame = chance.happens(0.012);
  return soFar(reported, {
    ...{ enrolledOn, startedOn: neverCame ? null : course.startsOn },
    ...{ endedOn: leaves ? leftOn : course.endsOn, status: leaves ? "dropped-out" : "completed" },
  });
}

const dryUntil = "2013-10-20";

/** Animals come after a short training in their care, materials with the builders' help; both take weeks. */
function handOver(chance: Chance, wish: Wish): Story {
  const { phase, kind, district } = wish;
  const reported = lastReported(district);
  const isHousing = kind === "housing-materials";
  const isLate = isHousing && district === lateWithHousing && phase.status === "under-way";
  const slow = isLate ? 2.6 : 1;
  const opens = addDays(phase.startsOn, isLate ? 60 : 5);
  // Nobody roofs a house in the great rains, so that materials are promised in the dry season.
  const open = isHousing ? earlier(reported, dryUntil) : reported;
  const closes = phase.status === "under-way" ? open : addDays(phase.endsOn, -70);
  const enrolledOn = seasonalDay(chance, opens, closes);
  const [soonest, latest] = isHousing ? [10, 35] : [7, 20];
  const startedOn = addDays(enrolledOn, Math.round(slow * chance.between(soonest, latest)));
  const endedOn = addDays(startedOn, Math.round(slow * chance.between(soonest, latest)));
  const status = chance.happens(0.03) ? "dropped-out" : "completed";
  return soFar(reported, { enrolledOn, startedOn: chance.happens(0.008) ? null : startedOn, endedOn, status });
}

interface Ending {
  enrolledOn: string;
  /** `null` = never came. */
  startedOn: string | null;
  endedOn: string;
  status: Status;
}

/** A story as far as it is known on a day. */
function soFar(day: string, story: Ending): Story {
  const enrolledOn = earlier(story.enrolledOn, day);
  if (story.startedOn === null || story.startedOn > day)
    return { status: "enrolled", enrolledOn, startedOn: null, endedOn: null };
  if (story.endedOn > day) return { status: "under-way", enrolledOn, startedOn: story.startedOn, endedOn: null };
  return { ...story, enrolledOn };
}

const takesDays = 24;

/** What happened lately is often still a draft; older records have been verified, nearly all. */
export function reviewOf(chance: Chance, { phase }: Wish, day: string): ReviewState {
  const isLately = daysBetween(day, demonstrationToday) < takesDays;
  return chance.weighted(reviewShares[isLately ? "lately" : phase.code]);
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}
