import { z } from "zod";
import { nothings } from "@/domain/figure";
import { indicatorCodes } from "@/domain/indicators/codes";
import { paceWords } from "@/domain/pace";
import { dimensions } from "@/domain/question";

export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
export const indicatorCode = z.enum(indicatorCodes);
export const number = z.number().nullable();

export const figure = z.object({
  code: indicatorCode,
  value: number.describe("Shares and changes are fractions; nothing is rounded"),
  numerator: number,
  denominator: number,
  n: number,
  low: number.describe("95 % interval"),
  high: number,
  few: z.boolean().describe("n < 30"),
  leftOut: number,
  nothing: z.enum(nothings).nullable().describe("Why there is no value"),
  asOf: day.optional().describe("The day of which it is true, where that is a release's and not the day asked for"),
});

export const filterEcho = z.record(z.string(), z.union([z.string(), z.array(z.string())]));

export const groupKey = z.partialRecord(z.enum(dimensions), z.string());

export const pace = z.enum(paceWords).nullable();

export const inLanguages = z.object({ en: z.string(), fr: z.string(), rw: z.string() });

export const dataVersion = z.object({
  version: z.number(),
  asOf: day,
  changedAt: number.describe("Milliseconds since 1970; null before the first change"),
});

export const demonstration = z
  .object({ today: day.describe("Where the demonstration's calendar stands"), note: z.string() })
  .optional()
  .describe("Only in the demonstration: its people are invented");

export const noParameters = z.strictObject({});
