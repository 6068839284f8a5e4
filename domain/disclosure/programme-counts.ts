import { forCounts, type CountCode } from "@/domain/disclosure/catalogue";
import { numberOf } from "@/domain/disclosure/changes";
import type { Released, ReleasedPhase, Shown } from "@/domain/disclosure/released";
import type { CatalogueValues } from "@/domain/disclosure/values";

/**
 * The programme's counts beside those of its phases. With every phase told the programme is told. With a phase
 * withheld, the programme less the others would tell it, unless the others' sum is larger because people are in
 * several phases; else the programme is at least that sum.
 */
export function protectProgramme(
  { programme }: CatalogueValues,
  phases: readonly ReleasedPhase[],
): Released["programme"] {
  const shown = (code: CountCode): Shown => {
    const value = programme.counts[code];
    const told = phases.flatMap((phase) => numberOf(phase.counts[code]) ?? []);
    const sum = told.reduce((total, count) => total + count, 0);
    if (told.length === 0) return { as: "withheld" };
    return told.length === phases.length || value < sum ? { as: "exact", value } : { as: "at-least", low: sum };
  };
  return { counts: forCounts(shown), trainers: programme.trainers };
}
