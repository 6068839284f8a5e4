import type { DemonstrationPhase } from "@/db/seed/demonstration/calendar";
import type { Chance } from "@/db/seed/demonstration/chance";
import { tradeWishes } from "@/db/seed/demonstration/parameters";
import { demonstrationDistricts } from "@/db/seed/demonstration/places";
import type { Person } from "@/db/seed/demonstration/subjects";
import type { Trade } from "@/domain/vocabulary";

/** Share of phase IV's trainees who wait for courses that begin after the demonstration's today. */
const waiting = 0.12;

/** What a wave of courses teaches in a district: sewing always, the other trades in turn, so that courses fill. */
export function taughtTrades(district: string, wave: number): Trade[] {
  const turn = demonstrationDistricts.findIndex(({ code }) => code === district) + wave;
  const inTurn: [Trade, Trade][] = [
    ["knitting", "hairdressing"],
    ["carpentry", "masonry"],
    ["welding", "mechanics"],
  ];
  return ["sewing", ...inTurn.map(([even, odd]) => (turn % 2 === 0 ? even : odd))];
}

/** The wave of courses somebody joins and the trade they choose of those it teaches. */
export function tradeAndWave(chance: Chance, person: Person, phase: DemonstrationPhase, district: string) {
  const waits = phase.status === "under-way" && chance.happens(waiting);
  const wave = chance.between(0, phase.waves.length - 1);
  const sex = person.sex ?? "f";
  const trade = chance.weighted(taughtTrades(district, wave).map((one) => [one, tradeWishes[one][sex]] as const));
  return { trade, wave: waits ? null : wave };
}
