import { isInClass, type UnitAssistance, type UnitInterview } from "@/domain/measures/unit";
import { followUpRounds, rounds, type FollowUpRound, type ReviewClass, type Round } from "@/domain/vocabulary";

/** The counted interviews of a counted, started assistance: in the class, contact met or proxy, one per round. */
export function countedInterviews(assistance: UnitAssistance, reviewClass: ReviewClass): Map<Round, UnitInterview> {
  const counted = new Map<Round, UnitInterview>();
  for (const interview of assistance.interviews) {
    const reached = interview.contact === "met" || interview.contact === "proxy";
    if (reached && isInClass(interview.review, reviewClass)) counted.set(interview.round, interview);
  }
  return counted;
}

const latestFirst: readonly FollowUpRound[] = [...followUpRounds].reverse();

/** The answer in the latest round in which the question is answered; `null` when it is answered in none. */
export function latestAnswer<T>(
  counted: ReadonlyMap<Round, UnitInterview>,
  question: (interview: UnitInterview) => T | null,
): T | null {
  for (const round of latestFirst) {
    const interview = counted.get(round);
    const answer = interview === undefined ? null : question(interview);
    if (answer !== null) return answer;
  }
  return null;
}

/** How many incomes are five times or more, or a fifth or less, of the last one known before. */
export function incomeJumps(counted: ReadonlyMap<Round, UnitInterview>): number {
  let jumps = 0;
  let before: number | null = null;
  for (const round of rounds) {
    const income = counted.get(round)?.monthlyIncome ?? null;
    if (income === null) continue;
    if (before !== null && before > 0 && income > 0 && (income >= 5 * before || before >= 5 * income)) jumps += 1;
    before = income;
  }
  return jumps;
}
