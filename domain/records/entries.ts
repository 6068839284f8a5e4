import type { Exclusion } from "@/domain/records/exclusions";
import type {
  AgeGroup,
  Contact,
  FollowUpRound,
  Kind,
  LivingConditions,
  ReviewState,
  Round,
  Sex,
  Status,
  Trade,
  TrainerStatus,
} from "@/domain/vocabulary";

/** A person as a list shows them; the id is all that may stand in an address. */
export interface PersonBrief {
  id: string;
  familyName: string;
  givenName: string | null;
  sex: Sex | null;
  ageGroup: AgeGroup;
}

/** One assistance as a list shows it; the district is a P-code. */
export interface PackageBrief {
  id: string;
  phase: string;
  district: string;
  kind: Kind;
  trade: Trade | null;
  status: Status;
  enrolledOn: string | null;
  endedOn: string | null;
  review: ReviewState;
}

/** The answers that brought an assistance into an outcome figure: incomes in RWF a month. */
export type Outcome =
  | { question: "income"; baseline: number | null; latest: number | null; round: FollowUpRound | null }
  | { question: "living"; answer: LivingConditions | null; round: FollowUpRound | null }
  | { question: "business" | "work"; answer: boolean | null; round: FollowUpRound | null };

export interface PersonEntry {
  entry: "person";
  person: PersonBrief;
  /** The counted, begun assistance under the filter that makes the person count. */
  packages: PackageBrief[];
}

export interface HouseholdEntry {
  entry: "household";
  /** The first by name of its people who count. */
  person: PersonBrief;
  /** `null`: the person has no household, or a voided one. */
  household: { id: string; district: string; sector: string | null; size: number | null } | null;
  /** Its people who are direct beneficiaries anywhere in the programme. */
  directPeople: number;
  /** What it adds to the figure; `null` when its size is not known. */
  otherMembers: number | null;
  reason: Exclusion | null;
}

export interface TrainerEntry {
  entry: "trainer";
  id: string;
  familyName: string;
  givenName: string | null;
  sex: Sex | null;
  phase: string;
  district: string;
  trade: Trade;
  status: TrainerStatus;
  completedOn: string | null;
  reason: Exclusion | null;
}

export interface PackageEntry extends PackageBrief {
  entry: "assistance";
  person: PersonBrief;
  /** District of the household that stands; `null` without one. */
  householdDistrict: string | null;
  outcome: Outcome | null;
  reason: Exclusion | null;
}

export interface FollowUpEntry extends PackageBrief {
  entry: "follow-up";
  person: PersonBrief;
  round: FollowUpRound;
  /** 'YYYY-MM'. */
  dueMonth: string;
  reached: boolean;
  /** What became of the attempt in this review class; `null` when none is on record. */
  contact: Contact | null;
}

export interface IncomeJumpEntry extends PackageBrief {
  entry: "income-jump";
  person: PersonBrief;
  round: Round;
  income: number;
  /** The last income known before, and when it was given. */
  before: number;
  beforeRound: Round;
}

export type RecordEntry = PersonEntry | HouseholdEntry | TrainerEntry | PackageEntry | FollowUpEntry | IncomeJumpEntry;
