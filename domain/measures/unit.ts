import type {
  AgeGroup,
  Contact,
  Kind,
  LivingConditions,
  PopulationGroup,
  ReviewClass,
  ReviewState,
  Round,
  Sex,
  Status,
  Trade,
} from "@/domain/vocabulary";

/**
 * The unit of counting: a household with its people, their assistance and interviews; a person without a household
 * (or in a voided one) is a unit alone. Voided rows, and what hangs on them, are left out by whoever reads the unit.
 */
export interface Unit {
  household: { district: string; size: number | null } | null;
  people: UnitPerson[];
}

export interface UnitPerson {
  sex: Sex | null;
  birthYear: number | null;
  populationGroup: PopulationGroup | null;
  countryOfReturn: string | null;
  disability: boolean | null;
  selectedFor: string | null;
  assistance: UnitAssistance[];
}

export interface UnitAssistance {
  phase: string;
  district: string;
  kind: Kind;
  trade: Trade | null;
  /** A course that is not voided. */
  course: string | null;
  /** The course has at least one trainer who is not voided. */
  taught: boolean;
  status: Status;
  enrolledOn: string | null;
  startedOn: string | null;
  endedOn: string | null;
  review: ReviewState;
  interviews: UnitInterview[];
}

export interface UnitInterview {
  round: Round;
  heldOn: string | null;
  contact: Contact;
  monthlyIncome: number | null;
  livingConditions: LivingConditions | null;
  inWork: boolean | null;
  businessStarted: boolean | null;
  review: ReviewState;
}

export function isInClass(review: ReviewState, reviewClass: ReviewClass): boolean {
  return review === "verified" || (review === "submitted" && reviewClass === "reported");
}

export function isBegun(status: Status): boolean {
  return status === "under-way" || status === "completed";
}

export function isStarted(status: Status): boolean {
  return status !== "enrolled";
}

/** The age group at the first enrolment, over all assistance that is not voided, whatever its review. */
export function ageGroupOf(birthYear: number | null, enrolledOn: readonly (string | null)[]): AgeGroup {
  const first = enrolledOn.reduce(
    (least, day) => (day !== null && (least === null || day < least) ? day : least),
    null,
  );
  if (birthYear === null || first === null) return "unknown";
  const age = Number(first.slice(0, 4)) - birthYear;
  if (age < 18) return "0-17";
  if (age < 25) return "18-24";
  if (age < 35) return "25-34";
  return age < 50 ? "35-49" : "50-plus";
}
