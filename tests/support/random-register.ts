import { addDays, addMonthsToDay } from "@/domain/dates";
import type { ExchangeFile } from "@/domain/exchange/files";
import type { Cells } from "@/domain/exchange/read-row";
import { everything, type Filter } from "@/domain/filter";
import * as words from "@/domain/vocabulary";
import { randomFrom, type Random } from "@/scripts/bench/random";

export interface RandomQuestion {
  filter: Filter;
  asOf: string;
}

const places = ["RW24", "RW25", "RW31", "RW33"] as const;
/**
 * Musanze is in the second phase and never reports; Rubavu is in no phase and has assistance all the same. The fourth
 * phase is open in the reference data too, so that a database with the register has no other open phase.
 */
const phases = [
  { phase: "i", status: "completed", starts_on: "2011-01-01", ends_on: "2011-12-31", districts: "RW24;RW25;RW31" },
  { phase: "ii", status: "under-way", starts_on: "2013-01-01", ends_on: "", districts: "RW24;RW31;RW43" },
  { phase: "iv", status: "planned", starts_on: "", ends_on: "", districts: "RW25" },
];
/** Ids and names that trip a careless reader: quotes, commas, blanks, capitals that count, characters beyond U+FFFF. */
const marks = ["", "a", "A", ' "', ",", " x", "é", "\u{10348}", "\uffee"];
const trades = words.trades.slice(0, 3);
const incomes = ["0", "0", "1", "2000", "8000", "10000", "10000", "45000", "999999999"];
const lastDays = ["-01", "-15", "-28", "-30"];

/**
 * A small register that is valid and as awkward as the contract allows: people in several phases and kinds, places
 * held by nobody but voided rows, missing years, days, sizes and sexes, people without household, courses without
 * trainers and trainers of many courses, packages under way that have ended, interviews in any review state.
 */
export function randomRegister(seed: number, people = 12): Map<ExchangeFile, Cells[]> {
  const maker = new Maker(randomFrom(seed));
  const households = maker.many(1 + Math.ceil(people / 3), (id) => maker.household(id));
  const trainers = maker.many(5, (id) => maker.trainer(id));
  const courses = maker.many(7, (id) => maker.course(id, trainers));
  const persons = maker.many(people, (id) => maker.person(id, households));
  const assistance = persons.flatMap((person) => maker.assistanceOf(person, courses));
  const interviews = assistance.flatMap((row) => maker.interviewsOf(row));
  return new Map<ExchangeFile, Cells[]>([
    ["phases.csv", phases.map((row) => ({ ...row }))],
    ["households.csv", households],
    ["trainers.csv", trainers],
    ["courses.csv", courses],
    ["beneficiaries.csv", persons],
    ["assistance.csv", assistance],
    ["interviews.csv", interviews],
  ]);
}

/** Any combination of filters, some that match nothing, and a day, often a month's last or the one before. */
export function randomQuestion(seed: number): RandomQuestion {
  const random = randomFrom(seed);
  const some = <T>(values: readonly T[]): T[] =>
    random.chance(0.65) ? [] : values.filter(() => random.chance(0.4)).concat(random.pick(values));
  const set = <T>(values: readonly T[]): T[] => [...new Set(some(values))];
  const filter = {
    ...everything,
    phase: set(["i", "ii", "iv", "ix"]),
    province: set(["south", "west", "north", "kigali"]),
    district: set(["huye", "nyamagabe", "karongi", "rubavu", "musanze", "gasabo"]),
    kind: set(words.kinds),
    trade: set(words.trades.slice(0, 4)),
    sex: set([...words.sexes, "unknown" as const]),
    age: set(words.ageGroups),
    group: set([...words.populationGroups, "unknown" as const]),
    review: random.pick(words.reviewClasses),
  };
  const month = `${2011 + random.below(4)}-${String(1 + random.below(12)).padStart(2, "0")}-01`;
  return { filter, asOf: addDays(month, random.pick([-2, -1, -1, 0, 13])) };
}

class Maker {
  private number = 0;

  constructor(private readonly random: Random) {}

  many<T>(count: number, make: (id: string) => T): T[] {
    return Array.from({ length: count }, () => make(this.id()));
  }

  /** Different also without the number's help: capitals and marks are part of an id. */
  private id(): string {
    this.number += 1;
    return `${this.random.pick(["r", "R"])}${this.number}${this.random.pick(marks)}`;
  }

  private voided(): string {
    return this.random.chance(0.12) ? "yes" : "";
  }

  private names(): Cells {
    const family = `Uwase${this.random.pick(marks)}`;
    return { family_name: family, given_name: this.random.pick(["", "Anne", 'Jean "Jado"', "Marie,\nClaire"]) };
  }

  private review(): string {
    return this.random.pick(["verified", "verified", "submitted", ...words.reviewStates]);
  }

  private sex(): string {
    return this.random.pick(["f", "f", "m", ""]);
  }

