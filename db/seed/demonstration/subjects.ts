import type { DemonstrationPhase } from "@/db/seed/demonstration/calendar";
import type { DemonstrationDistrict } from "@/db/seed/demonstration/places";
import type { Kind, PopulationGroup, ReviewState, Sex, Status, Trade } from "@/domain/vocabulary";

/** `null` is not known, throughout. */
export interface Household {
  id: string;
  district: DemonstrationDistrict;
  sector: string;
  size: number | null;
  voided: boolean;
}

export interface Person {
  id: string;
  household: Household | null;
  district: DemonstrationDistrict;
  familyName: string;
  givenName: string;
  sex: Sex | null;
  group: PopulationGroup | null;
  voided: boolean;
}

/** A package that somebody is to receive, before anything happens with it. */
export interface Wish {
  person: Person;
  phase: DemonstrationPhase;
  /** P-code: in rare cases not the household's district. */
  district: string;
  kind: Kind;
  trade: Trade | null;
  /** Position of the phase's wave of courses; `null` = waiting for a later one. */
  wave: number | null;
}

export interface Trainer {
  id: string;
  phase: DemonstrationPhase;
  district: string;
  trade: Trade;
  completedOn: string;
}

export interface Course {
  id: string;
  phase: DemonstrationPhase;
  district: string;
  trade: Trade;
  trainers: readonly string[];
  startsOn: string;
  endsOn: string;
  voided: boolean;
}

export interface Package extends Wish {
  id: string;
  course: Course | null;
  status: Status;
  enrolledOn: string;
  startedOn: string | null;
  endedOn: string | null;
  review: ReviewState;
  voided: boolean;
}
