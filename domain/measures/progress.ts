import { countedInterviews, incomeJumps, latestAnswer } from "@/domain/measures/answers";
import { incomeBin } from "@/domain/measures/income-bins";
import { toLimbs } from "@/domain/measures/limbs";
import { keySeparator, positionOf, type MeasureVector, type Sums } from "@/domain/measures/sums";
import { asColumn, contactMeasure, incomeBinMeasures } from "@/domain/measures/tables";
import { isBegun, isInClass, isStarted, type UnitAssistance } from "@/domain/measures/unit";
import {
  contacts,
  livingConditions,
  rounds,
  statuses,
  type FollowUpRound,
  type ReviewClass,
} from "@/domain/vocabulary";

const at = (measure: string) => positionOf("progress_cells", measure);
const statusAt = new Map(statuses.map((status) => [status, at(asColumn(status))]));
const livingAt = new Map(livingConditions.map((answer) => [answer, at(`living_${asColumn(answer)}`)]));
const contactAt = new Map(
  rounds.flatMap((round) => contacts.map((contact) => [`${round} ${contact}`, at(contactMeasure(round, contact))])),
);
const binAt = incomeBinMeasures.map(at);
const position = {
  taught: at("taught"),
  pairs: at("pairs"),
  b: at("sum_b"),
  f: at("sum_f"),
  bb: at("sum_bb_1"),
  ff: at("sum_ff_1"),
  bf: at("sum_bf_1"),
  changes: at("changes"),
  r: at("sum_r_1"),
  rr: at("sum_rr_1"),
  businessN: at("business_n"),
  businessYes: at("business_yes"),
  workN: at("work_n"),
  ended: at("ended"),
  workYes: at("work_yes"),
  jumps: at("income_jumps"),
  elsewhere: at("elsewhere"),
};
const month = (measure: string) => positionOf("progress_months", measure);
const monthAt = {
  enrolled: month("enrolled"),
  started: month("started"),
  completed: month("completed"),
  droppedOut: month("dropped_out"),
  ended: month("ended"),
  reachedAny: month("reached_any"),
  paired: month("paired"),
  lost: month("lost"),
  lostB: month("lost_b"),
};
const reachedAt: readonly (readonly [FollowUpRound, number])[] = [
  ["3-months", month("reached_3")],
  ["6-months", month("reached_6")],
  ["12-months", month("reached_12")],
];
const everReachedAt = new Map<FollowUpRound, number>([
  ["3-months", at("reached_3")],
  ["6-months", at("reached_6")],
  ["12-months", at("reached_12")],
]);

function addAt(vector: MeasureVector, place: number, amount: number): void {
  vector[place] = (vector[place] ?? 0) + amount;
}

function addExact(vector: MeasureVector, first: number, limbs: number, value: bigint, sign: number): void {
  toLimbs(value, limbs).forEach((limb, i) => addAt(vector, first + i, sign * limb));
}

/** Adds one matched pair of incomes: its sums, and where b > 0 its change in basis points. */
function addPair(vector: MeasureVector, b: number, f: number, sign: number): void {
  addAt(vector, position.pairs, sign);
  addAt(vector, position.b, sign * b);
  addAt(vector, position.f, sign * f);
  const [exactB, exactF] = [BigInt(b), BigInt(f)];
  addExact(vector, position.bb, 2, exactB * exactB, sign);
  addExact(vector, position.ff, 2, exactF * exactF, sign);
  addExact(vector, position.bf, 2, exactB * exactF, sign);
  if (b === 0) return;
  const change = Math.round(((f - b) * 10_000) / b);
  addAt(vector, position.changes, sign);
  addExact(vector, position.r, 2, BigInt(change), sign);
  addExact(vector, position.rr, 3, BigInt(change) * BigInt(change), sign);
  addAt(vector, binAt[incomeBin(change)] ?? 0, sign);
}

/** The attributes of a person that cells keep apart: sex, age group, population group, joined as in a key. */
export interface PersonKey {
  sex: string;
  age: string;
  group: string;
}

/**
 * Adds what one counted assistance contributes to the finest progress cells and months.
 * Returns whether it is a matched income pair, which the reach of people needs as well.
 */
export function addProgress(
  sums: Sums,
  assistance: UnitAssistance,
  person: PersonKey,
  householdDistrict: string | null,
  reviewClass: ReviewClass,
  sign: 1 | -1,
): boolean {
  const { phase, district, kind, status } = assistance;
  const attributes = [assistance.trade ?? "none", person.sex, person.age, person.group].join(keySeparator);
  const counted = [reviewClass, "full", attributes].join(keySeparator);
  const place = [phase, district, kind].join(keySeparator);
  const vector = sums.cell("progress_cells", `${counted}${keySeparator}${place}`);
  const inMonth = (day: string | null) =>
    sums.cell("progress_months", [counted, day?.slice(0, 7) ?? "", place].join(keySeparator));

  addAt(vector, statusAt.get(status) ?? 0, sign);
  if (householdDistrict !== null && householdDistrict !== district) addAt(vector, position.elsewhere, sign);
  if (isBegun(status) && assistance.taught) addAt(vector, position.taught, sign);
  addAt(inMonth(assistance.enrolledOn), monthAt.enrolled, sign);
  if (!isStarted(status)) return false;

  addAt(inMonth(assistance.startedOn), monthAt.started, sign);
  const ended = inMonth(assistance.endedOn);
  if (status === "completed") addAt(ended, monthAt.completed, sign);
  if (status === "dropped-out") addAt(ended, monthAt.droppedOut, sign);
  return addOutcomes(vector, ended, assistance, reviewClass, sign);
}

function addOutcomes(
  vector: MeasureVector,
  ended: MeasureVector,
  assistance: UnitAssistance,
  reviewClass: ReviewClass,
  sign: 1 | -1,
): boolean {
  for (const interview of assistance.interviews) {
    if (!isInClass(interview.review, reviewClass)) continue;
    addAt(vector, contactAt.get(`${interview.round} ${interview.contact}`) ?? 0, sign);
  }
  const counted = countedInterviews(assistance, reviewClass);
  const baseline = counted.get("baseline")?.monthlyIncome ?? null;
  const income = latestAnswer(counted, (interview) => interview.monthlyIncome);
  const paired = baseline !== null && income !== null;
  if (paired) addPair(vector, baseline, income, sign);
  addAt(vector, position.jumps, sign * incomeJumps(counted));

  const living = latestAnswer(counted, (interview) => interview.livingConditions);
  if (living !== null) addAt(vector, livingAt.get(living) ?? 0, sign);
  const business = latestAnswer(counted, (interview) => interview.businessStarted);
  if (business !== null) addAt(vector, position.businessN, sign);
  if (business === true) addAt(vector, position.businessYes, sign);
  const work = latestAnswer(counted, (interview) => interview.inWork);
  if (work !== null) addAt(vector, position.workN, sign);
  if (work === true) addAt(vector, position.workYes, sign);

  if (assistance.endedOn === null) return paired;
  addAt(vector, position.ended, sign);
  addAt(ended, monthAt.ended, sign);
  for (const [round, place] of reachedAt) {
    if (!counted.has(round)) continue;
    addAt(vector, everReachedAt.get(round) ?? 0, sign);
    addAt(ended, place, sign);
  }
  if (reachedAt.some(([round]) => counted.has(round))) addAt(ended, monthAt.reachedAny, sign);
  if (paired) addAt(ended, monthAt.paired, sign);
  if (baseline !== null && income === null) {
    addAt(ended, monthAt.lost, sign);
    addAt(ended, monthAt.lostB, sign * baseline);
  }
  return paired;
}
