import { chanceFor, type Chance } from "@/db/seed/demonstration/chance";
import { incomeGrowth } from "@/db/seed/demonstration/parameters";
import type { Package } from "@/db/seed/demonstration/subjects";
import type { FollowUpRound, Round } from "@/domain/vocabulary";

const months: readonly FollowUpRound[] = ["3-months", "6-months", "12-months"];
/** What half of those with an income earn less than before the first phase's packages, in RWF a month. */
const median: Record<string, number> = { i: 11_000, ii: 11_800, iii: 12_800, iv: 13_500 };
const kindFactor = { "vocational-training": 1.06, livestock: 0.98, "housing-materials": 0.94 } as const;

/**
 * Monthly incomes of one package at each round, in RWF, `null` where the question would not be answered: log-normal
 * over people, nothing at all for some, and growing by a factor of the person's own that hardly changes over rounds.
 */
export function incomesOf(seed: number, of: Package): Record<Round, number> {
  const chance = chanceFor(seed, `${of.id} income`);
  const person = chanceFor(seed, `${of.person.id} income`);
  const usual = (median[of.phase.code] ?? 12_000) * person.spread(0.62) * chance.spread(0.1);
  const isWithout = chance.happens(of.kind === "vocational-training" ? 0.13 : 0.07);
  const staysWithout = isWithout && chance.happens(0.35);
  // Who had nothing begins with less than the others have.
  const basis = isWithout ? usual * 0.55 : usual;
  const own = chance.spread(0.27) * of.person.district.growth * kindFactor[of.kind];
  const left = of.status === "dropped-out" ? 0.72 : 1;
  const [three, six, twelve] = months.map((round) => {
    const lost = staysWithout || chance.happens(0.025);
    return lost ? 0 : rounded(basis * incomeGrowth[round] * own * left * chance.spread(0.11));
  });
  return {
    baseline: isWithout ? 0 : rounded(usual),
    "3-months": slipped(chance, of, three),
    "6-months": slipped(chance, of, six),
    "12-months": slipped(chance, of, twelve),
  };
}

/** People tell their income in steps of five hundred; whoever has one has at least one step. */
function rounded(income: number): number {
  return Math.max(500, Math.round(income / 500) * 500);
}

/** Now and then a form holds many times what it should; in the older phases most of these have been put right. */
function slipped(chance: Chance, { phase }: Package, income = 0): number {
  const share = phase.status === "under-way" ? 0.006 : 0.0007;
  return chance.happens(share) ? income * chance.between(5, 7) : income;
}
