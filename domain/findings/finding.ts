import type { IndicatorCode } from "@/domain/indicators/codes";

/**
 * A sentence that data gave, before it is put into words: the message's key and what fills its gaps, each by how it
 * is to be written. Counts and shares (fractions) are not rounded; places are slugs, phases codes.
 */
export interface Finding<Key extends string = string> {
  key: Key;
  counts?: Readonly<Record<string, number>>;
  shares?: Readonly<Record<string, number>>;
  /** Fractions written with their sign: +78 %. */
  changes?: Readonly<Record<string, number>>;
  districts?: Readonly<Record<string, string>>;
  provinces?: Readonly<Record<string, string>>;
  phases?: Readonly<Record<string, string>>;
  indicators?: Readonly<Record<string, IndicatorCode>>;
}
