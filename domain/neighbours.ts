import { districts, type District } from "@/domain/places";

/**
 * Districts to compare one with: those of its province and those whose tiles touch its own by a side. The tiles show
 * rough positions, so a neighbour on the ground can be missing where it lies in another province.
 */
export function neighboursOf(place: District): District[] {
  const touches = (other: District) =>
    Math.abs(other.tileColumn - place.tileColumn) + Math.abs(other.tileRow - place.tileRow) === 1;
  return districts.filter(
    (other) => other.code !== place.code && (other.province === place.province || touches(other)),
  );
}
