import fc from "fast-check";
import { v7 as uuid } from "uuid";
import { recordAssistance } from "@/db/commands/record-assistance";
import { recordBeneficiary } from "@/db/commands/record-beneficiary";
import { recordCourse } from "@/db/commands/record-course";
import { recordHousehold } from "@/db/commands/record-household";
import { recordInterview } from "@/db/commands/record-interview";
import { recordTrainer } from "@/db/commands/record-trainer";
import { restoreRecord } from "@/db/commands/restore-record";
import { reviewAssistance } from "@/db/commands/review-assistance";
import { reviewInterview } from "@/db/commands/review-interview";
import { voidRecord } from "@/db/commands/void-record";
import type { Store } from "@/db/store";
import { DomainError } from "@/domain/domain-error";
import { EntryRefused } from "@/domain/entry/entry-refused";
import { reviewSteps } from "@/domain/entry/review";
import { recordKinds, type RecordKind } from "@/domain/entry/voiding";
import { contacts, kinds, livingConditions, rounds, sexes, statuses, trainerStatuses } from "@/domain/vocabulary";
import { enumerator, stored, verifier } from "@/tests/support/register";

/** The keys of the records made so far, of each kind. */
export type Made = Record<RecordKind, string[]>;

const place = fc.record({
  phase: fc.constantFrom("iii", "iv", "iv", "iv"),
  district: fc.constantFrom("RW24", "RW31"),
});
const day = fc.constantFrom(null, "2011-12-31", "2012-02-29", "2013-05-01", "2013-09-30");
const orNothing = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 3 });
/** Which of the records made so far; a new one where there are fewer. */
const which = fc.nat(5);
const trade = fc.constantFrom("sewing", "sewing", "sewing", "welding");

const fields = {
  household: fc.record({ district: fc.constantFrom("RW24", "RW31"), size: orNothing(fc.integer({ min: 1, max: 7 })) }),
  beneficiary: fc.record({
    household: orNothing(which),
    sex: orNothing(fc.constantFrom(...sexes)),
    birth_year: orNothing(fc.constantFrom(1950, 1994, 1995, 2011, 2013)),
    population_group: orNothing(fc.constantFrom("returnee", "host-community")),
    country_of_return: orNothing(fc.constantFrom("CD", "TZ")),
    disability: orNothing(fc.boolean()),
  }),
  trainer: fc.tuple(place, fc.record({ trade, sex: orNothing(fc.constantFrom(...sexes)) }), statusOf(trainerStatuses)),
  course: fc.tuple(place, fc.record({ trade, trainers: fc.array(which, { maxLength: 2 }) })),
  assistance: fc.tuple(
    place,
    fc.record({
      beneficiary: which,
      kind: fc.constantFrom("vocational-training", ...kinds),
      trade,
      course: fc.option(which),
    }),
    fc.tuple(day, day, day).map(inOrder),
    statusOf(statuses),
  ),
  interview: fc.record({
    assistance: which,
    round: fc.constantFrom(...rounds),
    held_on: day,
    contact: fc.constantFrom(...contacts, "met", "met", "met"),
    monthly_income_rwf: orNothing(fc.constantFrom(0, 1, 10_000, 15_000, 999_999_999)),
    living_conditions: orNothing(fc.constantFrom(...livingConditions)),
    in_work: orNothing(fc.boolean()),
    business_started: orNothing(fc.boolean()),
  }),
};

/** Days as they can follow each other; any of them may be unknown. */
function inOrder(days: readonly (string | null)[]): Fields {
  const known = days.filter((one) => one !== null).sort();
  const [enrolled_on, started_on, ended_on] = days.map((one) => (one === null ? null : known.shift()));
  return { enrolled_on, started_on, ended_on };
}

function statusOf(words: readonly string[]) {
  return fc.record({ status: fc.constantFrom(...words) });
}

type Fields = Record<string, unknown>;
type Command =
  | { which: number; verb: "record"; record: RecordKind; fields: Fields }
  | { which: number; verb: "review"; record: "assistance" | "interview"; step: string }
  | { which: number; verb: "void" | "restore"; record: RecordKind };

const recording = fc.oneof(
  { arbitrary: one("household"), weight: 1 },
  { arbitrary: one("beneficiary"), weight: 2 },
  { arbitrary: one("trainer"), weight: 1 },
  { arbitrary: one("course"), weight: 2 },
  { arbitrary: one("assistance"), weight: 4 },
  { arbitrary: one("interview"), weight: 3 },
);

