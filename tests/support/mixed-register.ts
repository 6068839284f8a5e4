import type { Cells } from "@/domain/exchange/read-row";
import type { ExchangeFile } from "@/domain/exchange/files";
import { addDays, addMonthsToDay } from "@/domain/dates";
import { contacts, kinds, livingConditions, reviewStates, rounds, statuses, trades } from "@/domain/vocabulary";
import { randomFrom, type Random } from "@/scripts/bench/random";

const places = ["RW24", "RW25", "RW31", "RW33"] as const;
const phases = [
  { phase: "i", status: "completed", starts_on: "2012-01-01", ends_on: "2012-12-31", districts: "RW24;RW25;RW31" },
  { phase: "ii", status: "under-way", starts_on: "2013-01-01", ends_on: "", districts: "RW24;RW31;RW33" },
] as const;
const families = ["Mukamana", "Uwimana", "Habimana", "Éric", "N’Dékó", "Uwineza"];
const givenNames = ["Marie Claire", "Jean-Paul", "Éric", "Béatrice", ""];

/**
 * A small register in which everything that can go wrong with a figure happens often: voided rows at every joint,
 * drafts, drop-outs, people without household, households of unknown size, courses without trainers, missing days.
 */
export function mixedRegister(seed: number, people = 60): Map<ExchangeFile, Cells[]> {
  const random = randomFrom(seed);
  const files = new Map<ExchangeFile, Cells[]>();
  const add = (file: ExchangeFile, row: Cells) => files.set(file, [...(files.get(file) ?? []), row]);
  for (const phase of phases) add("phases.csv", phase);
  const households = Math.ceil(people / 2);
  for (let i = 0; i < households; i += 1) {
    const size = random.chance(0.2) ? "" : String(1 + random.below(6));
    add("households.csv", { id: `H${i}`, district: random.pick(places), sector: "", size, voided: voided(random) });
  }
  for (let i = 0; i < 8; i += 1) {
    const names = { family_name: random.pick(families), given_name: random.pick(givenNames) };
    const status = random.pick(["selected", "completed", "completed", "dropped-out"]);
    const at = { phase: random.pick(phases).phase, district: random.pick(places), trade: tradeOf(random) };
    const sex = random.pick(["f", "m", ""]);
    add("trainers.csv", { id: `T${i}`, ...at, ...names, sex, status, completed_on: "", voided: voided(random) });
  }
  const courses = Array.from({ length: 8 }, (_, i) => {
    const course = { id: `C${i}`, phase: random.pick(phases).phase, trade: tradeOf(random) };
    const taughtBy = random.chance(0.3) ? "" : `T${random.below(4)};T${4 + random.below(4)}`;
    const rest = { district: random.pick(places), trainers: taughtBy, starts_on: "", ends_on: "" };
    add("courses.csv", { ...course, ...rest, voided: voided(random) });
    return course;
  });
  for (let i = 0; i < people; i += 1) addPerson(random, add, courses, i, households);
  return files;
}

type Add = (file: ExchangeFile, row: Cells) => void;
type Course = { id: string; phase: string; trade: string };

function voided(random: Random): string {
  return random.chance(0.12) ? "yes" : "";
}

/** Few trades, so that courses and filters meet. */
function tradeOf(random: Random): string {
  return random.pick(trades.slice(0, 2));
}

function addPerson(random: Random, add: Add, courses: readonly Course[], i: number, households: number): void {
  add("beneficiaries.csv", {
    id: `B${i}`,
    household: random.chance(0.15) ? "" : `H${random.below(households)}`,
    family_name: random.pick(families),
    given_name: random.pick(givenNames),
    sex: random.pick(["f", "m", ""]),
    birth_year: random.chance(0.1) ? "" : String(1950 + random.below(48)),
    population_group: random.pick(["returnee", "host-community", ""]),
    country_of_return: "",
    returned_on: "",
    disability: "",
    consent_on: "",
    voided: voided(random),
  });
  for (const { phase, starts_on: start } of phases) {
    for (const kind of kinds) if (random.chance(0.4)) addAssistance(random, add, courses, `${i}`, phase, start, kind);
  }
}

function addAssistance(
  random: Random,
  add: Add,
  courses: readonly Course[],
  person: string,
  phase: string,
  start: string,
  kind: string,
): void {
  const id = `A${person}-${phase}-${kind}`;
  const trade = kind === "vocational-training" ? tradeOf(random) : "";
  const fitting = courses.filter((course) => course.phase === phase && course.trade === trade);
  const course = fitting.length > 0 && random.chance(0.7) ? random.pick(fitting).id : "";
  const status = random.pick([...statuses, "completed", "completed"]);
  const enrolled = addDays(start, random.below(120));
  const ended = addDays(enrolled, 30 + random.below(300));
  const hasEnded = (status === "completed" || status === "dropped-out") && random.chance(0.9);
  add("assistance.csv", {
    id,
    beneficiary: `B${person}`,
    phase,
    district: random.pick(places),
    kind,
    trade,
    course,
    status,
    enrolled_on: random.chance(0.1) ? "" : enrolled,
    started_on: "",
    ended_on: hasEnded ? ended : "",
    review: review(random),
    voided: voided(random),
  });
  for (const round of rounds) if (random.chance(0.65)) addInterview(random, add, id, round, ended);
}

function review(random: Random): string {
  return random.pick(["submitted", "verified", "verified", "verified", ...reviewStates]);
}

function addInterview(random: Random, add: Add, assistance: string, round: string, ended: string): void {
  const contact = random.pick(["met", "met", "met", ...contacts]);
  const told = contact === "met" || contact === "proxy";
  const answer = (values: readonly string[]) => (told && random.chance(0.7) ? random.pick(values) : "");
  add("interviews.csv", {
    id: `${assistance}-${round}`,
    assistance,
    round,
    held_on: addMonthsToDay(ended, 3),
    contact,
    monthly_income_rwf: answer(["0", "2000", "8000", "10000", "45000", "60000"]),
    living_conditions: round === "baseline" ? "" : answer(livingConditions),
    in_work: answer(["yes", "no"]),
    business_started: answer(["yes", "no"]),
    review: review(random),
    voided: voided(random),
  });
}
