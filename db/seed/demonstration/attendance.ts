import { chanceFor } from "@/db/seed/demonstration/chance";
import { lastReported } from "@/db/seed/demonstration/places";
import { addDays } from "@/domain/dates";

export interface Training {
  /** Outside reference of the assistance. */
  reference: string;
  /** P-code; what happened after its last report is not known. */
  district: string;
  startedOn: string;
  endedOn: string | null;
  hasDroppedOut: boolean;
}

export interface Session {
  day: string;
  present: boolean;
}

const daysBetweenSessions = 7;

/**
 * A trainee's presence, one day a week from the start of their training to its end or their district's last report.
 * Everybody has a habit of their own; who drops out came less and less before.
 */
export function attendanceOf(
  seed: number,
  { reference, district, startedOn, endedOn, hasDroppedOut }: Training,
): Session[] {
  const chance = chanceFor(seed, `attendance ${reference}`);
  const habit = 0.8 + 0.19 * chance.next();
  const reported = lastReported(district);
  const last = endedOn !== null && endedOn < reported ? endedOn : reported;
  const days: string[] = [];
  for (let day = startedOn; day <= last; day = addDays(day, daysBetweenSessions)) days.push(day);
  return days.map((day, i) => {
    const lateInCourse = days.length === 1 ? 0 : i / (days.length - 1);
    return { day, present: chance.happens(hasDroppedOut ? habit * (1 - 0.7 * lateInCourse) : habit) };
  });
}
