import { and, eq, inArray, or, sql, type SQL } from "drizzle-orm";
import type { Candidates } from "@/db/queries/records-behind/candidates";
import type { NamedPerson, PeopleInOrder } from "@/db/queries/records-behind/named-people";
import type { PageQuestion } from "@/db/queries/records-behind/question";
import { isReachedPerson } from "@/db/queries/records-behind/reached-people";
import { assistance, beneficiaries } from "@/db/schema";
import type { Reader } from "@/db/store";
import type { ScopeFor } from "@/domain/access/scope";
import { nameTokens } from "@/domain/names";
import { readCursor, writeCursor } from "@/domain/records/cursor";

/** The place of an entry in the order of a list: by name, then by key, then by assistance, then by round. */
export interface Place {
  nameKey: string;
  id: string;
  assistance?: string;
  round?: string;
  /** The round in time's order. */
  order?: number;
}

/** The words of a search, none for an empty one. */
export function searchWords({ search }: PageQuestion): string[] {
  return nameTokens(search ?? null);
}

/** Where the page before ended; `null` for the first page, and when the person is gone. */
export async function placeAfter(
  reader: Reader,
  scope: ScopeFor<"persons">,
  { after }: PageQuestion,
): Promise<Place | null> {
  const cursor = readCursor(after ?? "");
  if (cursor === null) return null;
  const [found] = await reader
    .select({ nameKey: beneficiaries.nameKey })
    .from(beneficiaries)
    .where(and(eq(beneficiaries.programme, scope.programme), eq(beneficiaries.id, cursor.id), isReachedPerson(scope)));
  if (found === undefined) return null;
  const { id, assistance: one, round } = cursor;
  const order = round === null ? {} : { round, order: roundNumber(round) };
  return { nameKey: found.nameKey, id, ...(one === null ? {} : { assistance: one }), ...order };
}

function roundNumber(round: string): number {
  return round === "baseline" ? 0 : Number.parseInt(round, 10);
}

/** What a list is read with: how to find its rows, and where each stands in the order. */
export interface Listing<Row> {
  /** Rows under a further condition; in order and so many of them, or all in any order (`null`). */
  read(condition: SQL | undefined, limit: number | null): Promise<Row[]>;
  placeOf(row: Row): Place;
  /** The round's column or expression as a number, where one assistance has several entries. */
  round?: SQL<number>;
}

/**
 * One page of a list of people or what they have. With few candidates all their entries are read and sorted here; with
 * candidates in the order of names, bit by bit until the page is full; else the database walks its index of names from
 * where the page before ended.
 */
export async function readPage<Row>(
  listing: Listing<Row>,
  candidates: Candidates,
  after: Place | null,
  limit: number,
): Promise<{ rows: Row[]; next: string | null }> {
  const rows = await rowsAfter(listing, candidates, after, limit);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const isLast = rows.length <= limit || last === undefined;
  return { rows: page, next: isLast ? null : cursorOf(listing.placeOf(last)) };
}

function rowsAfter<Row>(
  listing: Listing<Row>,
  candidates: Candidates,
  after: Place | null,
  limit: number,
): Promise<Row[]> {
  if (candidates === null) return walked(listing, after, limit);
  if ("few" in candidates) return sorted(listing, candidates.few, after);
  return bitByBit(listing, candidates.inOrder, after, limit);
}

const mostAtOnce = 4_000;

async function bitByBit<Row>(
  listing: Listing<Row>,
  inOrder: PeopleInOrder,
  after: Place | null,
  limit: number,
): Promise<Row[]> {
  // Whoever was last on the page before may have more entries.
  const rows = after?.assistance === undefined ? [] : await sorted(listing, [after.id], after);
  let from: NamedPerson | null = after;
  for (let size = 5 * limit; rows.length <= limit; size = Math.min(2 * size, mostAtOnce)) {
    const people: NamedPerson[] = await inOrder(from, size);
    rows.push(...(await sorted(listing, [...new Set(people.map(({ id }) => id))], after)));
    from = people.at(-1) ?? null;
    if (people.length < size || from === null) break;
  }
  return rows;
}

function walked<Row>(listing: Listing<Row>, after: Place | null, limit: number): Promise<Row[]> {
  return listing.read(after === null ? undefined : isAfter(after, listing.round), limit + 1);
}

/** The first condition, on the outer columns alone, is the one that an index can start at. */
function isAfter({ nameKey, id, assistance: one, order }: Place, round: SQL<number> | undefined): SQL | undefined {
  const person = sql`(${beneficiaries.nameKey}, ${beneficiaries.id})`;
  const later = sql`${person} > (${nameKey}, ${id})`;
  if (one === undefined) return later;
  const sameLater =
    round === undefined || order === undefined
      ? sql`${assistance.id} > ${one}`
      : sql`(${assistance.id} > ${one} or (${assistance.id} = ${one} and ${round} > ${order}))`;
  return and(sql`${person} >= (${nameKey}, ${id})`, or(later, sameLater));
}

async function sorted<Row>(listing: Listing<Row>, ids: readonly string[], after: Place | null): Promise<Row[]> {
  if (ids.length === 0) return [];
  const rows = await listing.read(inArray(beneficiaries.id, [...ids]), null);
  return rows
    .map((row) => ({ row, place: listing.placeOf(row) }))
    .filter(({ place }) => after === null || inOrder(place, after) > 0)
    .sort((a, b) => inOrder(a.place, b.place))
    .map(({ row }) => row);
}

function inOrder(a: Place, b: Place): number {
  return (
    compared(a.nameKey, b.nameKey) ||
    compared(a.id, b.id) ||
    compared(a.assistance ?? "", b.assistance ?? "") ||
    (a.order ?? 0) - (b.order ?? 0)
  );
}

function compared(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function cursorOf({ id, assistance: one, round }: Place): string {
  return writeCursor({ id, assistance: one ?? null, round: round ?? null });
}
