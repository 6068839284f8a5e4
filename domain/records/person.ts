import type {
  AgeGroup,
  Contact,
  Kind,
  LivingConditions,
  PopulationGroup,
  ReviewState,
  Round,
  Sex,
  Status,
  Trade,
} from "@/domain/vocabulary";

/** Who a person is, as far as it is on record. */
export interface Identity {
  id: string;
  familyName: string;
  givenName: string | null;
  sex: Sex | null;
  birthYear: number | null;
  ageGroup: AgeGroup;
  populationGroup: PopulationGroup | null;
  /** ISO 3166-1 alpha-2. */
  countryOfReturn: string | null;
  returnedOn: string | null;
  disability: boolean | null;
  selectedFor: string | null;
  consentOn: string | null;
  voided: boolean;
  voidReason: string | null;
}

/** One person with household and history. */
export interface Person extends Identity {
  /** `null` without one, where it is voided (then the person counts alone), and in a district that is not the asker's. */
  household: PersonsHousehold | null;
  /** All assistance on record in the asker's districts, by phase and enrolment; voided ones are marked. */
  history: HistoryEntry[];
}

export interface PersonsHousehold {
  id: string;
  /** P-code. */
  district: string;
  sector: string | null;
  size: number | null;
  /** The others who are on record and stand. */
  members: { id: string; familyName: string; givenName: string | null; sex: Sex | null; birthYear: number | null }[];
}

export interface HistoryEntry {
  id: string;
  phase: string;
  district: string;
  kind: Kind;
  trade: Trade | null;
  status: Status;
  enrolledOn: string | null;
  startedOn: string | null;
  endedOn: string | null;
  review: ReviewState;
  voided: boolean;
  voidReason: string | null;
  /** Days of the course that were noted, and on how many the person was present; `null` where none was. */
  attendance: { sessions: number; present: number } | null;
  /** By round. */
  interviews: InterviewOnRecord[];
}

export interface InterviewOnRecord {
  id: string;
  round: Round;
  heldOn: string | null;
  contact: Contact;
  /** RWF a month. */
  monthlyIncome: number | null;
  livingConditions: LivingConditions | null;
  inWork: boolean | null;
  businessStarted: boolean | null;
  review: ReviewState;
  voided: boolean;
}
