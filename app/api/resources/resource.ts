import "server-only";
import type { z } from "zod";
import type { Asked } from "@/app/api/guard";
import { ApiProblem } from "@/domain/api/problems";
import type { FileTable } from "@/domain/api/table";
import { isDay } from "@/domain/dates";
import type { Filter } from "@/domain/filter";
import { filterNames, parseFilter } from "@/domain/filter-parse";

/** One resource of the read API: what may be asked, what is answered, and how the answer looks as a table. */
export interface Resource {
  name: string;
  summary: string;
  /** Names of the parameters with what each means, for the gate and for OpenAPI. */
  parameters: Readonly<Record<string, string>>;
  answer: z.ZodType;
  read(asked: Asked): Promise<Reading>;
}

/** An answer as JSON, and as a table where it is one. */
export interface Reading {
  body: unknown;
  table: FileTable | null;
}

/** Puts a resource together so that its answer is what its schema says. */
export function resource<A extends z.ZodType>(definition: {
  name: string;
  summary: string;
  parameters: Readonly<Record<string, string>>;
  answer: A;
  read(asked: Asked): Promise<z.input<A>>;
  table?(answer: z.input<A>): FileTable;
}): Resource {
  const { read, table, ...rest } = definition;
  return {
    ...rest,
    async read(asked) {
      const body = await read(asked);
      return { body, table: table === undefined ? null : table(body) };
    },
  };
}

export const filterParameters: Readonly<Record<string, string>> = {
  phase: "Phases by code, such as iv",
  province: "Provinces: kigali, south, west, north, east",
  district: "Districts by name in lower case",
  kind: "vocational-training, livestock, housing-materials",
  trade: "carpentry, welding, knitting, sewing, mechanics, masonry, hairdressing",
  sex: "f, m, unknown",
  age: "0-17, 18-24, 25-34, 35-49, 50-plus, unknown",
  group: "returnee, host-community, unknown",
  review: "reported (default: submitted or verified) or verified",
};

export const asOfParameter = { "as-of": "The end of this day in Kigali (YYYY-MM-DD); by default today" };

/** The filter of a request; refuses what is not known, naming what would be. */
export function filterOf({ parameters, phases }: Asked): Filter {
  const given = Object.fromEntries(filterNames.map((name) => [name, parameters.get(name)]));
  const { filter, problems } = parseFilter(
    given,
    phases.map((phase) => phase.code),
  );
  const [first] = problems;
  if (first !== undefined) {
    throw new ApiProblem(
      "unknown-value",
      `${first.name}: "${first.value}" is not known; expected ${first.expected.join(", ")}.`,
    );
  }
  return filter;
}

export function asOfOf({ parameters, today }: Asked): string {
  const asked = parameters.get("as-of");
  if (asked === undefined || asked === "") return today;
  if (!isDay(asked)) throw new ApiProblem("unknown-value", `as-of: "${asked}" is no day as YYYY-MM-DD.`);
  return asked;
}

/** The values of a list parameter, each one of those allowed; `null` when it is not given. */
export function listOf<T extends string>({ parameters }: Asked, name: string, allowed: readonly T[]): T[] | null {
  const given = parameters.get(name);
  if (given === undefined || given === "") return null;
  return given.split(",").map((value) => {
    const known = allowed.find((one) => one === value);
    if (known !== undefined) return known;
    throw new ApiProblem("unknown-value", `${name}: "${value}" is not known; expected ${allowed.join(", ")}.`);
  });
}

/** One value of those allowed; `fallback` when it is not given. */
export function oneOf<T extends string>(asked: Asked, name: string, allowed: readonly T[], fallback: T): T {
  return listOf(asked, name, allowed)?.[0] ?? fallback;
}
