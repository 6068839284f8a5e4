import quantile from "@stdlib/stats-base-dists-t-quantile";
import type { Figure, Nothing } from "@/domain/figure";
import type { FilterName } from "@/domain/indicators/measured";
import type { Filter } from "@/domain/filter";
import type { IndicatorCode } from "@/domain/indicators/codes";
import { isInPlaces } from "@/tests/support/oracle-places";

/** The rows of an exchange folder by file name, each as a CSV parser gives it. */
export type Folder = ReadonlyMap<string, readonly Readonly<Record<string, string>>[]>;
type Row = Readonly<Record<string, string>>;

/**
 * All figures of the contract (sections 2 to 4) worked out from the rows of an exchange folder, in the contract's
 * order. It judges the product's figures, so it shares no code with them: plain loops over people, written from the
 * contract alone. Slow, and as near to the contract's sentences as code can be.
 */
export function oracleFigures(folder: Folder, filter: Filter, asOf: string): Figure[] {
  const register = new Register(folder, filter, asOf);
  return [
    direct(register),
    indirect(register),
    trainersTrained(register),
    trainingCount(register, "trainees_enrolled", () => true),
    trainingCount(register, "trainees_completed", (row) => row.status === "completed"),
    completionRate(register),
    traineesPerTrainer(register),
    recipients(register, "livestock_recipients", "livestock"),
    recipients(register, "housing_recipients", "housing-materials"),
    incomeChange(register),
    housingImproved(register),
    answeredYes(register, "business_started", "business_started"),
    answeredYes(register, "in_work", "in_work"),
    followUpResponse(register),
  ];
}

class Register {
  readonly phases: readonly Row[];
  readonly trainers: readonly Row[];
  /** Assistance that is not voided, nor its person. */
  readonly assistance: readonly Row[];
  readonly households: ReadonlyMap<string, Row>;
  readonly courses: ReadonlyMap<string, Row>;
  readonly people: ReadonlyMap<string, Row>;
  private readonly interviews: ReadonlyMap<string, readonly Row[]>;
  private readonly firstEnrolment = new Map<string, string>();

  constructor(
    folder: Folder,
    readonly filter: Filter,
    readonly asOf: string,
  ) {
    const rows = (file: string) => (folder.get(file) ?? []).filter((row) => row.voided !== "yes");
    this.phases = rows("phases.csv");
    this.trainers = rows("trainers.csv");
    this.households = byId(rows("households.csv"));
    this.courses = byId(rows("courses.csv"));
    this.people = byId(rows("beneficiaries.csv"));
    this.assistance = rows("assistance.csv").filter((row) => this.people.has(row.beneficiary ?? ""));
    for (const { beneficiary = "", enrolled_on: day = "" } of this.assistance) {
      const first = this.firstEnrolment.get(beneficiary);
      if (day !== "" && (first === undefined || day < first)) this.firstEnrolment.set(beneficiary, day);
    }
    this.interviews = groupBy(rows("interviews.csv"), "assistance");
  }

  isInClass(row: Row): boolean {
    return row.review === "verified" || (row.review === "submitted" && this.filter.review === "reported");
  }

  isInPlace(row: Row): boolean {
    return isInPlaces(row.district ?? "", this.filter.province, this.filter.district);
  }

  isInPhase(row: Row): boolean {
    return chosen(this.filter.phase, row.phase ?? "");
  }

  /** Counted assistance: in the class, and it matches every filter. */
  counted(): Row[] {
    const { kind, trade, sex, age, group } = this.filter;
    return this.assistance.filter((row) => {
      const person = this.people.get(row.beneficiary ?? "") ?? {};
      return (
        this.isInClass(row) &&
        this.isInPhase(row) &&
        this.isInPlace(row) &&
        chosen(kind, row.kind ?? "") &&
        chosen(trade, row.trade ?? "") &&
        chosen(sex, person.sex || "unknown") &&
        chosen(group, person.population_group || "unknown") &&
        chosen(age, this.ageGroup(person))
      );
    });
  }

  ageGroup(person: Row): string {
    const first = this.firstEnrolment.get(person.id ?? "");
    if (!person.birth_year || first === undefined) return "unknown";
    const age = Number(first.slice(0, 4)) - Number(person.birth_year);
    if (age <= 17) return "0-17";
    if (age <= 24) return "18-24";
    if (age <= 34) return "25-34";
    return age <= 49 ? "35-49" : "50-plus";
  }

  /** The counted interview of a counted, started assistance in a round. */
  interview(assistance: Row, round: string): Row | undefined {
    return (this.interviews.get(assistance.id ?? "") ?? []).find(
      (row) => row.round === round && this.isInClass(row) && (row.contact === "met" || row.contact === "proxy"),
    );
  }

  /** The latest answer to a question at follow-up; empty when there is none. */
  latestAnswer(assistance: Row, question: string): string {
    for (const round of ["12-months", "6-months", "3-months"]) {
      const answer = this.interview(assistance, round)?.[question] ?? "";
      if (answer !== "") return answer;
    }
    return "";
  }

