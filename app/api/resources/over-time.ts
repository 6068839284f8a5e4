import "server-only";
import { z } from "zod";
import { asOfOf, asOfParameter, filterOf, filterParameters, oneOf, resource } from "@/app/api/resources/resource";
import { day, filterEcho } from "@/app/api/resources/schemas";
import { configuration } from "@/app/configuration";
import { monthlyProgress } from "@/db/queries/monthly-progress";
import { phaseResults } from "@/db/queries/phase-results";
import { chosenParts } from "@/domain/filter-parse";
import { earlierPeriod, periodKinds, periodsBack } from "@/domain/periods";
import { resultColumns, resultRecords } from "@/domain/results-table";

export const monthlyResource = resource({
  name: "monthly",
  summary: "People by the month in which they were first reached: the running total counts each person once.",
  parameters: filterParameters,
  answer: z.object({
    asOf: day,
    filter: filterEcho,
    months: z.array(
      z.object({
        month: z.string().describe("YYYY-MM; empty where no day is known"),
        people: z.number(),
        droppedOut: z.number().describe("Packages that ended in drop-out in that month"),
      }),
    ),
  }),
  async read(asked) {
    const filter = filterOf(asked);
    const months = await monthlyProgress(asked.reader, asked.scope, filter);
    return { asOf: asked.today, filter: chosenParts(filter), months };
  },
  table: ({ months }) => {
    let total = 0;
    return {
      columns: [
        { name: "month", hxl: "#date+start" },
        { name: "people", hxl: "#reached" },
        { name: "running_total", hxl: "#reached+total" },
        { name: "packages_dropped_out" },
      ],
      rows: months.map(({ month, people, droppedOut }) => {
        total += people;
        return [month, people, total, droppedOut];
      }),
    };
  },
});

const cell = z.union([z.string(), z.number(), z.boolean(), z.null()]);

export const resultsResource = resource({
  name: "results",
  summary: "The results table: every indicator from baseline to target, with what a period brought.",
  parameters: {
    ...filterParameters,
    ...asOfParameter,
    period: "month (default), quarter or fiscal-year",
    back: "How many periods before the one of the as-of day; 0 by default",
  },
  answer: z.object({
    asOf: day,
    filter: filterEcho,
    period: z.object({ kind: z.enum(periodKinds), start: day, end: day }),
    results: z.array(z.record(z.enum(resultColumns), cell)),
  }),
  async read(asked) {
    const { reader, scope, phases } = asked;
    const { courseMonths, fiscalYearFirstMonth } = configuration();
    const [filter, asOf] = [filterOf(asked), asOfOf(asked)];
    const length = oneOf(asked, "period", periodKinds, "month");
    const period = earlierPeriod(asOf, length, fiscalYearFirstMonth, periodsBack(asked.parameters.get("back")));
    const rows = await phaseResults(reader, scope, { filter, period, asOf, phases, courseMonths });
    const { kind, start, end } = period;
    return {
      asOf,
      filter: chosenParts(filter),
      period: { kind, start, end },
      results: resultRecords(rows, filter, period),
    };
  },
  table: ({ results }) => ({
    columns: resultColumns.map((name) => ({ name, hxl: hxlOf.get(name) })),
    rows: results.map((row) => resultColumns.map((name) => row[name] ?? null)),
  }),
});

const hxlOf = new Map<string, string>([
  ["indicator", "#indicator+code"],
  ["phase", "#activity+phase+name"],
  ["baseline", "#indicator+baseline+num"],
  ["target", "#indicator+target+num"],
  ["cumulative", "#indicator+actual+num"],
  ["period_start", "#date+start"],
  ["period_end", "#date+end"],
  ["n", "#respondee+num"],
  ["low", "#indicator+ci_low+num"],
  ["high", "#indicator+ci_high+num"],
  ["nothing", "#meta+withheld"],
]);
