import type { Filter } from "@/domain/filter";
import { kinds, type Kind } from "@/domain/vocabulary";

/** What the store sums for one question; every formula is worked out from this and nothing else. */
export interface Measured {
  /** Sums of the measures of `progress_cells` that were asked for, by kind of assistance. */
  progress: Map<Kind, Map<string, number>>;
  /** Follow-ups due at the as-of day and counted interviews of these. */
  due: number;
  reached: number;
  /** Different people with begun assistance. */
  people: number;
  /** Households of these people: their other members, and how many have no known size (people alone included). */
  households: number;
  otherMembers: number;
  unknownSize: number;
  trainersCompleted: number;
  /** Different trainers with a begun trainee on one of their courses. */
  activeTrainers: number;
  /** Assistance and trainers of any kind and state in the chosen phases and places: has anyone reported? */
  assistanceRecords: number;
  trainerRecords: number;
  /** One of the chosen phases is planned or under way. */
  openPhase: boolean;
  /** One of the chosen (phase, district) pairs belongs to a planned or under-way phase. */
  openPlace: boolean;
}

/** The parts of `Measured` that a formula reads; the store is asked for no more. */
export type Part = "followUp" | "people" | "households" | "trainers" | "activeTrainers";

/** Filters under which an indicator is not collected: they cannot be applied to it. */
export type FilterName = keyof Omit<Filter, "review" | "withoutRecords">;

/** Adds up measures of `progress_cells` over one kind, or over all kinds that were asked for. */
export type SumOf = (...measures: readonly string[]) => number;

export function sumOver({ progress }: Pick<Measured, "progress">, kind: Kind | null): SumOf {
  const rows = (kind === null ? kinds : [kind]).map((one) => progress.get(one));
  return (...measures) =>
    rows.reduce((total, row) => measures.reduce((sum, measure) => sum + (row?.get(measure) ?? 0), total), 0);
}
