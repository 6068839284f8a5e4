import "server-only";
import { z } from "zod";
import {
  asOfOf,
  asOfParameter,
  filterOf,
  filterParameters,
  listOf,
  oneOf,
  resource,
} from "@/app/api/resources/resource";
import { day, filterEcho, indicatorCode } from "@/app/api/resources/schemas";
import { recordsBehind } from "@/db/queries/records-behind";
import { ApiProblem } from "@/domain/api/problems";
import { chosenParts } from "@/domain/filter-parse";
import { indicatorCodes } from "@/domain/indicators/codes";
import type { RecordEntry } from "@/domain/records/entries";
import { recordParts } from "@/domain/records/lists";

const limit = 25;

export const recordsResource = resource({
  name: "records",
  summary: "A page of the records behind a figure: exactly those it counts, or what is near and not counted, and why.",
  parameters: {
    ...filterParameters,
    ...asOfParameter,
    figure: "Indicator code",
    part: `${recordParts.join(", ")}`,
    search: "Beginnings of names in any order",
    after: "Cursor of the next page, as the answer before gave it",
  },
  answer: z.object({
    asOf: day,
    filter: filterEcho,
    figure: indicatorCode,
    part: z.enum(recordParts),
    rows: z.array(z.record(z.string(), z.unknown())),
    next: z.string().nullable(),
  }),
  async read(asked) {
    const [code] = listOf(asked, "figure", indicatorCodes) ?? [];
    if (code === undefined) throw new ApiProblem("missing-parameter", "figure: name an indicator.");
    const part = oneOf(asked, "part", recordParts, "counted");
    const [filter, asOf] = [filterOf(asked), asOfOf(asked)];
    const { reader, scope, parameters } = asked;
    const page = { search: parameters.get("search"), after: parameters.get("after"), limit };
    const { rows, next } = await recordsBehind(reader, scope, { code, part, filter, asOf, ...page });
    return { asOf, filter: chosenParts(filter), figure: code, part, rows: rows.map(asRecord), next };
  },
});

function asRecord(entry: RecordEntry): Record<string, unknown> {
  return { ...entry };
}
