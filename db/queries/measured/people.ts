import { and, eq, inArray, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { anyOf } from "@/db/queries/measured/cells";
import { marginFor, type Chosen, type Groups } from "@/db/queries/measured/chosen";
import { isCounted, itsPerson } from "@/db/queries/measured/counted-assistance";
import { pairsFrom } from "@/db/queries/measured/place-sets";
import { reachLine, type ReachLine } from "@/db/queries/measured/reach-line";
import { assistance, beneficiaries, householdReach, reachCells, reachMonths } from "@/db/schema";
import type { Reader } from "@/db/store";
import type { Measured } from "@/domain/indicators/measured";
import { placeSet, type PlacePair } from "@/domain/measures/place-set";
import { whatAsked } from "@/domain/measures/what";
import type { GroupKey } from "@/domain/question";
import { kinds, trades, type Kind, type Trade } from "@/domain/vocabulary";

/** The stored `what`s that answer a question, each with the kind or trade it stands for when split by one. */
export function whatsAsked({ question }: Chosen): Map<string, GroupKey> | null {
  const { filter, by } = question;
  const kindsSplit: (Kind | null)[] = by.includes("kind") ? [...kinds] : [null];
  const tradesSplit: (Trade | null)[] = by.includes("trade") ? [...trades] : [null];
  const whats = new Map<string, GroupKey>();
  for (const kind of kindsSplit) {
    if (kind !== null && filter.kind.length > 0 && !filter.kind.includes(kind)) continue;
    for (const trade of tradesSplit) {
      if (trade !== null && filter.trade.length > 0 && !filter.trade.includes(trade)) continue;
      const what = whatAsked(kind === null ? filter.kind : [kind], trade === null ? filter.trade : [trade]);
      if (what === null) return null;
      const key: GroupKey = {};
      if (kind !== null) key.kind = kind;
      if (trade !== null) key.trade = trade;
      if (what !== "none") whats.set(what, key);
    }
  }
  return whats;
}

/**
 * Adds the different people with begun assistance. Where each group is one phase and one place, or all, they are stored
 * as such; else they are counted by the sets of places they count in, once in each group.
 */
export async function addPeople(reader: Reader, chosen: Chosen, groups: Groups): Promise<void> {
  const lines = linesOf(chosen, groups);
  if (lines !== null) return addLines(reader, chosen, lines);
  for (const row of await reachRows(reader, chosen, "begun")) {
    const { set, people, rest } = row;
    for (const measured of groups.atAny(pairsFrom(set, chosen), rest)) measured.people += people;
  }
}

type Lines = { line: ReachLine; measured: Measured }[];

/** The stored line of each group; `null` when some group has none. */
function linesOf({ scope }: Chosen, groups: Groups): Lines | null {
  const lines: Lines = [];
  for (const { filter, measured } of groups.all()) {
    const line = reachLine(scope, filter);
    if (line === null) return null;
    lines.push({ line, measured });
  }
  return lines;
}

async function addLines(reader: Reader, chosen: Chosen, lines: Lines): Promise<void> {
  const { programme_id, class: counted, what, phase_code: phase, place } = reachMonths;
  const name = (line: ReachLine) => [line.what, line.phase, line.place].join(" ");
  const all = (part: keyof ReachLine) => [...new Set(lines.map(({ line }) => line[part]))];
  const rows = await reader
    .select({ what, phase, place, people: sql<number>`sum(people)` })
    .from(reachMonths)
    .where(
      and(
        eq(programme_id, chosen.scope.programme),
        eq(counted, chosen.question.filter.review),
        inArray(what, all("what")),
        inArray(phase, all("phase")),
        inArray(place, all("place")),
      ),
    )
    .groupBy(what, phase, place);
  const people = new Map(rows.map((row) => [name(row), row.people]));
  for (const { line, measured } of lines) measured.people += people.get(name(line)) ?? 0;
}

interface ReachRow {
  set: string;
  people: number;
  rest: GroupKey;
}

/** Different people by place set and by what the question splits, from the rollup where it can tell. */
export async function reachRows(reader: Reader, chosen: Chosen, basis: "begun" | "pair"): Promise<ReachRow[]> {
  const whats = whatsAsked(chosen);
  if (whats === null) return basis === "begun" ? peopleFromRecords(reader, chosen) : [];
  if (whats.size === 0) return [];
  const { filter, by } = chosen.question;
  const margin = reachMargin(chosen);
  const attribute = (column: SQLiteColumn, name: "sex" | "age" | "group") =>
    margin === "full" || margin === name ? anyOf(column, filter[name]) : eq(column, "*");
  // In the order of the index, so that groups need no sorting.
  const split = {
    what: reachCells.what,
    ...(by.includes("sex") ? { sex: reachCells.sex } : {}),
    ...(by.includes("age") ? { age: reachCells.age_group } : {}),
    ...(by.includes("group") ? { group: reachCells.population_group } : {}),
    set: reachCells.place_set,
  };
  const rows = await reader
    .select({ ...split, people: sql<number>`sum(people)` })
    .from(reachCells)
    .where(
      and(
        eq(reachCells.programme_id, chosen.scope.programme),
        eq(reachCells.class, filter.review),
        eq(reachCells.basis, basis),
        inArray(reachCells.what, [...whats.keys()]),
        eq(reachCells.margin, margin),
        attribute(reachCells.sex, "sex"),
        attribute(reachCells.age_group, "age"),
        attribute(reachCells.population_group, "group"),
        eq(reachCells.attribute, "*"),
      ),
    )
    .groupBy(...Object.values(split));
  return rows.map(({ set, what, people, ...rest }) => ({
    set,
    people,
    rest: { ...rest, ...whats.get(what) },
  }));
}

/** The trade is part of `what`, so only the three attributes of the person choose the margin. */
function reachMargin(chosen: Chosen): string {
  const { question } = chosen;
  const byPerson = question.by.filter((dimension) => dimension !== "trade");
  return marginFor({
    ...chosen,
    question: {
      ...question,
      by: byPerson,
      filter: { ...question.filter, trade: [] },
    },
  });
}

/** Two trades at once: the people are counted from the records, exactly but slower. */
async function peopleFromRecords(reader: Reader, chosen: Chosen): Promise<ReachRow[]> {
  const { question, scope } = chosen;
  const rows = await reader
    .select({
      id: beneficiaries.id,
      phase: assistance.phase,
      district: assistance.district,
      sex: beneficiaries.sex,
      age: beneficiaries.ageGroup,
      group: beneficiaries.populationGroup,
    })
    .from(assistance)
    .innerJoin(beneficiaries, itsPerson())
    .where(and(isCounted(scope, question.filter), inArray(assistance.status, ["under-way", "completed"])));
  const people = new Map<string, { pairs: PlacePair[]; rest: GroupKey }>();
  for (const { id, phase, district, sex, age, group } of rows) {
    const rest: GroupKey = { kind: "vocational-training", sex: sex ?? "unknown", age, group: group ?? "unknown" };
    const person = people.get(id) ?? { pairs: [], rest };
    people.set(id, person);
    person.pairs.push({ phase, district });
  }
  return [...people.values()].map(({ pairs, rest }) => ({ set: placeSet(pairs), people: 1, rest }));
}

const nowhere: PlacePair = { phase: "", district: "" };

/** Whether an answer depends on where people are at all. */
function arePlacesAsked({ question: { by }, phaseCodes, districts }: Chosen): boolean {
  const isSplit = by.includes("phase") || by.includes("province") || by.includes("district");
  return isSplit || phaseCodes !== null || districts !== null;
}

/** Adds the households of these people: their other members, and how many are of unknown size. */
export async function addHouseholds(reader: Reader, chosen: Chosen, groups: Groups): Promise<void> {
  const whats = whatsAsked(chosen);
  if (whats === null || whats.size === 0) return;
  const split = {
    what: householdReach.what,
    ...(arePlacesAsked(chosen) ? { set: householdReach.place_set } : {}),
  };
  const rows = await reader
    .select({
      ...split,
      households: sql<number>`sum(households)`,
      otherMembers: sql<number>`sum(other_members)`,
      unknownSize: sql<number>`sum(unknown_size)`,
    })
    .from(householdReach)
    .where(
      and(
        eq(householdReach.programme_id, chosen.scope.programme),
        eq(householdReach.class, chosen.question.filter.review),
        inArray(householdReach.what, [...whats.keys()]),
      ),
    )
    .groupBy(...Object.values(split));
  for (const row of rows) {
    const pairs = row.set === undefined ? [nowhere] : pairsFrom(row.set, chosen);
    for (const measured of groups.atAny(pairs, whats.get(row.what) ?? {})) {
      measured.households += row.households;
      measured.otherMembers += row.otherMembers;
      measured.unknownSize += row.unknownSize;
    }
  }
}