  /** Trainers who are not voided, of a course that is not voided. */
  trainersOf(assistance: Row): string[] {
    const named = this.courses.get(assistance.course ?? "")?.trainers ?? "";
    return named.split(";").filter((id) => this.trainers.some((trainer) => trainer.id === id));
  }

  /** Whether a filter is set under which the figure is not collected, or none of the chosen kinds is its own. */
  isNotCollected(notWith: readonly FilterName[], ofKind: string | null = null): boolean {
    const { kind } = this.filter;
    if (ofKind !== null && kind.length > 0 && !kind.some((one) => one === ofKind)) return true;
    return notWith.some((name) => this.filter[name].length > 0);
  }

  /** Why a share or change without cases has no value. */
  nothingOfShare(): Nothing {
    return this.phases.some((row) => this.isInPhase(row) && isOpen(row)) ? "not-yet-reported" : "not-collected";
  }

  /** A count, or why there is none yet: `records` are those whose presence says that something was reported. */
  count(code: IndicatorCode, value: number, records: readonly Row[]): Figure {
    const hasRecord = records.some((row) => this.isInPhase(row) && this.isInPlace(row));
    const hasOpenPlace = this.phases.some(
      (row) =>
        this.isInPhase(row) &&
        isOpen(row) &&
        (row.districts ?? "").split(";").some((district) => district !== "" && this.isInPlace({ district })),
    );
    if (!hasRecord && hasOpenPlace) return { ...empty(code), nothing: "not-yet-reported" };
    return { ...empty(code), value };
  }

  share(code: IndicatorCode, numerator: number, denominator: number): Figure {
    const [low, high] = wilson(numerator, denominator);
    return { ...this.ratio(code, numerator, denominator), low, high };
  }

  ratio(code: IndicatorCode, numerator: number, denominator: number): Figure {
    const cases = { numerator, denominator, n: denominator, few: denominator < 30 };
    if (denominator === 0) return { ...empty(code), ...cases, nothing: this.nothingOfShare() };
    return { ...empty(code), ...cases, value: numerator / denominator };
  }
}

function byId(rows: readonly Row[]): Map<string, Row> {
  return new Map(rows.map((row) => [row.id ?? "", row]));
}

function groupBy(rows: readonly Row[], column: string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row[column] ?? "");
    if (group === undefined) groups.set(row[column] ?? "", [row]);
    else group.push(row);
  }
  return groups;
}

function chosen(values: readonly string[], value: string): boolean {
  return values.length === 0 || values.includes(value);
}

function isOpen(phase: Row): boolean {
  return phase.status === "planned" || phase.status === "under-way";
}

function isBegun(row: Row): boolean {
  return row.status === "under-way" || row.status === "completed";
}

function isStarted(row: Row): boolean {
  return isBegun(row) || row.status === "dropped-out";
}

function isTraining(row: Row): boolean {
  return row.kind === "vocational-training";
}

function empty(code: IndicatorCode): Figure {
  const none = { value: null, numerator: null, denominator: null, n: null, low: null, high: null };
  return { code, ...none, few: false, leftOut: null, nothing: null };
}

function notCollected(code: IndicatorCode): Figure {
  return { ...empty(code), nothing: "not-collected" };
}

function direct(register: Register): Figure {
  const people = peopleOf(register.counted().filter(isBegun));
  return register.count("direct_beneficiaries", people.size, register.assistance);
}

function peopleOf(rows: readonly Row[]): Set<string> {
  return new Set(rows.map((row) => row.beneficiary ?? ""));
}

function indirect(register: Register): Figure {
  const code = "indirect_beneficiaries";
  if (register.isNotCollected(["trade", "sex", "age", "group"])) return notCollected(code);
  const anywhere = peopleOf(register.assistance.filter((row) => register.isInClass(row) && isBegun(row)));
  const homes = new Set<string>();
  let leftOut = 0;
  for (const id of peopleOf(register.counted().filter(isBegun))) {
    const home = register.people.get(id)?.household ?? "";
    if (register.households.has(home)) homes.add(home);
    else leftOut += 1;
  }
  const members = groupBy([...register.people.values()], "household");
  let others = 0;
  for (const home of homes) {
    const size = register.households.get(home)?.size ?? "";
    const directs = (members.get(home) ?? []).filter((person) => anywhere.has(person.id ?? "")).length;
    if (size === "") leftOut += 1;
    else others += Math.max(0, Number(size) - directs);
  }
  const figure = register.count(code, others, register.assistance);
  return figure.nothing === null ? { ...figure, leftOut } : figure;
}

function trainersTrained(register: Register): Figure {
  const code = "trainers_trained";
  if (register.isNotCollected(["kind", "age", "group"])) return notCollected(code);
  const { trade, sex } = register.filter;
  const trained = register.trainers.filter(
    (row) =>
      row.status === "completed" &&
      register.isInPhase(row) &&
      register.isInPlace(row) &&
      chosen(trade, row.trade ?? "") &&
      chosen(sex, row.sex || "unknown"),
  );
  return register.count(code, trained.length, register.trainers);
}

