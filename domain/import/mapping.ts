import * as z from "zod/mini";
import { fields } from "@/domain/import/fields";

const field = z.enum(fields);
const label = z.string().check(z.minLength(1), z.maxLength(500));

/**
 * How spreadsheets of one kind are read, saved under a name for the next one: the heading of each field's column; by
 * field, what values mean that no list has (folded text → word of the exchange folder); and what holds for every row
 * although no column says it.
 */
export const savedMapping = z.object({
  columns: z.partialRecord(field, label),
  values: z.partialRecord(field, z.record(z.string(), z.string())),
  constants: z.partialRecord(field, z.string()),
});
export type SavedMapping = z.infer<typeof savedMapping>;

/** Whether a text can name a mapping. */
export function isMappingName(text: string): boolean {
  return /^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,63}$/u.test(text);
}
