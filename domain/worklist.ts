import { addDays } from "@/domain/dates";
import type { RoundDue } from "@/domain/rounds-due";

/** Whom somebody goes to see, and how to find them. */
export interface WorkPerson {
  id: string;
  familyName: string;
  givenName: string | null;
  phone: string | null;
  village: string | null;
  howToFind: string | null;
  /** P-code of the household's district; `null` without a household. */
  district: string | null;
  sector: string | null;
}

/** More are not listed: whoever has so much waiting begins somewhere. */
export const recordsOnTheList = 100;

export const urgencies = ["overdue", "this-week", "later"] as const;
export type Urgency = (typeof urgencies)[number];

/** A person to visit for all that is due of them. */
export interface DueVisit<P extends WorkPerson> {
  person: P;
  due: readonly RoundDue[];
  /** The first day on which something of it was due. */
  dueOn: string;
  urgency: Urgency;
}

/** Days after the day on which it was due during which a visit is not late yet. */
const daysOfGrace = 7;

/** Visits by how they press: overdue, this week, later; within each the oldest first, then by sector and village. */
export function byUrgency<P extends WorkPerson>(
  people: readonly { person: P; due: readonly RoundDue[] }[],
  today: string,
): DueVisit<P>[] {
  const visits = people.flatMap(({ person, due }): DueVisit<P>[] => {
    const days = due.map(({ dueOn }) => dueOn).filter((day) => day !== null);
    const first = days.sort()[0];
    return first === undefined ? [] : [{ person, due, dueOn: first, urgency: urgencyOf(first, today) }];
  });
  const place = ({ person }: DueVisit<P>) => [person.sector ?? "", person.village ?? "", person.familyName].join(" ");
  return visits.sort(
    (a, b) =>
      urgencies.indexOf(a.urgency) - urgencies.indexOf(b.urgency) ||
      compare(a.dueOn, b.dueOn) ||
      compare(place(a), place(b)),
  );
}

function urgencyOf(dueOn: string, today: string): Urgency {
  if (addDays(dueOn, daysOfGrace) < today) return "overdue";
  return dueOn <= today ? "this-week" : "later";
}

/** The same visits in the order in which somebody walks them: by district, sector and village. */
export function byPlace<P extends WorkPerson>(visits: readonly DueVisit<P>[]): DueVisit<P>[] {
  const place = ({ person }: DueVisit<P>) =>
    [person.district, person.sector, person.village, person.familyName].map((part) => part ?? "").join("\u0000");
  return [...visits].sort((a, b) => compare(place(a), place(b)));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
