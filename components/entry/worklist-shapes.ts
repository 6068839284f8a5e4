import type { DueVisit, WorkPerson } from "@/domain/worklist";
import type { Kind, Round, Trade } from "@/domain/vocabulary";

export type PersonInTimeOnList = DueVisit<WorkPerson>;

/** A record that came back, or was never submitted. */
export interface RecordThatWaits {
  id: string;
  person: WorkPerson;
  kind: Kind;
  trade: Trade | null;
  /** `null` for the assistance itself. */
  round: Round | null;
  reason: string | null;
}

export interface CourseToNote {
  id: string;
  district: string;
  trade: Trade;
  startsOn: string | null;
  lastNoted: string | null;
}
