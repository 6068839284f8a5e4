import { attributes, placeCodes } from "@/domain/disclosure/catalogue";
import type { ReleasedPart } from "@/domain/disclosure/released";
import { csvFile } from "@/domain/api/csv";
import type { ReleaseContent } from "@/domain/releases/content";

/**
 * The protected tables as data: one row per part that is told, and one per table that is withheld as a whole. `part`
 * names its P-codes or values, joined by `+` where they are told together.
 */
export function tablesCsv({ code, protection, demonstration }: ReleaseContent): string {
  const names = ["release", "phase", "by", "indicator", "part", "told", "value", "as_of", "demonstration"];
  const mark = demonstration ? "yes" : "";
  const rows = (protection?.tables.phases ?? []).flatMap(({ phase, asOf, places, who }) =>
    [
      ...placeCodes.flatMap((indicator) =>
        places === null ? [] : lines(places[indicator], ["place", indicator], asOf),
      ),
      ...attributes.flatMap((attribute) => lines(who[attribute], [attribute, "direct_beneficiaries"], asOf)),
    ].map((line) => [code, phase, ...line, mark]),
  );
  return csvFile({ columns: names.map((name) => ({ name })), rows });
}

function lines(part: ReleasedPart, head: readonly string[], asOf: string): (string | number | null)[][] {
  const { id, shown, parts, atLeast } = part;
  const value = shown.as === "withheld" ? null : shown.as === "at-least" ? shown.low : shown.value;
  const day = shown.as === "withheld" ? null : shown.as === "earlier" ? shown.asOf : asOf;
  return [
    [...head, id, shown.as, value, day],
    ...atLeast.map(({ id: large, low }) => [...head, large, "at-least", low, asOf]),
    ...parts.flatMap((piece) => lines(piece, head, asOf)),
  ];
}