  household(id: string): Cells {
    const size = this.random.pick(["", "1", "1", "2", "5", "9999"]);
    return { id, district: this.random.pick(places), sector: "", size, voided: this.voided() };
  }

  trainer(id: string): Cells {
    const at = { phase: this.random.pick(["i", "ii"]), district: this.random.pick(places) };
    const status = this.random.pick([...words.trainerStatuses, "completed"]);
    const rest = { sex: this.sex(), status, completed_on: "", voided: this.voided() };
    return { id, ...at, trade: this.random.pick(trades), ...this.names(), ...rest };
  }

  /** A trainer may teach courses of another phase, district or trade. */
  course(id: string, trainers: readonly Cells[]): Cells {
    const count = this.random.below(4);
    const named = new Set(this.many(count, () => this.random.pick(trainers).id));
    const at = { phase: this.random.pick(["i", "ii"]), district: this.random.pick(places) };
    const days = { starts_on: "", ends_on: "" };
    return {
      id,
      ...at,
      trade: this.random.pick(trades),
      trainers: [...named].join(";"),
      ...days,
      voided: this.voided(),
    };
  }

  person(id: string, households: readonly Cells[]): Cells {
    // Ages at the edges of the age groups, seen from either phase's year.
    const age = this.random.pick([3, 17, 18, 24, 25, 34, 35, 49, 50, 90]);
    const born = this.random.chance(0.15) ? "" : String(this.random.pick([2011, 2013]) - age);
    return {
      id,
      household: this.random.chance(0.2) ? "" : (this.random.pick(households).id ?? ""),
      ...this.names(),
      sex: this.sex(),
      birth_year: born,
      population_group: this.random.pick(["returnee", "host-community", ""]),
      country_of_return: this.random.pick(["", "CD", "UG"]),
      returned_on: "",
      disability: this.random.pick(["", "yes", "no"]),
      consent_on: "",
      voided: this.voided(),
    };
  }

  /** Up to all six packages; a voided one may stand beside the one that holds its place. */
  assistanceOf(person: Cells, courses: readonly Cells[]): Cells[] {
    const rows: Cells[] = [];
    for (const { phase } of phases.slice(0, 2)) {
      for (const kind of words.kinds) {
        if (this.random.chance(0.4)) rows.push(this.assistance(person, phase, kind, courses, this.voided()));
        if (this.random.chance(0.08)) rows.push(this.assistance(person, phase, kind, courses, "yes"));
      }
    }
    return rows;
  }

  private assistance(person: Cells, phase: string, kind: string, courses: readonly Cells[], voided: string): Cells {
    const trade = kind === "vocational-training" ? this.random.pick(trades) : "";
    const fitting = courses.filter((course) => course.phase === phase && course.trade === trade);
    const course = fitting.length > 0 && this.random.chance(0.8) ? (this.random.pick(fitting).id ?? "") : "";
    const status = this.random.pick([...words.statuses, "completed", "completed"]);
    const head = { id: this.id(), beneficiary: person.id ?? "", phase, district: this.random.pick(places) };
    const review = this.review();
    return { ...head, kind, trade, course, status, ...this.days(phase), review, voided };
  }

  private days(phase: string): Cells {
    const year = phase === "i" ? "2011" : "2013";
    const enrolled = `${year}-${String(1 + this.random.below(11)).padStart(2, "0")}${this.random.pick(lastDays)}`;
    const day = enrolled.endsWith("02-30") ? `${year}-02-28` : enrolled;
    const known = (share: number, text: string) => (this.random.chance(share) ? text : "");
    const ended = addMonthsToDay(day, this.random.below(6));
    return { enrolled_on: known(0.85, day), started_on: known(0.5, day), ended_on: known(0.8, ended) };
  }

  interviewsOf(assistance: Cells): Cells[] {
    const rows: Cells[] = [];
    for (const round of words.rounds) {
      if (this.random.chance(0.7)) rows.push(this.interview(assistance, round, this.voided()));
      if (this.random.chance(0.06)) rows.push(this.interview(assistance, round, "yes"));
    }
    return rows;
  }

  private interview(assistance: Cells, round: string, voided: string): Cells {
    const contact = this.random.pick(["met", "met", "met", ...words.contacts]);
    const hasAnswers = contact === "met" || contact === "proxy";
    const answer = (values: readonly string[]) =>
      hasAnswers && this.random.chance(0.75) ? this.random.pick(values) : "";
    return {
      id: this.id(),
      assistance: assistance.id ?? "",
      round,
      held_on: this.random.pick(["", "2012-01-01", "2013-06-30"]),
      contact,
      monthly_income_rwf: answer(incomes),
      living_conditions: answer(words.livingConditions),
      in_work: answer(["yes", "no"]),
      business_started: answer(["yes", "no"]),
      review: this.review(),
      voided,
    };
  }
}
