import { demonstrationPhases } from "@/db/seed/demonstration/calendar";
import { chanceFor, type Chance } from "@/db/seed/demonstration/chance";
import { inventName } from "@/db/seed/demonstration/names";
import { numbered } from "@/db/seed/demonstration/numbered";
import { demonstrationDistricts } from "@/db/seed/demonstration/places";
import type { Course, Trainer } from "@/db/seed/demonstration/subjects";
import { taughtTrades } from "@/db/seed/demonstration/trades";
import type { Cells } from "@/domain/exchange/read-row";

/** Trainers who left the training of trainers, in each phase. */
const leftEach = 6;

/** The rows of trainers.csv: those who completed, some who left, and one who was written down twice. */
export function trainerRows(seed: number, trainers: readonly Trainer[]): Cells[] {
  const rows = trainers.map((one) => {
    const place = { phase: one.phase.code, district: one.district, trade: one.trade };
    return trainerRow(seed, one.id, place, { status: "completed", completed_on: one.completedOn, voided: "" });
  });
  const next = () => numbered("T", rows.length + 1, 4);
  for (const phase of demonstrationPhases) {
    for (let i = 0; i < leftEach; i += 1) {
      const chance = chanceFor(seed, `${phase.code} trainer who left ${i}`);
      const district = chance.pick(demonstrationDistricts).code;
      const place = { phase: phase.code, district, trade: chance.pick(taughtTrades(district, 0)) };
      rows.push(trainerRow(seed, next(), place, { status: "dropped-out", completed_on: "", voided: "" }));
    }
  }
  const twice = rows[trainers.length - 1] ?? {};
  rows.push({ ...twice, id: next(), status: "selected", completed_on: "", voided: "yes" });
  return rows;
}

function trainerRow(seed: number, id: string, place: Cells, outcome: Cells): Cells {
  const chance = chanceFor(seed, id);
  const sex = sexOf(chance, place.trade ?? "");
  const { family, given } = inventName(chance, sex);
  return { id, ...place, family_name: family, given_name: given, sex, ...outcome };
}

function sexOf(chance: Chance, trade: string): "f" | "m" {
  const isWomens = trade === "sewing" || trade === "knitting" || trade === "hairdressing";
  return chance.happens(isWomens ? 0.8 : 0.1) ? "f" : "m";
}

/** The rows of courses.csv. */
export function courseRows(courses: readonly Course[]): Cells[] {
  return courses.map(({ id, phase, district, trade, trainers, startsOn, endsOn, voided }) => ({
    ...{ id, phase: phase.code, district, trade, trainers: trainers.join(";") },
    ...{ starts_on: startsOn, ends_on: endsOn, voided: voided ? "yes" : "" },
  }));
}
