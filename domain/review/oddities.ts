import { addDays } from "@/domain/dates";
import type { DocumentType } from "@/domain/review/documents";
import { dueDay } from "@/domain/rounds-due";
import { rounds, type Contact, type Kind, type Round, type Status } from "@/domain/vocabulary";

/** What of an assistance, its person and its phase tells whether something about it is odd. */
export interface PackageFacts {
  /** As of which day nothing has happened yet that lies behind it. */
  today: string;
  kind: Kind;
  status: Status;
  /** P-code. */
  district: string;
  /** P-code of the household's; `null` without a household. */
  homeDistrict: string | null;
  /** P-codes, none while they are not known; days as far as they are known. */
  phase: { districts: readonly string[]; startsOn: string | null; endsOn: string | null };
  enrolledOn: string | null;
  startedOn: string | null;
  endedOn: string | null;
  birthYear: number | null;
  /** Somebody was not sure whether the person is on record twice. */
  isMaybeDouble: boolean;
  hasCourse: boolean;
  /** Days of the course that were noted, and on how many the person was there; `null` where none was. */
  attendance: { sessions: number; present: number } | null;
  /** Whether anything was noted as handed over. */
  isHandedOver: boolean;
  missing: readonly DocumentType[];
}

/** What of an interview and of those before it tells whether something about it is odd. */
export interface InterviewFacts {
  today: string;
  round: Round;
  heldOn: string | null;
  contact: Contact;
  /** RWF a month. */
  income: number | null;
  inWork: boolean | null;
  businessStarted: boolean | null;
  /** Of the assistance. */
  enrolledOn: string | null;
  endedOn: string | null;
  /** The last income that was told in an earlier round; `null` when none was. */
  before: { round: Round; income: number } | null;
  hasBaseline: boolean;
  missing: readonly DocumentType[];
}

/** What is odd about a record, each worded once in the messages, with what it follows from. */
export type Oddity =
  | { code: "income-jump"; before: number; income: number; beforeRound: Round }
  | { code: "missing-document"; types: readonly DocumentType[] }
  | { code: "low-attendance"; present: number; sessions: number }
  | { code: "far-from-due"; dueOn: string }
  | { code: "young" | "old"; age: number }
  | { code: PlainOddity };

type PlainOddity =
  | "elsewhere"
  | "outside-phase"
  | "before-phase"
  | "after-phase"
  | "in-future"
  | "maybe-double"
  | "no-end"
  | "no-course"
  | "not-handed-over"
  | "no-baseline"
  | "before-enrolment"
  | "income-without-work"
  | "business-without-income"
  | "no-day";

/** One rule: what of the facts is odd; `null` where nothing is. */
type Rule<Facts> = (facts: Facts) => Oddity | null;

function when(code: PlainOddity, isOdd: boolean): Oddity | null {
  return isOdd ? { code } : null;
}

function isBefore(first: string | null, second: string | null): boolean {
  return first !== null && second !== null && first < second;
}

const youngest = 14;
const oldest = 75;

const ofPackages: readonly Rule<PackageFacts>[] = [
  ({ missing }) => (missing.length === 0 ? null : { code: "missing-document", types: missing }),
  ({ district, homeDistrict }) => when("elsewhere", homeDistrict !== null && homeDistrict !== district),
  ({ district, phase }) => when("outside-phase", phase.districts.length > 0 && !phase.districts.includes(district)),
  ({ enrolledOn, phase }) => when("before-phase", isBefore(enrolledOn, phase.startsOn)),
  ({ enrolledOn, phase }) => when("after-phase", isBefore(phase.endsOn, enrolledOn)),
  ({ today, enrolledOn, startedOn, endedOn }) =>
    when(
      "in-future",
      [enrolledOn, startedOn, endedOn].some((day) => isBefore(today, day)),
    ),
  ({ birthYear, enrolledOn }) => ofAge(birthYear, enrolledOn),
  ({ isMaybeDouble }) => when("maybe-double", isMaybeDouble),
  ({ status, endedOn }) => when("no-end", (status === "completed" || status === "dropped-out") && endedOn === null),
  ({ kind, hasCourse, status }) =>
    when("no-course", kind === "vocational-training" && !hasCourse && status !== "enrolled"),
  ({ kind, status, isHandedOver }) =>
    when("not-handed-over", kind !== "vocational-training" && status === "completed" && !isHandedOver),
  ({ attendance, status }) =>
    attendance !== null && status === "completed" && attendance.present * 2 < attendance.sessions
      ? { code: "low-attendance", ...attendance }
      : null,
];

function ofAge(birthYear: number | null, enrolledOn: string | null): Oddity | null {
  if (birthYear === null || enrolledOn === null) return null;
  const age = Number(enrolledOn.slice(0, 4)) - birthYear;
  if (age < youngest) return { code: "young", age };
  return age > oldest ? { code: "old", age } : null;
}

/** Days around the day on which a follow-up is due within which it is held in time. */
const daysAround = 60;

const ofInterviews: readonly Rule<InterviewFacts>[] = [
  ({ missing }) => (missing.length === 0 ? null : { code: "missing-document", types: missing }),
  ({ income, before }) => ofIncomes(income, before),
  ({ round, income, hasBaseline }) => when("no-baseline", round !== "baseline" && income !== null && !hasBaseline),
  ({ heldOn }) => when("no-day", heldOn === null),
  ({ today, heldOn }) => when("in-future", isBefore(today, heldOn)),
  ({ heldOn, enrolledOn, round }) => when("before-enrolment", round !== "baseline" && isBefore(heldOn, enrolledOn)),
  ({ round, heldOn, endedOn }) => {
    if (round === "baseline" || heldOn === null || endedOn === null) return null;
    const dueOn = dueDay(endedOn, round);
    const isNear = heldOn >= addDays(dueOn, -daysAround) && heldOn <= addDays(dueOn, daysAround);
    return isNear ? null : { code: "far-from-due", dueOn };
  },
  ({ income, inWork }) => when("income-without-work", inWork === false && income !== null && income >= 100_000),
  ({ income, businessStarted }) => when("business-without-income", businessStarted === true && income === 0),
];

/** Five times the last income that was told or more, or a fifth of it or less (docs/figures.md); zeros are none. */
function ofIncomes(income: number | null, before: InterviewFacts["before"]): Oddity | null {
  if (income === null || before === null || income === 0 || before.income === 0) return null;
  if (income < 5 * before.income && before.income < 5 * income) return null;
  return { code: "income-jump", before: before.income, income, beforeRound: before.round };
}

/** What is odd about an assistance, by every rule. */
export function packageOddities(facts: PackageFacts): Oddity[] {
  return ofPackages.flatMap((rule) => rule(facts) ?? []);
}

/** What is odd about an interview, by every rule. */
export function interviewOddities(facts: InterviewFacts): Oddity[] {
  return ofInterviews.flatMap((rule) => rule(facts) ?? []);
}

/** The last income that was told in a round before this one. */
export function incomeBefore(
  told: readonly { round: Round; income: number | null }[],
  round: Round,
): { round: Round; income: number } | null {
  const earlier = rounds.slice(0, rounds.indexOf(round)).toReversed();
  for (const one of earlier) {
    const income = told.find((interview) => interview.round === one)?.income ?? null;
    if (income !== null) return { round: one, income };
  }
  return null;
}
