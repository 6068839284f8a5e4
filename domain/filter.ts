import type { AgeGroup, Kind, PopulationGroup, ReviewClass, Sex, Trade } from "@/domain/vocabulary";

/**
 * What a question is about. Values of one list are alternatives, different lists all apply, an empty list means all.
 * Provinces and districts are slugs (`south`, `huye`), phases their codes (`iv`).
 */
export interface Filter {
  phase: string[];
  province: string[];
  district: string[];
  kind: Kind[];
  trade: Trade[];
  sex: (Sex | "unknown")[];
  age: AgeGroup[];
  group: (PopulationGroup | "unknown")[];
  review: ReviewClass;
  /** Of an asker who may not open the records behind figures: no link leads there. No part of any question. */
  withoutRecords?: true;
}

export const everything: Filter = {
  phase: [],
  province: [],
  district: [],
  kind: [],
  trade: [],
  sex: [],
  age: [],
  group: [],
  review: "reported",
};
