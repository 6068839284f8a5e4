import "server-only";
import { z } from "zod";
import type { Asked } from "@/app/api/guard";
import { ApiProblem } from "@/domain/api/problems";
import { isDay } from "@/domain/dates";
import type { Filter } from "@/domain/filter";
import { filterNames, parseFilter } from "@/domain/filter-parse";
import { provinces, districts } from "@/domain/places";
import { ageGroups, kinds, populationGroups, reviewClasses, sexes, trades } from "@/domain/vocabulary";

/** A comma list of values, each once, in the order given; an empty one is none. */
export function listOf<T extends z.ZodType<string, string>>(value: T) {
  return z.string().transform(split).pipe(z.array(value)).optional();
}

function split(text: string): string[] {
  const values = text.split(",").map((part) => part.trim());
  return [...new Set(values.filter((part) => part !== ""))];
}

/** A whole number between two others, both included. */
export function wholeNumber(lowest: number, highest: number) {
  return z
    .string()
    .regex(/^\d{1,6}$/, "expected a whole number")
    .transform(Number)
    .pipe(z.int().min(lowest).max(highest));
}

/** The filters of the pages and the command line, by the same names. */
export const filterParameters = {
  phase: listOf(z.string()).describe("Phases by code, such as iv"),
  province: listOf(z.enum(provinces.map(({ slug }) => slug))),
  district: listOf(z.enum(districts.map(({ slug }) => slug))),
  kind: listOf(z.enum(kinds)),
  trade: listOf(z.enum(trades)),
  sex: listOf(z.enum([...sexes, "unknown"])),
  age: listOf(z.enum(ageGroups)).describe("Age groups at the first enrolment"),
  group: listOf(z.enum([...populationGroups, "unknown"])),
  review: z.enum(reviewClasses).optional().describe("reported (submitted or verified) unless verified is asked for"),
};

export const asOfParameter = {
  "as-of": z
    .string()
    .refine(isDay, "expected a day of the calendar as YYYY-MM-DD")
    .optional()
    .describe("The end of this day in Kigali, YYYY-MM-DD; by default today"),
};

/** What every resource understands beside its own parameters. */
export const fileParameters = z.object({
  hxl: z.literal("yes").optional().describe("Adds the HXL row to CSV and XLSX"),
});

/** The parameters of an address as they stand; several of one name are joined by commas, as a list is written. */
export function parametersIn(url: URL): Map<string, string> {
  const given = new Map<string, string>();
  for (const [name, value] of url.searchParams) {
    const before = given.get(name);
    given.set(name, before === undefined ? value : `${before},${value}`);
  }
  return given;
}

/** Parameters by their schema; what it does not know is refused, with what would be known. */
export function readParameters<P extends z.ZodObject>(schema: P, given: ReadonlyMap<string, string>): z.output<P> {
  const read = schema.safeParse(Object.fromEntries(given), { reportInput: true });
  if (read.success) return read.data;
  const issues = [...read.error.issues];
  const unknown = issues.flatMap((issue) => (issue.code === "unrecognized_keys" ? issue.keys : []));
  if (unknown.length === 0) throw new ApiProblem("unknown-value", issues.map(inWords).join(" "));
  const known = Object.keys(schema.shape).join(", ");
  const names = unknown.map((name) => `"${name}"`).join(", ");
  throw new ApiProblem("unknown-parameter", `${names}: no parameter here; known are ${known === "" ? "none" : known}.`);
}

function inWords(issue: z.core.$ZodIssue): string {
  const name = String(issue.path[0]);
  const value = issue.input === undefined ? "nothing" : `"${String(issue.input)}"`;
  const expected = issue.code === "invalid_value" ? `expected ${issue.values.join(", ")}` : issue.message;
  return `${name}: ${value} is not known; ${expected}.`;
}

type FilterValues = { [Name in keyof typeof filterParameters]?: z.output<(typeof filterParameters)[Name]> };

/** The filter of a request; refuses phases and places that do not exist for the asker. */
export function filterOf({ phases, scope }: Pick<Asked, "phases" | "scope">, values: FilterValues): Filter {
  const given = Object.fromEntries(filterNames.map((name) => [name, values[name]]));
  const codes = phases.map(({ code }) => code);
  const { filter, problems } = parseFilter(given, codes, scope.districts);
  if (problems.length === 0) return filter;
  const inSentences = problems.map(
    (one) => `${one.name}: "${one.value}" is not known; expected ${one.expected.join(", ")}.`,
  );
  throw new ApiProblem("unknown-value", inSentences.join(" "));
}
