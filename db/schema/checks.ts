import { sql, type SQL } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";

/** `column in ('a', 'b')`; the words come from the vocabulary, never from a person, so they are written into the DDL. */
export function oneOf(column: SQLiteColumn, words: readonly string[]): SQL {
  return sql`${column} in (${sql.raw(words.map((word) => `'${word}'`).join(", "))})`;
}

/** True as well while either day is not known. */
export function inOrder(first: SQLiteColumn, second: SQLiteColumn): SQL {
  return sql`${first} <= ${second}`;
}

/** In a unique index, where two unknowns must be alike. Spelled without a comma, at which drizzle-kit would cut it. */
export function orEmpty(column: SQLiteColumn): SQL {
  return sql`(case when ${column} is null then '' else ${column} end)`;
}
