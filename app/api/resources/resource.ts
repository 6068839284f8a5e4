import "server-only";
import { z } from "zod";
import type { Asked } from "@/app/api/guard";
import { fileParameters, parametersIn, readParameters } from "@/app/api/parameters";
import type { FileTable } from "@/domain/api/table";
import type { Language } from "@/domain/vocabulary";

/** One resource of the read API: what may be asked, what is answered, and how the answer looks as a table. */
export interface Resource {
  name: string;
  summary: string;
  /** By name, for the gate and for OpenAPI. */
  parameters: Readonly<z.ZodRawShape>;
  answer: z.ZodType;
  /** Whether it names persons: such answers are never kept in memory. */
  isPersonal: boolean;
  read(asked: Asked): Promise<Reading>;
}

/** An answer as JSON and, where it is one, as a table. */
export interface Reading {
  body: object;
  asOf: string;
  withHxl: boolean;
  table: FileTable | null;
}

/** Puts a resource together so that its parameters and its answer are what their schemas say. */
export function resource<P extends z.ZodRawShape, A extends z.ZodType<object, object>>(definition: {
  name: string;
  summary: string;
  parameters: P;
  answer: A;
  isPersonal?: boolean;
  read(asked: Asked, values: z.output<z.ZodObject<P>>): Promise<z.input<A>>;
  /** Names in columns beside the codes are in the reader's language. */
  table?(answer: z.input<A>, language: Language): FileTable;
}): Resource {
  const { read, table, isPersonal = false, name, summary, answer, parameters } = definition;
  const schema = z.strictObject(parameters);
  return {
    name,
    summary,
    answer,
    isPersonal,
    parameters: { ...parameters, ...fileParameters.shape },
    async read(asked) {
      const given = parametersIn(asked.url);
      const { hxl } = readParameters(fileParameters, given);
      given.delete("hxl");
      const body = await read(asked, readParameters(schema, given));
      const asOf = "asOf" in body && typeof body.asOf === "string" ? body.asOf : asked.today;
      return { body, asOf, withHxl: hxl === "yes", table: table?.(body, asked.language) ?? null };
    },
  };
}
