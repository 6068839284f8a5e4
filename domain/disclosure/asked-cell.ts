import { attributes, placeCodes, type Attribute, type PlaceCode } from "@/domain/disclosure/catalogue";
import type { ReleasedPart, ReleasedPhase, Shown } from "@/domain/disclosure/released";
import type { Filter } from "@/domain/filter";
import type { IndicatorCode } from "@/domain/indicators/codes";
import { indicator } from "@/domain/indicators/figure-of";
import { districtBySlug, provinceBySlug } from "@/domain/places";

/** A cell of the catalogue that a filter asks for. */
export type AskedCell =
  /** `null` = all phases that exist for the asker. */
  | { table: "phase"; phase: string | null }
  | { table: "province" | "district"; phase: string; code: PlaceCode; place: string }
  | { table: "who"; phase: string; attribute: Attribute; value: string };

/**
 * The cell that a filter asks of an indicator; `null` when the catalogue has none. Of several values of a list, and of
 * several lists at once, it has none but a phase with one place or one attribute. A kind lies in the indicator.
 */
export function askedCell(code: IndicatorCode, filter: Filter): AskedCell | null {
  const { phase, province, district, kind, trade, sex, age, group, review } = filter;
  const lists: readonly (readonly string[])[] = [phase, province, district, kind, sex, age, group];
  if (review !== "reported" || trade.length > 0 || lists.some((list) => list.length > 1)) return null;
  if (kind.length > 0 && indicator(code).kind !== kind[0]) return null;
  const finer = [province, district, sex, age, group].filter((list) => list.length > 0);
  if (finer.length === 0) return { table: "phase", phase: phase[0] ?? null };
  const [one] = phase;
  if (finer.length > 1 || one === undefined) return null;
  const attribute = attributes.find((name) => filter[name].length > 0);
  if (attribute !== undefined) {
    return code === "direct_beneficiaries"
      ? { table: "who", phase: one, attribute, value: filter[attribute][0] ?? "" }
      : null;
  }
  const placeCode = placeCodes.find((known) => known === code);
  const place = province[0] === undefined ? districtBySlug(district[0] ?? "") : provinceBySlug(province[0]);
  if (placeCode === undefined || place === undefined) return null;
  return { table: province[0] === undefined ? "district" : "province", phase: one, code: placeCode, place: place.code };
}

/** What the tables of a phase show at a place or for a value of an attribute; withheld where they do not tell it apart. */
export function shownAt(cell: Exclude<AskedCell, { table: "phase" }>, phase: ReleasedPhase): Shown {
  const whole = cell.table === "who" ? phase.who[cell.attribute] : (phase.places?.[cell.code] ?? null);
  if (whole === null) return { as: "withheld" };
  const leaves =
    cell.table === "who"
      ? [cell.value]
      : whole.leaves.filter((leaf) => leaf === cell.place || leaf.startsWith(cell.place));
  return partOf(whole, leaves)?.shown ?? { as: "withheld" };
}

function partOf(part: ReleasedPart, leaves: readonly string[]): ReleasedPart | null {
  if (leaves.length === 0 || !leaves.every((leaf) => part.leaves.includes(leaf))) return null;
  if (part.leaves.length === leaves.length) return part;
  for (const piece of part.parts) {
    const found = partOf(piece, leaves);
    if (found !== null) return found;
  }
  return null;
}
