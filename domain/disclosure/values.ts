import type { Attribute, CountCode, PlaceCode, ShareCode } from "@/domain/disclosure/catalogue";
import type { Tree } from "@/domain/disclosure/tree";

/** Counts by the id of a part of a tree. Different people of joined parts may be fewer than the parts' sum. */
export type PartCounts = ReadonlyMap<string, number>;

export interface ShareValues {
  numerator: number;
  n: number;
}

export interface IncomeValues {
  n: number;
  value: number | null;
  low: number | null;
  high: number | null;
  /** How many equal incomes would be as concentrated: the smaller of (Σb)²/Σb² and (Σf)²/Σf². */
  effective: number;
}

/** The true values of the catalogue for one phase, as its manager sees them. */
export interface PhaseValues {
  phase: string;
  counts: Record<CountCode, number>;
  unknownSize: number;
  taught: number;
  activeTrainers: number;
  trainers: number;
  /** `null`: it is not known where the phase worked and nothing is recorded. */
  placeTree: Tree | null;
  places: Record<PlaceCode, PartCounts>;
  who: Record<Attribute, PartCounts>;
  droppedOut: number;
  shares: Record<ShareCode, ShareValues>;
  income: IncomeValues;
}

export interface CatalogueValues {
  asOf: string;
  /** The phases that have begun. */
  phases: readonly PhaseValues[];
  /** Of these phases together; different people and households do not add up over phases. */
  programme: { counts: Record<CountCode, number>; trainers: number };
}

/** A value of an own part, which the caller must have given. */
export function countOf(counts: PartCounts, id: string): number {
  const count = counts.get(id);
  if (count === undefined) throw new RangeError(`There is no count of ${id}.`);
  return count;
}