function trainingCount(register: Register, code: IndicatorCode, which: (row: Row) => boolean): Figure {
  if (register.isNotCollected([], "vocational-training")) return notCollected(code);
  return register.count(code, register.counted().filter(isTraining).filter(which).length, register.assistance);
}

function completionRate(register: Register): Figure {
  if (register.isNotCollected([], "vocational-training")) return notCollected("completion_rate");
  const trainings = register.counted().filter(isTraining);
  const completed = trainings.filter((row) => row.status === "completed").length;
  const dropped = trainings.filter((row) => row.status === "dropped-out").length;
  return register.share("completion_rate", completed, completed + dropped);
}

function traineesPerTrainer(register: Register): Figure {
  const code = "trainees_per_trainer";
  if (register.isNotCollected(["sex", "age", "group"], "vocational-training")) return notCollected(code);
  const taught = register
    .counted()
    .filter((row) => isTraining(row) && isBegun(row) && register.trainersOf(row).length > 0);
  const trainers = new Set(taught.flatMap((row) => register.trainersOf(row)));
  return register.ratio(code, taught.length, trainers.size);
}

function recipients(register: Register, code: IndicatorCode, kind: string): Figure {
  if (register.isNotCollected(["trade"], kind)) return notCollected(code);
  const handedOver = register.counted().filter((row) => row.kind === kind && row.status === "completed");
  return register.count(code, handedOver.length, register.assistance);
}

function incomeChange(register: Register): Figure {
  const pairs: [b: bigint, f: bigint][] = [];
  for (const row of register.counted().filter(isStarted)) {
    const before = register.interview(row, "baseline")?.monthly_income_rwf ?? "";
    const after = register.latestAnswer(row, "monthly_income_rwf");
    if (before !== "" && after !== "") pairs.push([BigInt(before), BigInt(after)]);
  }
  const n = pairs.length;
  const [sumB, sumF] = pairs.reduce(([b, f], pair) => [b + pair[0], f + pair[1]], [0n, 0n]);
  const cases = { numerator: Number(sumF), denominator: Number(sumB), n, few: n < 30 };
  const none = { ...empty("income_change"), ...cases };
  if (sumB === 0n) return { ...none, nothing: register.nothingOfShare() };
  const value = Number(sumF - sumB) / Number(sumB);
  if (n < 2) return { ...none, value };
  // Sum of (f - Qb)² with Q = Σf/Σb, times (Σb)²: whole numbers, so nothing is lost before the division.
  const squares = pairs.reduce((sum, [b, f]) => sum + (f * sumB - sumF * b) ** 2n, 0n);
  const deviations = Number(squares) / Number(sumB) ** 2;
  const error = Math.sqrt(deviations / ((n - 1) * n)) / (Number(sumB) / n);
  const half = quantile(0.975, n - 1) * error;
  return { ...none, value, low: value - half, high: value + half };
}

function housingImproved(register: Register): Figure {
  const code = "housing_improved";
  if (register.isNotCollected(["trade"], "housing-materials")) return notCollected(code);
  const answers = register
    .counted()
    .filter((row) => row.kind === "housing-materials" && isStarted(row))
    .map((row) => register.latestAnswer(row, "living_conditions"))
    .filter((answer) => answer !== "");
  const better = answers.filter((answer) => answer === "better" || answer === "much-better");
  return register.share(code, better.length, answers.length);
}

function answeredYes(register: Register, code: IndicatorCode, question: string): Figure {
  const answers = register
    .counted()
    .filter(isStarted)
    .map((row) => register.latestAnswer(row, question))
    .filter((answer) => answer !== "");
  return register.share(code, answers.filter((answer) => answer === "yes").length, answers.length);
}

function followUpResponse(register: Register): Figure {
  let [due, reached] = [0, 0];
  for (const row of register.counted().filter(isStarted)) {
    for (const months of [3, 6, 12]) {
      if (!row.ended_on || !isMonthOver(row.ended_on, months, register.asOf)) continue;
      due += 1;
      if (register.interview(row, `${months}-months`) !== undefined) reached += 1;
    }
  }
  return register.share("followup_response", reached, due);
}

/** Whether the calendar month so many months after a day's own is over at a day: on its last day it is. */
function isMonthOver(day: string, months: number, asOf: string): boolean {
  // Day 0 of the month after is the last day of the month; months are counted from 0.
  const last = new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1 + months + 1, 0));
  return last.toISOString().slice(0, 10) <= asOf;
}

/** Wilson's 95 % interval of k of n; none without cases. */
function wilson(k: number, n: number): [number | null, number | null] {
  if (n === 0) return [null, null];
  const z = 1.959963984540054;
  const p = k / n;
  const centre = (p + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const half = (z / (1 + (z * z) / n)) * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  return [Math.max(0, centre - half), Math.min(1, centre + half)];
}
