import type { Status, Trade } from "@/domain/vocabulary";

/** A course as whoever enters sees it. */
export interface CourseOnRecord {
  id: string;
  phase: string;
  /** P-code. */
  district: string;
  trade: Trade;
  startsOn: string | null;
  endsOn: string | null;
  /** Names of those who teach it. */
  trainers: readonly string[];
  /** By name. */
  trainees: readonly Trainee[];
  /** Days that were noted, the latest last. */
  days: readonly CourseDay[];
}

/** Somebody who goes to a course. */
export interface Trainee {
  /** Key of the assistance by which they go there. */
  assistance: string;
  person: string;
  name: string;
  status: Status;
  startedOn: string | null;
  endedOn: string | null;
  hasKit: boolean;
}

export interface CourseDay {
  day: string;
  /** Keys of the assistance of those who were present. */
  present: readonly string[];
}
