/** The closed lists of the programme's words, spelled as in the exchange folder, the URL and the database alike. */
export const kinds = ["vocational-training", "livestock", "housing-materials"] as const;
export type Kind = (typeof kinds)[number];

export const trades = ["carpentry", "welding", "knitting", "sewing", "mechanics", "masonry", "hairdressing"] as const;
export type Trade = (typeof trades)[number];

export const statuses = ["enrolled", "under-way", "completed", "dropped-out"] as const;
export type Status = (typeof statuses)[number];

export const trainerStatuses = ["selected", "completed", "dropped-out"] as const;
export type TrainerStatus = (typeof trainerStatuses)[number];

export const phaseStatuses = ["planned", "under-way", "completed"] as const;
export type PhaseStatus = (typeof phaseStatuses)[number];

export const reviewStates = ["draft", "submitted", "verified", "returned"] as const;
export type ReviewState = (typeof reviewStates)[number];

/** Which records a figure counts: reported = submitted or verified, verified = verified only. Never added together. */
export const reviewClasses = ["reported", "verified"] as const;
export type ReviewClass = (typeof reviewClasses)[number];

export const rounds = ["baseline", "3-months", "6-months", "12-months"] as const;
export type Round = (typeof rounds)[number];
export const followUpRounds = ["3-months", "6-months", "12-months"] as const;
export type FollowUpRound = (typeof followUpRounds)[number];

export const contacts = ["met", "proxy", "not-found", "moved", "refused"] as const;
export type Contact = (typeof contacts)[number];

export const livingConditions = ["much-worse", "worse", "same", "better", "much-better"] as const;
export type LivingConditions = (typeof livingConditions)[number];

export const sexes = ["f", "m"] as const;
export type Sex = (typeof sexes)[number];

export const ageGroups = ["0-17", "18-24", "25-34", "35-49", "50-plus", "unknown"] as const;
export type AgeGroup = (typeof ageGroups)[number];

export const populationGroups = ["returnee", "host-community"] as const;
export type PopulationGroup = (typeof populationGroups)[number];

export const languages = ["en", "fr", "rw"] as const;
export type Language = (typeof languages)[number];

/** Highest monthly income that is accepted, in RWF: sums of squares over a million people stay exact below it. */
export const highestIncome = 999_999_999;
