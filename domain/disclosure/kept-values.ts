import { attributes, forAttributes, forPlaces, placeCodes } from "@/domain/disclosure/catalogue";
import type { CatalogueValues, PartCounts, PhaseValues } from "@/domain/disclosure/values";

type KeptCounts = Readonly<Record<string, number>>;

/** The true values behind protected tables as they are stored, so that the tables can be worked out again. */
export type KeptValues = Omit<CatalogueValues, "phases"> & {
  phases: readonly (Omit<PhaseValues, "places" | "who"> & {
    places: Readonly<Record<string, KeptCounts>>;
    who: Readonly<Record<string, KeptCounts>>;
  })[];
};

export function keptValues({ phases, ...others }: CatalogueValues): KeptValues {
  return {
    ...others,
    phases: phases.map((phase) => ({
      ...phase,
      places: Object.fromEntries(placeCodes.map((code) => [code, Object.fromEntries(phase.places[code])])),
      who: Object.fromEntries(attributes.map((attribute) => [attribute, Object.fromEntries(phase.who[attribute])])),
    })),
  };
}

export function fromKeptValues({ phases, ...others }: KeptValues): CatalogueValues {
  return {
    ...others,
    phases: phases.map((phase) => ({
      ...phase,
      places: forPlaces((code) => countsOf(phase.places[code])),
      who: forAttributes((attribute) => countsOf(phase.who[attribute])),
    })),
  };
}

function countsOf(stored: KeptCounts | undefined): PartCounts {
  return new Map(Object.entries(stored ?? {}));
}
