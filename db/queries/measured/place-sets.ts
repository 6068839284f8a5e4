import type { Chosen } from "@/db/queries/measured/chosen";
import { pairsOf, type PlacePair } from "@/domain/measures/place-set";

const read = new Map<string, PlacePair[]>();

/** The pairs of a stored set; a programme has few different ones, so each is taken apart once. */
function pairs(set: string): PlacePair[] {
  let known = read.get(set);
  if (known === undefined) {
    if (read.size > 100_000) read.clear();
    known = pairsOf(set);
    read.set(set, known);
  }
  return known;
}

/** The pairs of a set that lie in the chosen phases and places. */
export function pairsFrom(set: string, chosen: Pick<Chosen, "phaseCodes" | "districts">): readonly PlacePair[] {
  const { phaseCodes: phases, districts } = chosen;
  if (phases === null && districts === null) return pairs(set);
  return pairs(set).filter(
    (pair) =>
      (phases === null || phases.includes(pair.phase)) && (districts === null || districts.includes(pair.district)),
  );
}
