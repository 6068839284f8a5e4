import { and, eq, inArray } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import { exportedRecords, type ExportRow } from "@/db/exchange/export-queries";
import { columnOf } from "@/db/exchange/stored-records";
import { Pauses } from "@/db/pauses";
import { assistance, beneficiaries, interviews } from "@/db/schema";
import type { Reader } from "@/db/store";
import type { ExchangeFile } from "@/domain/exchange/files";
import type { Cells } from "@/domain/exchange/read-row";
import type { KnownAssistance, KnownPerson, KnownRecord, KnownRecords } from "@/domain/import/known-records";
import type { ReadSheet } from "@/domain/import/read-rows";
import { wasUndone } from "@/domain/import/undo";

/** Below the engines' limits of parameters, and no long question in which nobody else has a turn. */
const atOnce = 1_000;

/** Reads, in bulk, whatever the register has of what a sheet's rows refer to. */
export async function knownRecords(reader: Reader, programme: string, sheet: ReadSheet): Promise<KnownRecords> {
  const looking = new Lookup(reader, programme);
  const people = await looking.rows("beneficiaries.csv", referencesIn(sheet, "person"));
  const ownHouseholds = [...people.values()].flatMap(({ cells }) => (cells.household ? [cells.household] : []));
  const households = await looking.rows("households.csv", [...referencesIn(sheet, "household"), ...ownHouseholds]);
  const ofPeople = await looking.assistanceOf([...people.keys()]);
  const packages = await looking.rows("assistance.csv", [...referencesIn(sheet, "assistance"), ...ofPeople]);
  const answers = await looking.rows("interviews.csv", await looking.interviewsOf([...packages.keys()]));
  const assistanceKnown = withInterviews(packages, answers);
  const taught = await looking.rows("courses.csv", referencesIn(sheet, "course"));
  return {
    people: withAssistance(people, assistanceKnown),
    households,
    assistance: assistanceKnown,
    courses: new Map(
      [...taught]
        .filter(([, { voided }]) => voided === "no")
        .map(([reference, { cells }]) => [reference, { phase: cells.phase ?? "", trade: cells.trade ?? "" }]),
    ),
  };
}

function referencesIn(sheet: ReadSheet, field: "person" | "household" | "assistance" | "course"): string[] {
  return [...new Set(sheet.rows.map(({ values }) => values.get(field) ?? ""))].filter((value) => value !== "");
}

class Lookup {
  constructor(
    private readonly reader: Reader,
    private readonly programme: string,
  ) {}

  /** Stored records of a file by reference, as its rows. */
  async rows(file: ExchangeFile, references: readonly string[]): Promise<Map<string, KnownRecord>> {
    const of = exportedRecords.find((one) => one.file === file);
    if (of === undefined) throw new Error(`${file} holds no records.`);
    const found = new Map<string, KnownRecord>();
    const pauses = new Pauses();
    for (const some of portions([...new Set(references)])) {
      if (pauses.isDue) await pauses.giveWay();
      const rows = await of.rows(this.reader, this.programme, some);
      const undone = await this.undone(
        of.table,
        rows.filter(({ voided }) => voided !== null).map(({ id }) => id),
      );
      for (const row of rows) {
        const voided = row.voided === null ? "no" : undone.has(row.id) ? "undone" : "by-hand";
        found.set(row.id, { cells: asCells(row), voided });
      }
    }
    return found;
  }

  async assistanceOf(people: readonly string[]): Promise<string[]> {
    const all: string[] = [];
    for (const some of portions(people)) {
      const rows = await this.reader
        .select({ reference: assistance.reference })
        .from(assistance)
        .innerJoin(
          beneficiaries,
          and(eq(beneficiaries.programme, this.programme), eq(beneficiaries.id, assistance.beneficiary)),
        )
        .where(and(eq(assistance.programme, this.programme), inArray(beneficiaries.reference, some)));
      for (const { reference } of rows) all.push(reference);
    }
    return all;
  }

  async interviewsOf(packages: readonly string[]): Promise<string[]> {
    const all: string[] = [];
    for (const some of portions(packages)) {
      const rows = await this.reader
        .select({ reference: interviews.reference })
        .from(interviews)
        .innerJoin(assistance, and(eq(assistance.programme, this.programme), eq(assistance.id, interviews.assistance)))
        .where(and(eq(interviews.programme, this.programme), inArray(assistance.reference, some)));
      for (const { reference } of rows) all.push(reference);
    }
    return all;
  }

  /** Which of some voided records an undone import made. */
  private async undone(table: SQLiteTable, references: readonly string[]): Promise<Set<string>> {
    if (references.length === 0) return new Set();
    const rows: { reference: unknown; reason: unknown }[] = await this.reader
      .select({ reference: columnOf(table, "reference"), reason: columnOf(table, "voidReason") })
      .from(table)
      .where(
        and(eq(columnOf(table, "programme"), this.programme), inArray(columnOf(table, "reference"), [...references])),
      );
    return new Set(rows.filter(({ reason }) => wasUndone(reason)).map(({ reference }) => String(reference)));
  }
}

export function* portions(all: readonly string[]): Generator<string[]> {
  for (let start = 0; start < all.length; start += atOnce) yield all.slice(start, start + atOnce);
}

function asCells(row: ExportRow): Cells {
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => {
      if (typeof value === "boolean") return [column, value ? "yes" : "no"];
      return [column, value === null ? "" : String(value)];
    }),
  );
}

/** Of two records with one place the one that stands has it. */
function standsBefore(one: KnownRecord, other: KnownRecord | undefined): boolean {
  return other === undefined || one.voided === "no" || (one.voided === "undone" && other.voided === "by-hand");
}

function withInterviews(
  packages: ReadonlyMap<string, KnownRecord>,
  answers: ReadonlyMap<string, KnownRecord>,
): Map<string, KnownAssistance> {
  const byAssistance = new Map<string, Map<string, KnownRecord>>();
  for (const one of answers.values()) {
    const of = one.cells.assistance ?? "";
    const own = byAssistance.get(of) ?? new Map<string, KnownRecord>();
    byAssistance.set(of, own);
    const round = one.cells.round ?? "";
    if (standsBefore(one, own.get(round))) own.set(round, one);
  }
  return new Map(
    [...packages].map(([reference, one]) => [
      reference,
      { ...one, person: one.cells.beneficiary ?? "", interviews: byAssistance.get(reference) ?? new Map() },
    ]),
  );
}

function withAssistance(
  people: ReadonlyMap<string, KnownRecord>,
  packages: ReadonlyMap<string, KnownAssistance>,
): Map<string, KnownPerson> {
  const byPerson = new Map<string, KnownAssistance[]>();
  for (const one of packages.values()) {
    const own = byPerson.get(one.person) ?? [];
    byPerson.set(one.person, own);
    if (one.voided === "no") own.unshift(one);
    else own.push(one);
  }
  return new Map(
    [...people].map(([reference, one]) => {
      const household = one.cells.household ? one.cells.household : null;
      return [reference, { ...one, household, assistance: byPerson.get(reference) ?? [] }];
    }),
  );
}
