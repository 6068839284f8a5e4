import { demonstrationPhases, type DemonstrationPhase } from "@/db/seed/demonstration/calendar";
import { numbered, sharedOut } from "@/db/seed/demonstration/numbered";
import { trainersTrained } from "@/db/seed/demonstration/parameters";
import { demonstrationDistricts } from "@/db/seed/demonstration/places";
import type { Trainer } from "@/db/seed/demonstration/subjects";
import { taughtTrades } from "@/db/seed/demonstration/trades";
import type { Trade } from "@/domain/vocabulary";

/** All who completed a training of trainers, numbered through: at least one for each trade that a district teaches. */
export function trainTrainers(): Trainer[] {
  const trainers: Trainer[] = [];
  for (const phase of demonstrationPhases) {
    const posts = postsOf(phase);
    const extra = sharedOut(
      trainersTrained[phase.code] - posts.length,
      posts.map((post) => post.weight),
    );
    posts.forEach(({ district, trade, wave }, i) => {
      for (let number = 0; number <= (extra[i] ?? 0); number += 1) {
        // The first of a post is there from the trade's first course on, the others come by turns.
        const ready = number === 0 ? wave : (wave + number) % phase.trainersReady.length;
        const completedOn = phase.trainersReady[Math.max(ready, wave)] ?? phase.startsOn;
        trainers.push({ id: numbered("T", trainers.length + 1, 4), phase, district, trade, completedOn });
      }
    });
  }
  return trainers;
}

interface Post {
  district: string;
  trade: Trade;
  /** The first wave of courses in the trade. */
  wave: number;
  weight: number;
}

function postsOf(phase: DemonstrationPhase): Post[] {
  return demonstrationDistricts.flatMap(({ code, weight }) => {
    const posts = new Map<Trade, Post>();
    phase.waves.forEach((_, wave) => {
      for (const trade of taughtTrades(code, wave)) {
        const known = posts.get(trade);
        if (known === undefined) posts.set(trade, { district: code, trade, wave, weight });
        else known.weight += weight;
      }
    });
    return [...posts.values()];
  });
}
