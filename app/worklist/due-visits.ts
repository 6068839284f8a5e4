import "server-only";
import type { Asking } from "@/app/asking";
import { peopleInTime, type PersonInTime } from "@/db/queries/worklist";
import { claim, type ScopeFor } from "@/domain/access/scope";
import { roundsDue, shownDaysAhead } from "@/domain/rounds-due";
import { byUrgency, type DueVisit } from "@/domain/worklist";

/** The visits that are due in the officer's districts, the most urgent first. */
export async function dueVisits(
  asked: Omit<Asking, "scope"> & { scope: ScopeFor<"enter"> },
): Promise<DueVisit<PersonInTime>[]> {
  const { reader, today } = asked;
  const scope = claim(asked.scope, "persons");
  const people = await peopleInTime(reader, scope, today, shownDaysAhead);
  const due = people.map((person) => ({
    person,
    due: roundsDue(person.history, today, { daysAhead: shownDaysAhead }),
  }));
  return byUrgency(due, today);
}
