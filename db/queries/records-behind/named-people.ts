import { and, eq, gt, gte, like, lt, sql, type SQL } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { beneficiaryTokens } from "@/db/schema";
import type { Reader } from "@/db/store";
import type { ScopeFor } from "@/domain/access/scope";

/** A person in the order of names. */
export interface NamedPerson {
  id: string;
  nameKey: string;
}

/** People in the order of names, so many after one of them; fewer at the end. */
export type PeopleInOrder = (after: NamedPerson | null, size: number) => Promise<NamedPerson[]>;

/** More different names with one beginning than this are not merged: so short a beginning is met soon by walking. */
const fewNames = 40;

/** Every word begins a word of the name. Words are letters and digits, so nothing in them is a wildcard. */
export function isNamed(column: SQLiteColumn, words: readonly string[]): SQL | undefined {
  return and(...words.map((word) => like(sql`(' ' || ${column})`, `% ${word}%`)));
}

/**
 * The people whom a search for words means; `null` for no word, and for one with which too many names begin.
 * `further` is a condition on `beneficiary_tokens` that leaves out some who cannot be meant.
 */
export async function peopleNamed(
  reader: Reader,
  scope: ScopeFor<"persons">,
  words: readonly string[],
  further?: SQL,
): Promise<PeopleInOrder | null> {
  const [longest] = [...words].sort((a, b) => b.length - a.length);
  if (longest === undefined) return null;
  const tokens = await tokensBeginning(reader, scope, longest);
  if (tokens.length > fewNames) return null;
  if (tokens.length === 0) return async () => [];
  return async (after, size) => {
    // Each part is in the index's order, so both engines merge them and stop after so many.
    const others = words.filter((word) => word !== longest);
    const parts = tokens.map((token) =>
      peopleWith(scope, token, after, and(isNamed(beneficiaryTokens.nameKey, others), further)),
    );
    return reader
      .select({ id: sql<string>`id`, nameKey: sql<string>`name_key` })
      .from(sql`(${sql.join(parts, sql` union all `)}) as named`)
      .orderBy(sql`name_key`, sql`id`)
      .limit(size);
  };
}

function peopleWith(
  { programme }: ScopeFor<"persons">,
  token: string,
  after: NamedPerson | null,
  further: SQL | undefined,
): SQL {
  const { beneficiary, nameKey } = beneficiaryTokens;
  const condition = and(
    eq(beneficiaryTokens.programme, programme),
    eq(beneficiaryTokens.token, token),
    after === null ? undefined : sql`(${nameKey}, ${beneficiary}) > (${after.nameKey}, ${after.id})`,
    further,
  );
  return sql`select ${beneficiary} as id, ${nameKey} as name_key from ${beneficiaryTokens} where ${condition}`;
}

/** The different tokens with a beginning, found by leaping from one to the next; one more than `fewNames` at most. */
async function tokensBeginning(
  reader: Reader,
  { programme }: ScopeFor<"persons">,
  beginning: string,
): Promise<string[]> {
  const { token } = beneficiaryTokens;
  const end = afterAll(beginning);
  const next = (from: SQL) =>
    sql`(select min(${token}) from ${beneficiaryTokens} where ${and(
      eq(beneficiaryTokens.programme, programme),
      from,
      end === null ? undefined : lt(token, end),
      like(token, `${beginning}%`),
    )})`;
  const rows = await reader.select({ token: sql<string>`token` }).from(
    sql`(with recursive leap(token) as (select ${next(gte(token, beginning))} union all
        select ${next(gt(token, sql`leap.token`))} from leap where leap.token is not null)
        select token from leap where token is not null limit ${fewNames + 1}) as leaps`,
  );
  return rows.map((row) => row.token);
}

/** A text behind all that begin alike, in plain order and in a language's: uwi → uwj; `null` where none is at hand. */
function afterAll(beginning: string): string | null {
  const kept = beginning.replace(/[z9]+$/, "");
  const last = kept.codePointAt(kept.length - 1);
  return last === undefined ? null : kept.slice(0, -1) + String.fromCodePoint(last + 1);
}
