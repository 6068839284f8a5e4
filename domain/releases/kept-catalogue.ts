import type { KeptValues } from "@/domain/disclosure/kept-values";

/** What a release keeps of the values behind its protected tables, so that these can be worked out again. */
export interface KeptCatalogue {
  values: KeptValues;
  /** By phase: records of assistance, and how many of them are verified. */
  verification: Readonly<Record<string, { records: number; verified: number }>>;
}
