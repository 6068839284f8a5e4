import { chanceFor, type Chance } from "@/db/seed/demonstration/chance";
import { livingBetter } from "@/db/seed/demonstration/parameters";
import type { Package } from "@/db/seed/demonstration/subjects";
import { followUpRounds, type FollowUpRound, type LivingConditions } from "@/domain/vocabulary";

export interface Answers {
  living: LivingConditions;
  business: boolean;
  work: boolean;
}

/** What somebody would answer at each follow-up: much alike over the rounds, a little better in the later ones. */
export function answersOf(seed: number, of: Package): Record<FollowUpRound, Answers> {
  const chance = chanceFor(seed, `${of.id} answers`);
  const luck = { living: chance.next(), business: chance.next(), work: chance.next() };
  const at = (round: FollowUpRound): Answers => {
    const later = followUpRounds.indexOf(round) * 0.015;
    return {
      living: livingOf(drifted(chance, luck.living), livingShare(of) + later),
      business: drifted(chance, luck.business) < businessShare(of) + 2 * later,
      work: drifted(chance, luck.work) < workShare(of) + later,
    };
  };
  return { "3-months": at("3-months"), "6-months": at("6-months"), "12-months": at("12-months") };
}

function drifted(chance: Chance, luck: number): number {
  return luck + (chance.next() - 0.5) * 0.08;
}

function livingShare({ kind, status, person }: Package): number {
  const share = kind === "housing-materials" ? livingBetter : livingBetter - 0.13;
  return share + person.district.living - (status === "dropped-out" ? 0.25 : 0);
}

/** `luck` from 0 (best) to 1; `better` is the share that is better or much better off. */
function livingOf(luck: number, better: number): LivingConditions {
  if (luck < better * 0.3) return "much-better";
  if (luck < better) return "better";
  const rest = (luck - better) / (1 - better);
  if (rest < 0.68) return "same";
  return rest < 0.93 ? "worse" : "much-worse";
}

function businessShare({ kind, status, person }: Package): number {
  const place = (person.district.growth - 1) * 1.2;
  if (status === "dropped-out") return 0.1 + place / 2;
  if (kind === "vocational-training") return 0.4 + place;
  return (kind === "livestock" ? 0.22 : 0.09) + place / 2;
}

function workShare({ kind, status, person }: Package): number {
  const share = kind === "vocational-training" ? 0.66 : 0.52;
  return share + (person.district.growth - 1) - (status === "dropped-out" ? 0.2 : 0);
}
