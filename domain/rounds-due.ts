import { addDays, addMonthsToDay } from "@/domain/dates";
import { followUpRounds, type FollowUpRound, type Kind, type Round, type Status } from "@/domain/vocabulary";

/** What of an assistance decides which interview is due. */
export interface AssistanceInTime {
  id: string;
  kind: Kind;
  status: Status;
  endedOn: string | null;
  voided: boolean;
  interviews: readonly { round: Round; voided: boolean }[];
}

/** An interview that is due about an assistance. */
export interface RoundDue {
  assistance: string;
  kind: Kind;
  round: Round;
  /** The day from which it is due; `null` for a baseline, which is due at once. */
  dueOn: string | null;
}

/** Days before an interview is due on which the worklist begins to show it. */
export const shownDaysAhead = 7;

const monthsOf: Readonly<Record<FollowUpRound, number>> = { "3-months": 3, "6-months": 6, "12-months": 12 };

/** The day a follow-up is due: so many months after the assistance ended. */
export function dueDay(endedOn: string, round: FollowUpRound): string {
  return addMonthsToDay(endedOn, monthsOf[round]);
}

/**
 * What is due of each assistance, at most one interview each: the latest round that has come, if it was not held.
 * Whoever was not visited when an earlier round was due is not asked for it any more; a baseline is due only until the
 * assistance ends, for later it would not be what was before.
 */
export function roundsDue(
  history: readonly AssistanceInTime[],
  today: string,
  { daysAhead = 0 }: { daysAhead?: number } = {},
): RoundDue[] {
  return history
    .filter(({ voided }) => !voided)
    .flatMap(({ id, kind, status, endedOn, interviews }): RoundDue[] => {
      const held = interviews.filter((one) => !one.voided).map(({ round }) => round);
      if (endedOn === null) {
        return status === "dropped-out" || held.includes("baseline")
          ? []
          : [{ assistance: id, kind, round: "baseline", dueOn: null }];
      }
      if (status === "enrolled") return [];
      const horizon = addDays(today, daysAhead);
      const come = followUpRounds.filter((round) => dueDay(endedOn, round) <= horizon);
      const last = come.at(-1);
      if (last === undefined || held.includes(last)) return [];
      return [{ assistance: id, kind, round: last, dueOn: dueDay(endedOn, last) }];
    });
}
