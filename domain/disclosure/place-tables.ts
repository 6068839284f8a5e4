import { Earlier } from "@/domain/disclosure/changes";
import { forPlaces, placeCodes, type PlaceCode } from "@/domain/disclosure/catalogue";
import { PlaceCuts, type PlaceQuestion } from "@/domain/disclosure/place-cuts";
import { cutsProvinces } from "@/domain/disclosure/place-tree";
import type { ReleasedPart } from "@/domain/disclosure/released";
import { partsOf, type Tree } from "@/domain/disclosure/tree";
import type { PartCounts } from "@/domain/disclosure/values";
import { withheldTree } from "@/domain/disclosure/who-tables";

type PlaceTables = Record<PlaceCode, ReleasedPart>;

/** What gives way, in this order, where the numbers of a part would tell a small one of another count. */
const givingWay: readonly (readonly PlaceCode[])[] = [
  [],
  ["trainees_enrolled", "trainees_completed"],
  ["direct_beneficiaries", "trainees_completed", "livestock_recipients", "housing_recipients"],
  placeCodes,
];

/**
 * The counts of a phase by place, protected together. Provinces come first: a count that its province numbers would
 * betray is withheld as a whole. Then districts are told apart wherever no untold number of any count gets narrower.
 */
export function protectPlaces(
  tree: Tree,
  counts: Record<PlaceCode, PartCounts>,
  rule: { threshold: number; asOf: string },
  previous: { tables: PlaceTables; asOf: string } | null,
): PlaceTables {
  const { threshold } = rule;
  const asOf = previous?.asOf ?? rule.asOf;
  const earlier = forPlaces((code) => new Earlier(previous?.tables[code] ?? null, asOf));
  const cuts = new PlaceCuts({ tree, counts, earlier, threshold });
  for (const code of placeCodes) if (cuts.now(code, tree) < threshold) cuts.withhold(code);
  const whole = partsOf(tree).filter((part) => part.parts.length > 0);
  for (const part of whole.filter(cutsProvinces)) cuts.cut(part, cuts.ready(part));
  for (const code of placeCodes) if (!cuts.keepsPromise(code)) cuts.withhold(code);
  for (const part of whole.filter((one) => !cutsProvinces(one))) cutDistricts(cuts, part);
  return forPlaces((code) => (cuts.isWithheld(code) ? withheldTree(tree) : told(cuts, code, tree)));
}

function cutDistricts(cuts: PlaceCuts, part: Tree): void {
  const ready = cuts.ready(part);
  for (const codes of givingWay) {
    cuts.cut(
      part,
      ready.filter((code) => !codes.includes(code)),
    );
    if (placeCodes.every((code) => cuts.keepsPromise(code))) return;
  }
}

function told(cuts: PlaceCuts, code: PlaceCode, part: Tree): ReleasedPart {
  const { id, leaves } = part;
  const shown = { as: "exact", value: cuts.now(code, part) } as const;
  if (cuts.isCut(code, part)) {
    return { id, leaves, shown, parts: part.parts.map((piece) => told(cuts, code, piece)), atLeast: [] };
  }
  const parts = toldAgain(cuts.question, code, part, shown.value);
  return { id, leaves, shown, parts, atLeast: parts.length > 0 ? [] : large(cuts, code, part) };
}

function toldAgain({ earlier, threshold }: PlaceQuestion, code: PlaceCode, part: Tree, now: number) {
  return cutsProvinces(part) ? [] : (earlier[code].partsAgain(part, now, threshold) ?? []);
}

function large(cuts: PlaceCuts, code: PlaceCode, open: Tree): { id: string; low: number }[] {
  return partsOf(open)
    .slice(1)
    .map((part) => ({ id: part.id, low: cuts.bounds(code, open, part).low }))
    .filter(({ low }) => low >= cuts.question.threshold);
}
