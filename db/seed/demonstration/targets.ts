import { sharedOut } from "@/db/seed/demonstration/numbered";
import { demonstrationDistricts } from "@/db/seed/demonstration/places";
import type { Cells } from "@/domain/exchange/read-row";
import type { IndicatorCode } from "@/domain/indicators/codes";

const lastDay = "2014-04-30";
const begin = "2013-05-01";
const revision = "2013-08-01";
const published = "The value is IOM's; its days are invented for the demonstration";
const firstPlan = "Invented for the demonstration: the plan before materials for 400 more houses were promised";
const share = "Invented for the demonstration; the districts add up to the phase's target";
const milestone = "Invented for the demonstration: a milestone";

/** The rows of targets.csv, all of phase IV: what is published, and invented shares, milestones and one revision. */
export function targetRows(): Cells[] {
  const trainings = shares(1500);
  const animals = shares(1500);
  const [housesAtFirst, houses] = [shares(1600), shares(2000)];
  const people = (housed: number[]) => housed.map((value, i) => value + (trainings[i] ?? 0) + (animals[i] ?? 0));
  return [
    row("trainers_trained", "", 184, begin, published, lastDay),
    ...wholeAndParts("trainees_completed", trainings, begin, published),
    ...wholeAndParts("livestock_recipients", animals, begin, published),
    ...wholeAndParts("housing_recipients", housesAtFirst, begin, firstPlan),
    ...wholeAndParts("housing_recipients", houses, revision, published),
    ...wholeAndParts("direct_beneficiaries", people(housesAtFirst), begin, firstPlan),
    ...wholeAndParts("direct_beneficiaries", people(houses), revision, published),
    ...wholeAndParts("housing_recipients", shares(1000), revision, milestone, "2013-11-30"),
    ...wholeAndParts("direct_beneficiaries", shares(900), revision, milestone, "2013-08-31"),
    ...wholeAndParts("direct_beneficiaries", shares(2600), revision, milestone, "2013-11-30"),
  ];
}

/** What the districts are to reach, in their order. */
function shares(total: number): number[] {
  return sharedOut(
    total,
    demonstrationDistricts.map(({ weight }) => weight),
  );
}

/** The phase's target, which is what its districts' add up to, and theirs. */
function wholeAndParts(
  indicator: IndicatorCode,
  parts: readonly number[],
  setOn: string,
  reason: string,
  dueOn: string = lastDay,
): Cells[] {
  const whole = parts.reduce((sum, part) => sum + part, 0);
  return [
    row(indicator, "", whole, setOn, reason, dueOn),
    ...demonstrationDistricts.map(({ code }, i) =>
      row(indicator, code, parts[i] ?? 0, setOn, reason === milestone ? milestone : share, dueOn),
    ),
  ];
}

function row(
  indicator: IndicatorCode,
  district: string,
  value: number,
  set_on: string,
  reason: string,
  due_on: string,
): Cells {
  return { indicator, phase: "iv", district, sex: "", value: String(value), due_on, set_on, reason };
}