function one(record: RecordKind): fc.Arbitrary<Command> {
  const parts: fc.Arbitrary<Fields | Fields[]> = fields[record];
  const merged = parts.map((some) => [some].flat().reduce((all, part) => ({ ...all, ...part }), {}));
  return fc.record({ which, verb: fc.constant("record" as const), record: fc.constant(record), fields: merged });
}

const reviewing = fc.record({
  which,
  verb: fc.constant("review" as const),
  record: fc.constantFrom("assistance" as const, "interview" as const),
  step: fc.constantFrom(...reviewSteps, "submit", "submit"),
});
const standing = fc.record({
  which,
  verb: fc.constantFrom("void" as const, "restore" as const, "restore" as const),
  record: fc.constantFrom(...recordKinds),
});

/** A small register to begin with: homes, people, trainers and courses. */
export const opening: fc.Arbitrary<Command[]> = fc
  .tuple(
    fc.array(one("household"), { minLength: 2, maxLength: 2 }),
    fc.array(one("beneficiary"), { minLength: 3, maxLength: 3 }),
    fc.array(one("trainer"), { minLength: 2, maxLength: 2 }),
    fc.array(one("course"), { minLength: 2, maxLength: 2 }),
  )
  .map((records) => records.flat().map((command) => ({ ...command, which: 99 })));

/** Any command on a small register, with records that are often the same; many of them are refused. */
export const anyCommand: fc.Arbitrary<Command> = fc.oneof(
  { arbitrary: recording, weight: 5 },
  { arbitrary: reviewing, weight: 4 },
  { arbitrary: standing, weight: 2 },
);

/** Carries a command out; says whether it was accepted. Anything but a refusal is an error. */
export async function attempt(store: Store, made: Made, command: Command): Promise<boolean> {
  try {
    await perform(store, made, command);
    return true;
  } catch (error) {
    if (error instanceof DomainError || error instanceof EntryRefused) return false;
    throw error;
  }
}

async function perform(store: Store, made: Made, command: Command): Promise<void> {
  const { record } = command;
  const known = made[record][command.which];
  if (command.verb === "record") return enter(store, made, record, known, command.fields);
  if (known === undefined) return;
  const { version } = await stored(store, record, known);
  const seen = { record, id: known, version };
  if (command.verb === "review")
    await review(store, command.record, { id: known, version, step: command.step, reason: "look again" });
  else if (command.verb === "void") await voidRecord(store, enumerator, { ...seen, reason: "entered twice" });
  else await restoreRecord(store, enumerator, seen);
}

async function review(store: Store, record: "assistance" | "interview", step: Fields & { step: string }) {
  const by = step.step === "submit" ? enumerator : verifier;
  await (record === "assistance" ? reviewAssistance : reviewInterview)(store, by, step);
}

const recorders = {
  household: recordHousehold,
  beneficiary: recordBeneficiary,
  trainer: recordTrainer,
  course: recordCourse,
  assistance: recordAssistance,
  interview: recordInterview,
};

async function enter(store: Store, made: Made, record: RecordKind, known: string | undefined, given: Fields) {
  const id = known ?? uuid();
  const version = known === undefined ? null : (await stored(store, record, known)).version;
  await recorders[record](store, enumerator, { id, version, ...named(record), ...referring(made, given) });
  if (known === undefined) made[record].push(id);
}

function named(record: RecordKind): Fields {
  return record === "beneficiary" || record === "trainer" ? { family_name: "Uwase" } : {};
}

const answers = ["monthly_income_rwf", "living_conditions", "in_work", "business_started"];

/** Puts keys in the place of numbers, and leaves out what a kind or a contact cannot have. */
function referring(made: Made, given: Fields): Fields {
  const key = (record: RecordKind, at: unknown) =>
    typeof at === "number" ? (made[record][at % Math.max(1, made[record].length)] ?? null) : null;
  const referred: Fields = { ...given };
  for (const record of ["household", "beneficiary", "course", "assistance"] as const)
    if (record in given) referred[record] = key(record, given[record]);
  if (Array.isArray(given.trainers))
    referred.trainers = given.trainers.map((at) => key("trainer", at)).filter((id) => id !== null);
  const isMet = given.contact === undefined || given.contact === "met" || given.contact === "proxy";
  if (!isMet) for (const answer of answers) referred[answer] = null;
  const isTraining = given.kind === undefined || given.kind === "vocational-training";
  return isTraining ? referred : { ...referred, trade: null, course: null };
}
