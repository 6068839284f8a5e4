import "server-only";
import { z } from "zod";
import { asOfParameter, filterOf, filterParameters, wholeNumber } from "@/app/api/parameters";
import { resource } from "@/app/api/resources/resource";
import { day, filterEcho, number } from "@/app/api/resources/schemas";
import { configuration } from "@/app/configuration";
import { monthlyProgress } from "@/db/queries/monthly-progress";
import { phaseResults } from "@/db/queries/phase-results";
import { programmeTargets } from "@/db/queries/programme-targets";
import { lastDayOfMonth, monthOf } from "@/domain/dates";
import { ofOwnPlaces } from "@/domain/access/own-places";
import { detailed } from "@/domain/access/scope";
import { chosenParts } from "@/domain/filter-parse";
import { earlierPeriod, periodKinds } from "@/domain/periods";
import { placeTargetLines } from "@/domain/place-targets";
import { runningTotal } from "@/domain/running-total";
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
        total: number.describe("Running total at the month's end; null before and after, and for people without a day"),
        planned: number.describe("What the plan asks for at the month's end, where the filter has a target"),
        droppedOut: z.number().describe("Packages that ended in drop-out in that month"),
      }),
    ),
  }),
  async read(asked, values) {
    const { reader, phases, today } = asked;
    const scope = detailed(asked.scope);
    const filter = filterOf(asked, values);
    const months = await monthlyProgress(reader, scope, filter);
    const totals = new Map(runningTotal(months, today).map(({ day: end, value }) => [monthOf(end), value]));
    const rows = await programmeTargets(reader, scope);
    const { plan } = placeTargetLines(rows, ofOwnPlaces(scope, filter), phases, configuration().courseMonths);
    const planned = new Map(plan.map(({ day: end, value }) => [end, value]));
    return {
      asOf: today,
      filter: chosenParts(filter),
      months: months.map(({ month, people, droppedOut }) => ({
        month,
        people,
        total: totals.get(month) ?? null,
        planned: month === "" ? null : (planned.get(lastDayOfMonth(month)) ?? null),
        droppedOut,
      })),
    };
  },
  table: ({ months }) => ({
    columns: [
      { name: "month", hxl: "#date+start" },
      { name: "people", hxl: "#reached" },
      { name: "running_total", hxl: "#reached+total" },
      { name: "planned", hxl: "#targeted" },
      { name: "packages_dropped_out" },
    ],
    rows: months.map(({ month, people, total, planned, droppedOut }) => [month, people, total, planned, droppedOut]),
  }),
});

const cell = z.union([z.string(), z.number(), z.boolean(), z.null()]);

export const resultsResource = resource({
  name: "results",
  summary: "The results table: every indicator from baseline to target, with what a period brought.",
  parameters: {
    ...filterParameters,
    ...asOfParameter,
    period: z.enum(periodKinds).default("month"),
    back: wholeNumber(0, 999).default(0).describe("How many periods before the one of the as-of day"),
  },
  answer: z.object({
    asOf: day,
    filter: filterEcho,
    period: z.object({ kind: z.enum(periodKinds), start: day, end: day }),
    results: z.array(z.record(z.enum(resultColumns), cell)),
  }),
  async read(asked, values) {
    const { reader, scope, phases } = asked;
    const { courseMonths, fiscalYearFirstMonth } = configuration();
    const filter = filterOf(asked, values);
    const asOf = values["as-of"] ?? asked.today;
    const period = earlierPeriod(asOf, values.period, fiscalYearFirstMonth, values.back);
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
