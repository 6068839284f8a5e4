import "server-only";
import { z } from "zod";
import { asOfOf, asOfParameter, filterOf, filterParameters, listOf, resource } from "@/app/api/resources/resource";
import { day, figure, filterEcho, groupKey, number, pace } from "@/app/api/resources/schemas";
import { configuration } from "@/app/configuration";
import { figures } from "@/db/queries/figures-by";
import { standingBy } from "@/db/queries/standing-by";
import type { FileCell, FileColumn } from "@/domain/api/table";
import { ApiProblem } from "@/domain/api/problems";
import type { Figure } from "@/domain/figure";
import { chosenParts } from "@/domain/filter-parse";
import { indicatorCodes } from "@/domain/indicators/codes";
import { districtBySlug, provinceBySlug } from "@/domain/places";
import { dimensions, type Dimension } from "@/domain/question";

const figureColumns: readonly FileColumn[] = [
  { name: "indicator", hxl: "#indicator+code" },
  { name: "value", hxl: "#indicator+actual+num" },
  { name: "numerator" },
  { name: "denominator" },
  { name: "n", hxl: "#respondee+num" },
  { name: "low", hxl: "#indicator+ci_low+num" },
  { name: "high", hxl: "#indicator+ci_high+num" },
  { name: "few" },
  { name: "left_out" },
  { name: "nothing", hxl: "#meta+withheld" },
];

function figureCells(one: Figure): FileCell[] {
  const { code, value, numerator, denominator, n, low, high, few, leftOut, nothing } = one;
  return [code, value, numerator, denominator, n, low, high, few, leftOut, nothing];
}

export const figuresResource = resource({
  name: "figures",
  summary: "Every figure of a filter as of a day, as `npm run figures` prints them.",
  parameters: { ...filterParameters, ...asOfParameter },
  answer: z.object({ asOf: day, filter: filterEcho, figures: z.array(figure) }),
  async read(asked) {
    const filter = filterOf(asked);
    const asOf = asOfOf(asked);
    return { asOf, filter: chosenParts(filter), figures: await figures(asked.reader, asked.scope, { filter, asOf }) };
  },
  table: ({ figures: rows }) => ({ columns: figureColumns, rows: rows.map(figureCells) }),
});

const row = figure.extend({
  key: groupKey.describe("The part of the split that the figure is of"),
  target: number,
  dueOn: day.nullable(),
  achievement: number.describe("Share of the target reached"),
  planned: number.describe("What the plan asks for at the as-of day"),
  pace,
});

const hxlOf: Partial<Record<Dimension, string>> = {
  phase: "#activity+phase+name",
  province: "#adm1+code+v_pcodes",
  district: "#adm2+code+v_pcodes",
};

export const progressResource = resource({
  name: "progress",
  summary: "Figures split by phase, place, kind, trade or attributes of people, beside targets and plan.",
  parameters: {
    ...filterParameters,
    ...asOfParameter,
    by: `Dimensions to split by: ${dimensions.join(", ")}`,
    indicator: "Indicator codes; by default all",
  },
  answer: z.object({ asOf: day, filter: filterEcho, by: z.array(z.enum(dimensions)), rows: z.array(row) }),
  async read(asked) {
    const by = listOf(asked, "by", dimensions) ?? [];
    if (new Set(by).size > 4) throw new ApiProblem("unknown-value", "by: at most four dimensions at once.");
    const codes = listOf(asked, "indicator", indicatorCodes) ?? indicatorCodes;
    const { reader, scope, phases } = asked;
    const [filter, asOf] = [filterOf(asked), asOfOf(asked)];
    const { courseMonths } = configuration();
    const split = [...new Set(by)];
    const groups = await standingBy(reader, scope, { filter, by: split, codes, asOf, phases, courseMonths });
    const rows = groups.flatMap(({ key, standings }) =>
      standings.map(({ figure: own, target, dueOn, achievement, planned, pace: word }) => ({
        ...own,
        key,
        target,
        dueOn,
        achievement,
        planned,
        pace: word,
      })),
    );
    return { asOf, filter: chosenParts(filter), by: split, rows };
  },
  table: ({ by, rows }) => ({
    columns: [
      ...by.map((name) => ({ name, hxl: hxlOf[name] })),
      ...(by.includes("province") ? [{ name: "province_name", hxl: "#adm1+name" }] : []),
      ...(by.includes("district") ? [{ name: "district_name", hxl: "#adm2+name" }] : []),
      ...figureColumns,
      { name: "target", hxl: "#indicator+target+num" },
      { name: "due_on", hxl: "#date+end" },
      { name: "achievement" },
      { name: "planned" },
      { name: "pace" },
    ],
    rows: rows.map(({ key, target, dueOn, achievement, planned, pace: word, ...own }) => [
      ...by.map((name) => placeCode(name, key[name] ?? null)),
      ...(by.includes("province") ? [provinceBySlug(key.province ?? "")?.name.en ?? null] : []),
      ...(by.includes("district") ? [districtBySlug(key.district ?? "")?.name ?? null] : []),
      ...figureCells(own),
      target,
      dueOn ?? null,
      achievement,
      planned,
      word,
    ]),
  }),
});

/** Places leave as P-codes, with their name in a column of its own. */
function placeCode(dimension: Dimension, value: string | null): string | null {
  if (value === null) return null;
  if (dimension === "province") return provinceBySlug(value)?.code ?? value;
  return dimension === "district" ? (districtBySlug(value)?.code ?? value) : value;
}
