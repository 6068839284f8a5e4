import { and, asc, desc, eq, gt, gte, inArray, lt, lte, ne, type SQL } from "drizzle-orm";
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import { createAdapterFactory, type CleanedWhere } from "better-auth/adapters";
import { v7 as uuid } from "uuid";
import { digestOf } from "@/db/access/one-way";
import { columnOf } from "@/db/exchange/stored-records";
import { challenges, credentials, secondFactors, sessions, users } from "@/db/schema";
import type { Reader, Store } from "@/db/store";

/** better-auth's names of what it keeps, and our tables for it. */
const tables: ReadonlyMap<string, SQLiteTable> = new Map<string, SQLiteTable>([
  ["user", users],
  ["session", sessions],
  ["account", credentials],
  ["verification", challenges],
  ["twoFactor", secondFactors],
]);

type Row = Record<string, unknown>;

/**
 * better-auth over our store: it reads through the reader, and each of its writes is one transaction. The token of a
 * session is stored as a digest, and given back as it came to whoever asked by it.
 */
export function authAdapter(store: Store) {
  const { reader } = store;
  return createAdapterFactory({
    config: {
      adapterId: "store",
      supportsBooleans: true,
      supportsDates: true,
      transaction: false,
      customIdGenerator: () => uuid(),
      customTransformInput: ({ data }: { data: unknown }) => (data instanceof Date ? data.getTime() : data),
      customTransformOutput: ({ data, fieldAttributes }: { data: unknown; fieldAttributes: { type: unknown } }) =>
        fieldAttributes.type === "date" && typeof data === "number" ? new Date(data) : data,
    },
    adapter: () => ({
      async create<T extends Row>({ model, data }: { model: string; data: T }): Promise<T> {
        const table = tableOf(model);
        await store.transaction((tx) => tx.insertMany(table, [stored(model, table, data)]));
        return data;
      },
      async findOne<T>({ model, where }: Found): Promise<T | null> {
        return typed<T>(await first(reader, model, where));
      },
      async findMany<T>({ model, where = [], limit, sortBy }: FoundMany): Promise<T[]> {
        const table = tableOf(model);
        const found = reader.select().from(table).where(condition(model, where));
        const direction = sortBy?.direction === "desc" ? desc : asc;
        const sorted = sortBy === undefined ? found : found.orderBy(direction(columnOf(table, sortBy.field)));
        return typed<T[]>(await sorted.limit(limit));
      },
      async count({ model, where = [] }: { model: string; where?: CleanedWhere[] }): Promise<number> {
        return (await reader.select().from(tableOf(model)).where(condition(model, where))).length;
      },
      async update<T>({ model, where, update }: Found & { update: T }): Promise<T | null> {
        return store.transaction(async (tx) => {
          const row = await first(tx, model, where);
          if (row === null) return null;
          const table = tableOf(model);
          const values = entriesOf(update);
          await tx
            .update(table)
            .set(stored(model, table, values))
            .where(isRow(table, row));
          return typed<T>({ ...row, ...values });
        });
      },
      async updateMany({ model, where, update }: Found & { update: Row }): Promise<number> {
        return store.transaction(async (tx) => {
          const table = tableOf(model);
          const rows = await tx.select().from(table).where(condition(model, where));
          await tx
            .update(table)
            .set(stored(model, table, update))
            .where(condition(model, where));
          return rows.length;
        });
      },
      async delete({ model, where }: Found): Promise<void> {
        await store.transaction(async (tx) => {
          await tx.delete(tableOf(model)).where(condition(model, where));
        });
      },
      async deleteMany({ model, where }: Found): Promise<number> {
        return store.transaction(async (tx) => {
          const rows = await tx.select().from(tableOf(model)).where(condition(model, where));
          await tx.delete(tableOf(model)).where(condition(model, where));
          return rows.length;
        });
      },
      async consumeOne<T>({ model, where }: Found): Promise<T | null> {
        return store.transaction(async (tx) => {
          const row = await first(tx, model, where);
          if (row !== null) await tx.delete(tableOf(model)).where(isRow(tableOf(model), row));
          return typed<T>(row);
        });
      },
      async incrementOne<T>({ model, where, increment, set = {} }: Incremented): Promise<T | null> {
        return store.transaction(async (tx) => {
          const row = await first(tx, model, where);
          if (row === null) return null;
          const table = tableOf(model);
          const raised = Object.entries(increment).map(([field, by]) => [field, Number(row[field] ?? 0) + by] as const);
          const values: Row = { ...set, ...Object.fromEntries(raised) };
          await tx
            .update(table)
            .set(stored(model, table, values))
            .where(isRow(table, row));
          return typed<T>({ ...row, ...values });
        });
      },
    }),
  });
}

interface Found {
  model: string;
  where: CleanedWhere[];
}

interface FoundMany {
  model: string;
  where?: CleanedWhere[];
  limit: number;
  sortBy?: { field: string; direction: "asc" | "desc" };
}

interface Incremented extends Found {
  increment: Record<string, number>;
  set?: Row;
}

function tableOf(model: string): SQLiteTable {
  const table = tables.get(model);
  if (table === undefined) throw new Error(`There is no table for ${model}.`);
  return table;
}

/** The row as its table keeps it; what better-auth knows and we do not keep (pictures, other providers) is left out. */
function stored(model: string, table: SQLiteTable, data: Row): Row {
  const kept = Object.entries(data).filter(([field]) => field in table);
  return Object.fromEntries(kept.map(([field, value]) => [field, storedValue(model, field, value)]));
}

function storedValue(model: string, field: string, value: unknown): unknown {
  return model === "session" && field === "token" ? digestOf(String(value)) : value;
}

async function first(reader: Reader, model: string, where: CleanedWhere[]): Promise<Row | null> {
  const [row] = await reader.select().from(tableOf(model)).where(condition(model, where)).limit(1);
  if (row === undefined) return null;
  const token = where.find(({ field }) => model === "session" && field === "token");
  return token === undefined ? row : { ...row, token: token.value };
}

function isRow(table: SQLiteTable, row: Row): SQL {
  return eq(columnOf(table, "id"), row.id);
}

const operators: Readonly<Record<string, (column: SQLiteColumn, value: unknown) => SQL>> = {
  eq: (column, value) => eq(column, value),
  ne: (column, value) => ne(column, value),
  lt: (column, value) => lt(column, value),
  lte: (column, value) => lte(column, value),
  gt: (column, value) => gt(column, value),
  gte: (column, value) => gte(column, value),
  in: (column, value) => inArray(column, Array.isArray(value) ? value : [value]),
};

/** All parts must hold; a way of asking that better-auth does not use with us is refused, not guessed. */
function condition(model: string, where: CleanedWhere[]): SQL | undefined {
  return and(
    ...where.map(({ field, value, operator, connector }) => {
      const compare = operators[operator];
      if (compare === undefined || (connector !== "AND" && where.length > 1))
        throw new Error(`The store does not ask ${operator} ${connector}.`);
      const list = Array.isArray(value) ? value.map((one) => storedValue(model, field, one)) : null;
      return compare(columnOf(tableOf(model), field), list ?? storedValue(model, field, asStored(value)));
    }),
  );
}

function asStored(value: unknown): unknown {
  return value instanceof Date ? value.getTime() : value;
}

function entriesOf(value: unknown): Row {
  return Object.fromEntries(Object.entries(value ?? {}));
}

/** better-auth names the type of row that it expects; what its tables hold is proven by the tests of each use. */
function typed<T>(value: unknown): T {
  return value as T;
}
