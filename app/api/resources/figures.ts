import "server-only";
import { z } from "zod";
import { asOfParameter, filterOf, filterParameters, listOf } from "@/app/api/parameters";
import { resource } from "@/app/api/resources/resource";
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
import type { Language } from "@/domain/vocabulary";
import { translator } from "@/messages/translator";

const figureColumns: readonly FileColumn[] = [
  { name: "indicator", hxl: "#indicator+code" },
  { name: "indicator_name", hxl: "#indicator+name" },
  { name: "value", hxl: "#indicator+actual+num" },
  { name: "numerator" },
  { name: "denominator" },
  { name: "n", hxl: "#respondee+num" },
  { name: "low", hxl: "#indicator+ci_low+num" },
  { name: "high", hxl: "#indicator+ci_high+num" },
  { name: "few" },
  { name: "left_out" },
  { name: "nothing", hxl: "#meta+withheld" },
  { name: "told_as_of" },
];

function figureCells(one: Figure, language: Language): FileCell[] {
  const { code, value, numerator, denominator, n, low, high, few, leftOut, nothing, asOf } = one;
  const name = translator(language, "words")(`indicator.${code}`);
  return [code, name, value, numerator, denominator, n, low, high, few, leftOut, nothing, asOf ?? null];
}

export const figuresResource = resource({
  name: "figures",
  summary: "Every figure of a filter as of a day, as `npm run figures` prints them.",
  parameters: { ...filterParameters, ...asOfParameter },
  answer: z.object({ asOf: day, filter: filterEcho, figures: z.array(figure) }),
  async read(asked, values) {
    const filter = filterOf(asked, values);
    const asOf = values["as-of"] ?? asked.today;
    return {
      asOf,
      filter: chosenParts(filter),
      figures: await figures(asked.reader, asked.scope, { filter, asOf }, asked.phases),
    };
  },
  table: ({ figures: rows }, language) => ({
    columns: figureColumns,
    rows: rows.map((row) => figureCells(row, language)),
  }),
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

/** The finest split that is still read at once. */
const mostDimensions = 4;

export const progressResource = resource({
  name: "progress",
  summary: "Figures split by phase, place, kind, trade or attributes of people, beside targets and plan.",
  parameters: {
    ...filterParameters,
    ...asOfParameter,
    by: listOf(z.enum(dimensions)).describe("What to split by, at most four at once"),
    indicator: listOf(z.enum(indicatorCodes)).describe("Indicator codes; by default all"),
  },
  answer: z.object({ asOf: day, filter: filterEcho, by: z.array(z.enum(dimensions)), rows: z.array(row) }),
  async read(asked, values) {
    const { by = [], indicator: codes = indicatorCodes, "as-of": asOf = asked.today } = values;
    if (by.length > mostDimensions) {
      throw new ApiProblem("unknown-value", `by: at most ${mostDimensions} dimensions at once.`);
    }
    const { reader, scope, phases } = asked;
    const filter = filterOf(asked, values);
    const { courseMonths } = configuration();
    const groups = await standingBy(reader, scope, { filter, by, codes, asOf, phases, courseMonths });
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
    return { asOf, filter: chosenParts(filter), by, rows };
  },
  table: ({ by, rows }, language) => ({
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
      ...(by.includes("province") ? [provinceBySlug(key.province ?? "")?.name[language] ?? null] : []),
      ...(by.includes("district") ? [districtBySlug(key.district ?? "")?.name ?? null] : []),
      ...figureCells(own, language),
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
