import "server-only";
import type { Asking } from "@/app/asking";
import { approvedWordings } from "@/db/queries/approved-wordings";
import { person } from "@/db/queries/person";
import { claim, type ScopeFor } from "@/domain/access/scope";
import type { VisitFacts } from "@/domain/entry/visit-steps";
import { followUp } from "@/domain/instrument/follow-up";
import { wordingOf } from "@/domain/instrument/instrument";
import type { InterviewOnRecord, Person } from "@/domain/records/person";
import { roundsDue, shownDaysAhead } from "@/domain/rounds-due";
import { rounds } from "@/domain/vocabulary";

export interface Visited {
  found: Person;
  facts: VisitFacts;
  /** The interview held last, by round; `null` when none was. */
  last: InterviewOnRecord | null;
  /** Whether the wording may be read out. */
  isApproved: boolean;
}

/** Who is visited and what is due; `null` for somebody who is not on record in the officer's districts. */
export async function visited(
  asked: Omit<Asking, "scope"> & { scope: ScopeFor<"enter"> },
  id: string,
): Promise<Visited | null> {
  const { reader, scope, programme, today } = asked;
  const found = await person(reader, claim(scope, "persons"), id);
  if (found === null || found.voided) return null;
  const due = roundsDue(found.history, today, { daysAhead: shownDaysAhead });
  const held = found.history
    .flatMap(({ interviews, voided }) => (voided ? [] : interviews.filter((one) => !one.voided)))
    .sort((a, b) => rounds.indexOf(a.round) - rounds.indexOf(b.round));
  const told = held.findLast(({ monthlyIncome }) => monthlyIncome !== null);
  const instrument = followUp;
  const approved = programme.demonstrationToday !== null ? [] : await approvedWordings(reader, scope);
  return {
    found,
    facts: { person: id, due, instrument, lastIncome: told?.monthlyIncome ?? null, today },
    last: told ?? held.at(-1) ?? null,
    isApproved:
      programme.demonstrationToday !== null ||
      approved.some(({ wording, language }) => wording === wordingOf(instrument) && language === "rw"),
  };
}
