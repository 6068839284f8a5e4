import "server-only";
import { z } from "zod";
import { day } from "@/app/api/resources/schemas";
import type { RecordEntry } from "@/domain/records/entries";
import { exclusions } from "@/domain/records/exclusions";
import * as words from "@/domain/vocabulary";

const text = z.string();
const followUpRound = z.enum(words.followUpRounds);
const reason = z.enum(exclusions).nullable().describe("Why it is not counted; null for what is");

const person = z.object({
  id: text,
  familyName: text,
  givenName: text.nullable(),
  sex: z.enum(words.sexes).nullable(),
  ageGroup: z.enum(words.ageGroups),
});

const onePackage = z.object({
  id: text,
  phase: text,
  district: text.describe("P-code"),
  kind: z.enum(words.kinds),
  trade: z.enum(words.trades).nullable(),
  status: z.enum(words.statuses),
  enrolledOn: day.nullable(),
  endedOn: day.nullable(),
  review: z.enum(words.reviewStates),
});

const outcome = z.discriminatedUnion("question", [
  z.object({
    question: z.literal("income"),
    baseline: z.number().nullable(),
    latest: z.number().nullable(),
    round: followUpRound.nullable(),
  }),
  z.object({
    question: z.literal("living"),
    answer: z.enum(words.livingConditions).nullable(),
    round: followUpRound.nullable(),
  }),
  z.object({
    question: z.enum(["business", "work"]),
    answer: z.boolean().nullable(),
    round: followUpRound.nullable(),
  }),
]);

const household = z.object({
  id: text,
  district: text,
  sector: text.nullable(),
  size: z.number().nullable(),
});

/** One entry of a list behind a figure, by what it is. */
export const recordEntry: z.ZodType<RecordEntry, RecordEntry> = z.discriminatedUnion("entry", [
  z.object({ entry: z.literal("person"), person, packages: z.array(onePackage) }),
  z.object({
    entry: z.literal("household"),
    person,
    household: household.nullable(),
    directPeople: z.number(),
    otherMembers: z.number().nullable(),
    reason,
  }),
  z.object({
    entry: z.literal("trainer"),
    id: text,
    familyName: text,
    givenName: text.nullable(),
    sex: z.enum(words.sexes).nullable(),
    phase: text,
    district: text,
    trade: z.enum(words.trades),
    status: z.enum(words.trainerStatuses),
    completedOn: day.nullable(),
    reason,
  }),
  onePackage.extend({
    entry: z.literal("assistance"),
    person,
    householdDistrict: text.nullable(),
    outcome: outcome.nullable(),
    reason,
  }),
  onePackage.extend({
    entry: z.literal("follow-up"),
    person,
    round: followUpRound,
    dueMonth: text.describe("YYYY-MM"),
    reached: z.boolean(),
    contact: z.enum(words.contacts).nullable(),
  }),
  onePackage.extend({
    entry: z.literal("income-jump"),
    person,
    round: z.enum(words.rounds),
    income: z.number(),
    before: z.number(),
    beforeRound: z.enum(words.rounds),
  }),
]);
