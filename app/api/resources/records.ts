import "server-only";
import { z } from "zod";
import { asOfParameter, filterOf, filterParameters, wholeNumber } from "@/app/api/parameters";
import { recordEntry } from "@/app/api/resources/record-entries";
import { recordTable } from "@/app/api/resources/record-table";
import { resource } from "@/app/api/resources/resource";
import { day, filterEcho } from "@/app/api/resources/schemas";
import { doubtfulRecords } from "@/db/queries/doubtful-records";
import { recordsBehind } from "@/db/queries/records-behind";
import type { Reader } from "@/db/store";
import { claim, type ScopeFor } from "@/domain/access/scope";
import { ApiProblem } from "@/domain/api/problems";
import type { Filter } from "@/domain/filter";
import { chosenParts } from "@/domain/filter-parse";
import { indicatorCodes } from "@/domain/indicators/codes";
import { readCursor } from "@/domain/records/cursor";
import { doubtLists, recordParts } from "@/domain/records/lists";

const parameters = {
  ...filterParameters,
  ...asOfParameter,
  figure: z.enum(indicatorCodes).optional().describe("Whose records; this or doubt"),
  part: z.enum(recordParts).default("counted"),
  doubt: z.enum(doubtLists).optional().describe("Counted records that look wrong, instead of those behind a figure"),
  search: z.string().max(100).optional().describe("Beginnings of names in any order, without regard to accents"),
  after: z
    .string()
    .refine((text) => readCursor(text) !== null, "expected next as the page before gave it")
    .optional(),
  limit: wholeNumber(1, 1000).default(25),
};
type Values = z.output<z.ZodObject<typeof parameters>>;

export const recordsResource = resource({
  name: "records",
  summary: "A page of the records behind a figure: exactly those it counts, or what is near and not counted, and why.",
  parameters,
  isPersonal: true,
  answer: z.object({
    asOf: day,
    filter: filterEcho,
    rows: z.array(recordEntry),
    next: z.string().nullable().describe("What to ask for as after; null on the last page"),
  }),
  async read(asked, values) {
    const asOf = values["as-of"] ?? asked.today;
    // The list is of the persons reached, which may be fewer than the figures are of.
    const scope = claim(asked.scope, "persons");
    const filter = filterOf({ ...asked, scope }, values);
    return { asOf, filter: chosenParts(filter), ...(await pageOf(asked.reader, scope, values, { filter, asOf })) };
  },
  table: ({ rows }) => recordTable(rows),
});

function pageOf(
  reader: Reader,
  scope: ScopeFor<"persons">,
  values: Values,
  { filter, asOf }: { filter: Filter; asOf: string },
) {
  const { figure: code, doubt, part, search, after, limit } = values;
  const page = { filter, search, after, limit };
  if (code !== undefined && doubt === undefined) return recordsBehind(reader, scope, { code, part, asOf, ...page });
  if (doubt !== undefined && code === undefined) return doubtfulRecords(reader, scope, { doubt, ...page });
  throw new ApiProblem("missing-parameter", "Name either a figure or a doubt.");
}
