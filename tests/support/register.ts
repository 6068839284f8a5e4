import { and, eq } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { expect } from "vitest";
import { recordAssistance } from "@/db/commands/record-assistance";
import { recordBeneficiary } from "@/db/commands/record-beneficiary";
import { recordCourse } from "@/db/commands/record-course";
import { recordHousehold } from "@/db/commands/record-household";
import { recordInterview } from "@/db/commands/record-interview";
import { recordTables } from "@/db/commands/record-tables";
import { recordTrainer } from "@/db/commands/record-trainer";
import { restoreRecord } from "@/db/commands/restore-record";
import { reviewAssistance } from "@/db/commands/review-assistance";
import { reviewInterview } from "@/db/commands/review-interview";
import { voidRecord } from "@/db/commands/void-record";
import { figures } from "@/db/queries/figures-by";
import { verifyRollup } from "@/db/rollup/verify";
import type { Store } from "@/db/store";
import { claim, wholeProgramme, type Claimable, type ScopeFor } from "@/domain/access/scope";
import type { RecordKind } from "@/domain/entry/voiding";
import type { Figure } from "@/domain/figure";
import { everything, type Filter } from "@/domain/filter";
import type { IndicatorCode } from "@/domain/indicators/codes";
import { forged, scopeAs } from "@/tests/support/scopes";

type Fields = Record<string, unknown>;

/** Enters records; somebody else verifies them. */
export const enumerator = wholeProgramme("rwanda", "enumerator");
export const verifier = wholeProgramme("rwanda", "verifier");
export const huye = "RW24";
export const karongi = "RW31";

/** Someone who enters and verifies the records of some districts only. */
export function officerOf(...districts: string[]): ScopeFor<Claimable> {
  return forged(claim(scopeAs("senior-officer", { districts }), "enter"));
}

/** Someone who sees figures and no persons. */
export const donor = forged(scopeAs("donor"));

export async function household(store: Store, fields: Fields = {}): Promise<string> {
  return (await recordHousehold(store, enumerator, { id: uuid(), district: huye, size: 5, ...fields })).id;
}

export async function person(store: Store, fields: Fields = {}): Promise<string> {
  const given = { id: uuid(), family_name: "Uwase", given_name: "Anne", sex: "f", birth_year: 1990, ...fields };
  return (await recordBeneficiary(store, enumerator, given)).id;
}

export async function trainer(store: Store, fields: Fields = {}): Promise<string> {
  const given = { id: uuid(), phase: "iv", district: huye, trade: "sewing", family_name: "Mugabo", ...fields };
  return (await recordTrainer(store, enumerator, { status: "completed", ...given })).id;
}

export async function course(store: Store, fields: Fields = {}): Promise<string> {
  const given = { id: uuid(), phase: "iv", district: huye, trade: "sewing", trainers: [], ...fields };
  return (await recordCourse(store, enumerator, given)).id;
}

/** A vocational training in sewing as it is recorded, without its person and its key. */
export const training = {
  ...{ phase: "iv", district: huye, kind: "vocational-training", trade: "sewing", status: "completed" },
  ...{ enrolled_on: "2013-05-01", ended_on: "2013-09-30" },
};
export const livestock = { ...training, kind: "livestock", trade: null };

/** A draft of an assistance, a completed training in sewing if nothing else is said. */
export async function draft(store: Store, beneficiary: string, fields: Fields = {}): Promise<string> {
  return (await recordAssistance(store, enumerator, { id: uuid(), beneficiary, ...training, ...fields })).id;
}

/** A submitted assistance, a completed training in sewing if nothing else is said. */
export async function assisted(store: Store, beneficiary: string, fields: Fields = {}): Promise<string> {
  const id = await draft(store, beneficiary, fields);
  await reviewAssistance(store, enumerator, { id, version: 1, step: "submit" });
  return id;
}

/** A submitted interview in which somebody was met. */
export async function interviewed(store: Store, assistance: string, fields: Fields): Promise<string> {
  const id = uuid();
  await recordInterview(store, enumerator, { id, assistance, contact: "met", ...fields });
  await reviewInterview(store, enumerator, { id, version: 1, step: "submit" });
  return id;
}

/** A record as it is stored. */
export async function stored(store: Store, record: RecordKind, id: string) {
  const table = recordTables[record];
  const [row] = await store.reader
    .select({ version: table.version, voided: table.voided, updatedBy: table.updatedBy })
    .from(table)
    .where(and(eq(table.programme, "rwanda"), eq(table.id, id)));
  if (row === undefined) throw new Error(`No ${record} ${id}.`);
  return row;
}

export async function voided(store: Store, record: RecordKind, id: string): Promise<void> {
  const { version } = await stored(store, record, id);
  await voidRecord(store, enumerator, { record, id, version, reason: "entered twice" });
}

export async function restored(store: Store, record: RecordKind, id: string): Promise<void> {
  const { version } = await stored(store, record, id);
  await restoreRecord(store, enumerator, { record, id, version });
}

/** The rollup is what the records give. */
export async function expectTrueRollup(store: Store): Promise<void> {
  const { differ, examples } = await verifyRollup(store.reader, enumerator);
  expect({ differ, examples }).toEqual({ differ: 0, examples: [] });
}

/** A figure of a filter as of the end of March 2014; of everything reported if nothing else is said. */
export async function figure(store: Store, code: IndicatorCode, filter: Partial<Filter> = {}): Promise<Figure> {
  const question = { filter: { ...everything, ...filter }, asOf: "2014-03-31", codes: [code] };
  const [found] = await figures(store.reader, enumerator, question);
  if (found === undefined) throw new Error(`No figure ${code}.`);
  return found;
}

export async function valueOf(store: Store, code: IndicatorCode, filter: Partial<Filter> = {}): Promise<number | null> {
  return (await figure(store, code, filter)).value;
}
