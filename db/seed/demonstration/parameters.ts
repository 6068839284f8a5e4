import type { PhaseCode } from "@/db/seed/demonstration/calendar";
import type { Kind, ReviewState, Trade } from "@/domain/vocabulary";

/**
 * What the register is calibrated with. The published results are nowhere in it: they come out of the records that
 * these numbers make, and tests/db/seed/demonstration.test.ts says whether they do.
 */
export const households: Readonly<Record<PhaseCode, number>> = { i: 2735, ii: 2240, iii: 3610, iv: 3060 };

/** Household sizes and how often; they must be larger than the country's 4.5 for the published 40,000. */
export const householdSizes: readonly (readonly [size: number, weight: number])[] = [
  [1, 1],
  [2, 3],
  [3, 6],
  [4, 11],
  [5, 17],
  [6, 20],
  [7, 17],
  [8, 11],
  [9, 7],
  [10, 5],
  [11, 3],
  [12, 2],
];

/** Share of each kind. Phase III: The New Times, article 78749; the others are invented. */
export const kindShares: Readonly<Record<PhaseCode, readonly (readonly [Kind, number])[]>> = {
  i: [
    ["vocational-training", 0.3],
    ["livestock", 0.4],
    ["housing-materials", 0.3],
  ],
  ii: [
    ["vocational-training", 0.34],
    ["livestock", 0.32],
    ["housing-materials", 0.34],
  ],
  iii: [
    ["vocational-training", 0.36],
    ["livestock", 0.41],
    ["housing-materials", 0.23],
  ],
  iv: [
    ["vocational-training", 0.385],
    ["livestock", 0.26],
    ["housing-materials", 0.355],
  ],
};

/** Mean growth of income at each follow-up round, before places, kinds, drop-outs and zero incomes have their say. */
export const incomeGrowth = { "3-months": 1.482, "6-months": 1.68, "12-months": 1.836 } as const;

/** Share who find their living conditions better after building materials, before places have their say. */
export const livingBetter = 0.614;

/** People trained to train: 143 in phase III (The New Times, article 78749), 184 in phase IV (IOM). */
export const trainersTrained: Readonly<Record<PhaseCode, number>> = { i: 72, ii: 96, iii: 143, iv: 184 };

export const reviewShares: Readonly<Record<PhaseCode | "lately", readonly (readonly [ReviewState, number])[]>> = {
  i: reviews(97, 2, 0.5, 0.5),
  ii: reviews(96, 3, 0.5, 0.5),
  iii: reviews(90, 8, 1, 1),
  iv: reviews(66, 27, 3, 4),
  lately: reviews(12, 56, 28, 4),
};

function reviews(verified: number, submitted: number, draft: number, returned: number) {
  return [
    ["verified", verified],
    ["submitted", submitted],
    ["draft", draft],
    ["returned", returned],
  ] as const;
}

/** How many of the women and of the men would choose a trade. */
export const tradeWishes: Readonly<Record<Trade, { f: number; m: number }>> = {
  carpentry: { f: 3, m: 25 },
  welding: { f: 4, m: 20 },
  knitting: { f: 20, m: 1 },
  sewing: { f: 38, m: 4 },
  mechanics: { f: 3, m: 20 },
  masonry: { f: 7, m: 24 },
  hairdressing: { f: 25, m: 6 },
};

/** Share of a course that leaves before its end. */
export const dropOut: Readonly<Record<Trade, number>> = {
  carpentry: 0.12,
  welding: 0.11,
  knitting: 0.1,
  sewing: 0.08,
  mechanics: 0.15,
  masonry: 0.18,
  hairdressing: 0.1,
};
