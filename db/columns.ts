import * as pg from "drizzle-orm/pg-core";
import * as sqlite from "drizzle-orm/sqlite-core";

/**
 * SQLite's or PostgreSQL's column builders behind one set of names. Which one is decided once, when the
 * process starts, by DATABASE_URL; the types are SQLite's for both, so the rest of `db/` knows one dialect.
 */
export const onPostgres = /^postgres(ql)?:/.test(process.env.DATABASE_URL ?? "");

function either<T>(forSqlite: T, forPostgres: unknown): T {
  return onPostgres ? (forPostgres as T) : forSqlite;
}

const sqliteInteger = (name: string) => sqlite.integer(name);
const sqliteBool = (name: string) => sqlite.integer(name, { mode: "boolean" });
const sqliteJson = (name: string) => sqlite.text(name, { mode: "json" });
const sqliteText = (name: string) => sqlite.text(name);

export const table = either(sqlite.sqliteTable, pg.pgTable);
export const text = either(sqliteText, (name: string) => pg.text(name));
/** A whole number up to 2^53. */
export const integer = either(sqliteInteger, (name: string) => pg.bigint(name, { mode: "number" }));
export const bool = either(sqliteBool, (name: string) => pg.boolean(name));
export const json = either(sqliteJson, (name: string) => pg.jsonb(name));
/** A day 'YYYY-MM-DD'. */
export const day = text;
/** A moment in UTC, in milliseconds since 1970. */
export const instant = integer;

export const primaryKey = either(sqlite.primaryKey, pg.primaryKey);
export const foreignKey = either(sqlite.foreignKey, pg.foreignKey);
export const index = either(sqlite.index, pg.index);
export const uniqueIndex = either(sqlite.uniqueIndex, pg.uniqueIndex);
export const check = either(sqlite.check, pg.check);
