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
  consentWithdrawnOn: string | null;
  /** Whether nothing says any more who this was. */
  anonymised: boolean;
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
  /** Why it was returned, or changed after it was verified. */
  reviewReason: string | null;
  reviewedBySample: boolean;
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
  reviewReason: string | null;
  reviewedBySample: boolean;
  voided: boolean;
  voidReason: string | null;
}

/** A record of a person, which may be the person's own: an assistance, or an interview about one. */
export interface OnRecord {
  record: "beneficiary" | "assistance" | "interview";
  /** `null` for the person's own. */
  entry: HistoryEntry | null;
  interview: InterviewOnRecord | null;
  /** `null` for the person's own, which is not reviewed. */
  review: ReviewState | null;
  /** Why it was returned, or changed after it was verified. */
  reviewReason: string | null;
  voidReason: string | null;
}

/** What of a person is on record under a key; `null` when nothing of theirs is. */
export function findOnRecord(person: Person, key: string): OnRecord | null {
  const own = { entry: null, interview: null, review: null, reviewReason: null };
  if (key === person.id) return { record: "beneficiary", ...own, voidReason: person.voidReason };
  for (const entry of person.history) {
    const { review, reviewReason, voidReason } = entry;
    if (entry.id === key) return { record: "assistance", entry, interview: null, review, reviewReason, voidReason };
    const interview = entry.interviews.find(({ id }) => id === key);
    if (interview === undefined) continue;
    return { record: "interview", entry, interview, ...pick(interview) };
  }
  return null;
}

function pick({ review, reviewReason, voidReason }: InterviewOnRecord) {
  return { review, reviewReason, voidReason };
}
