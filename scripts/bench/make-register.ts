import { closeSync, mkdirSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";
import { addDays, addMonthsToDay } from "@/domain/dates";
import { columnsOf, type ExchangeFile } from "@/domain/exchange/files";
import { kinds, trades, type Kind, type Trade } from "@/domain/vocabulary";
import { randomFrom, type Random } from "@/scripts/bench/random";

const phases = [
  { code: "i", startsOn: "2010-09-01", status: "completed", share: 0.2 },
  { code: "ii", startsOn: "2011-03-11", status: "completed", share: 0.2 },
  { code: "iii", startsOn: "2012-08-01", status: "completed", share: 0.25 },
  { code: "iv", startsOn: "2013-05-01", status: "under-way", share: 0.35 },
] as const;
const districts = "RW22 RW23 RW24 RW25 RW31 RW32 RW33 RW34 RW37 RW43 RW52 RW57".split(" ");
const families =
  "Mukamana Uwimana Habimana Nsengiyumva Niyonzima Bizimana Hakizimana Mugisha Ingabire Nyiransabimana".split(" ");
const given = "Marie Jean Claudine Éric Jeanne Emmanuel Béatrice Patrick Vestine Innocent Chantal Théogène".split(" ");
const reasons = ["female-headed", "no land", "young and without work", ""];
const answers = ["much-worse", "worse", "same", "better", "better", "much-better"];

/**
 * Writes an exchange folder of so many invented people, the same for the same seed, about six rows for each person.
 * Believable only in its proportions: it is for measuring, the demonstration has its own register.
 */
export function makeRegister(folder: string, people: number, seed = 1): void {
  mkdirSync(folder, { recursive: true });
  const files = new Map<ExchangeFile, CsvWriter>();
  const write: WriteRow = (file, row) => {
    const writer = files.get(file) ?? new CsvWriter(folder, file);
    files.set(file, writer);
    writer.row(row);
  };
  const random = randomFrom(seed);
  for (const { code, startsOn, status } of phases)
    write("phases.csv", { phase: code, status, starts_on: startsOn, ends_on: "", districts: districts.join(";") });
  const courses = makeCourses(random, write, people);
  for (let person = 1, household = 1; person <= people; household += 1) {
    const size = Math.min(random.pick([1, 1, 2, 2, 2, 3, 3]), people + 1 - person);
    const district = random.pick(districts);
    const isAlone = size === 1 && random.chance(0.2);
    const home = isAlone ? "" : `H${padded(household)}`;
    if (!isAlone) {
      const members = random.chance(0.03) ? "" : String(size + random.below(5));
      write("households.csv", { id: home, district, sector: `Sector ${random.below(12)}`, size: members });
    }
    const theirs = phaseFor(random);
    for (let i = 0; i < size; i += 1, person += 1) {
      // Households are helped together; few have members in different phases.
      const phase = random.chance(0.95) ? theirs : phaseFor(random);
      makePerson(random, write, courses, { number: padded(person), household: home, district, phase });
    }
  }
  for (const writer of files.values()) writer.close();
}

type WriteRow = (file: ExchangeFile, row: Record<string, string>) => void;

function padded(number: number): string {
  return String(number).padStart(8, "0");
}

/** Courses by phase, district and trade, about twenty-five places in each. */
type Courses = Map<string, string[]>;

function makeCourses(random: Random, write: WriteRow, people: number): Courses {
  const courses: Courses = new Map();
  const cells = phases.length * districts.length * trades.length;
  const each = Math.max(1, Math.round((people * 0.6) / cells / 25));
  let number = 0;
  for (const { code: phase, startsOn } of phases) {
    for (const district of districts) {
      for (const trade of trades) {
        const ids: string[] = [];
        for (let i = 0; i < each; i += 1) {
          number += 1;
          const trainer = `T${padded(number)}`;
          const names = {
            family_name: random.pick(families),
            given_name: random.pick(given),
            sex: random.pick(["f", "m"]),
          };
          const done = { status: random.chance(0.9) ? "completed" : "dropped-out", completed_on: startsOn };
          write("trainers.csv", { id: trainer, phase, district, trade, ...names, ...done });
          const begins = addDays(startsOn, random.below(120));
          const days = { starts_on: begins, ends_on: addMonthsToDay(begins, 5) };
          write("courses.csv", { id: `C${padded(number)}`, phase, district, trade, trainers: trainer, ...days });
          ids.push(`C${padded(number)}`);
        }
        courses.set([phase, district, trade].join(), ids);
      }
    }
  }
  return courses;
}

interface Person {
  number: string;
  household: string;
  district: string;
  phase: (typeof phases)[number];
}

function makePerson(
  random: Random,
  write: WriteRow,
  courses: Courses,
  { number, household, district, phase }: Person,
): void {
  const isReturnee = random.chance(0.7);
  write("beneficiaries.csv", {
    id: `B${number}`,
    household,
    family_name: random.pick(families),
    given_name: random.chance(0.05) ? "" : random.pick(given),
    sex: random.chance(0.02) ? "" : random.pick(["f", "m"]),
    birth_year: random.chance(0.04) ? "" : String(1945 + random.below(50)),
    population_group: isReturnee ? "returnee" : "host-community",
    country_of_return: isReturnee ? random.pick(["CD", "CD", "UG"]) : "",
    returned_on: isReturnee ? addDays("2006-01-01", random.below(1500)) : "",
    disability: random.chance(0.06) ? "yes" : "no",
    consent_on: addDays("2010-09-01", random.below(900)),
    selected_for: random.pick(reasons),
  });
  const first = random.below(kinds.length);
  const packages = random.pick([1, 1, 1, 1, 1, 1, 1, 2, 2, 2]);
  for (let i = 0; i < packages; i += 1) {
    const kind = kinds[(first + i) % kinds.length] ?? "livestock";
    const place = random.chance(0.03) ? random.pick(districts) : district;
    makeAssistance(random, write, courses, { id: `A${number}-${i + 1}`, person: `B${number}`, phase, place, kind });
  }
}

function phaseFor(random: Random): (typeof phases)[number] {
  let left = random.next();
  for (const phase of phases) if ((left -= phase.share) < 0) return phase;
  return phases[3];
}

interface Package {
  id: string;
  person: string;
  phase: (typeof phases)[number];
  place: string;
  kind: Kind;
}

function makeAssistance(random: Random, write: WriteRow, courses: Courses, of: Package): void {
  const { id, person, phase, place, kind } = of;
  const trade: Trade | "" = kind === "vocational-training" ? random.pick(trades) : "";
  const known = trade === "" ? [] : (courses.get([phase.code, place, trade].join()) ?? []);
  const status = random.pick(["enrolled", "under-way", ...Array<string>(7).fill("completed"), "dropped-out"]);
  const enrolled = addDays(phase.startsOn, random.below(250));
  const isStarted = status !== "enrolled";
  const hasEnded = status === "completed" || status === "dropped-out";
  const ended = hasEnded ? addDays(enrolled, 20 + random.below(160)) : "";
  write("assistance.csv", {
    id,
    beneficiary: person,
    phase: phase.code,
    district: place,
    kind,
    trade,
    course: known.length > 0 && random.chance(0.9) ? random.pick(known) : "",
    status,
    enrolled_on: enrolled,
    started_on: isStarted ? addDays(enrolled, random.below(20)) : "",
    ended_on: ended,
    review: reviewFor(random),
  });
  makeInterviews(random, write, id, enrolled, ended);
}

function reviewFor(random: Random): string {
  return random.pick([
    "verified",
    "verified",
    "verified",
    "verified",
    "verified",
    "verified",
    "submitted",
    "submitted",
    "draft",
    "returned",
  ]);
}

function makeInterviews(random: Random, write: WriteRow, assistance: string, enrolled: string, ended: string): void {
  let income = random.chance(0.08) ? 0 : 2000 + random.below(40) * 500;
  const rounds = [
    ["baseline", 0, 0.9],
    ["3-months", 3, 0.75],
    ["6-months", 6, 0.6],
    ["12-months", 12, 0.4],
  ] as const;
  for (const [round, months, share] of rounds) {
    if ((months > 0 && ended === "") || !random.chance(share)) continue;
    const contact = random.pick([...Array<string>(8).fill("met"), "proxy", "not-found", "moved", "refused"]);
    const isReached = contact === "met" || contact === "proxy";
    if (months > 0) income = Math.round(income * (0.8 + random.next()));
    const asked = isReached && random.chance(0.95);
    write("interviews.csv", {
      id: `${assistance}-${round}`,
      assistance,
      round,
      held_on: months === 0 ? enrolled : addMonthsToDay(ended, months),
      contact,
      monthly_income_rwf: asked ? String(income) : "",
      living_conditions: isReached && months > 0 ? random.pick(answers) : "",
      in_work: isReached ? random.pick(["yes", "yes", "no"]) : "",
      business_started: isReached && months > 0 ? random.pick(["yes", "no"]) : "",
      review: reviewFor(random),
    });
  }
}

const bytesAtOnce = 1 << 20;

/** Writes rows whose cells need no quotes; columns that a row lacks are empty. */
class CsvWriter {
  private readonly columns: readonly string[];
  private readonly descriptor: number;
  private waiting: string;

  constructor(folder: string, file: ExchangeFile) {
    this.columns = columnsOf(file);
    this.descriptor = openSync(join(folder, file), "w");
    this.waiting = `${this.columns.join(",")}\n`;
  }

  row(cells: Record<string, string>): void {
    let line = cells[this.columns[0] ?? ""] ?? "";
    for (let i = 1; i < this.columns.length; i += 1) line += `,${cells[this.columns[i] ?? ""] ?? ""}`;
    this.waiting += `${line}\n`;
    if (this.waiting.length > bytesAtOnce) this.flush();
  }

  private flush(): void {
    writeSync(this.descriptor, this.waiting);
    this.waiting = "";
  }

  close(): void {
    this.flush();
    closeSync(this.descriptor);
  }
}
