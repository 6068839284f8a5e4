import { and, eq, not, sql } from "drizzle-orm";
import { assistance, beneficiaries, households } from "@/db/schema";
import type { PackageBrief, PersonBrief } from "@/domain/records/entries";

/** What a list shows of a person. */
export const personColumns = {
  personId: beneficiaries.id,
  nameKey: beneficiaries.nameKey,
  familyName: beneficiaries.familyName,
  givenName: beneficiaries.givenName,
  sex: beneficiaries.sex,
  ageGroup: beneficiaries.ageGroup,
};

/** What a list shows of an assistance. */
export const packageColumns = {
  assistanceId: assistance.id,
  phase: assistance.phase,
  district: assistance.district,
  kind: assistance.kind,
  trade: assistance.trade,
  status: assistance.status,
  enrolledOn: assistance.enrolledOn,
  endedOn: assistance.endedOn,
  review: assistance.review,
};

type Stored<Columns extends Record<string, { _: { data: unknown; notNull: boolean } }>> = {
  [Name in keyof Columns]: Columns[Name]["_"]["notNull"] extends true
    ? Columns[Name]["_"]["data"]
    : Columns[Name]["_"]["data"] | null;
};

export type PersonRow = Stored<typeof personColumns>;
export type PackageRow = Stored<typeof packageColumns>;

/** The database's checks hold the closed lists, so a stored word is one of them. */
export function word<T extends string>(stored: string): T {
  return stored as T;
}

export function wordOrNull<T extends string>(stored: string | null): T | null {
  return stored === null ? null : word<T>(stored);
}

export function personBrief(row: PersonRow): PersonBrief {
  const { personId: id, familyName, givenName } = row;
  return { id, familyName, givenName, sex: wordOrNull(row.sex), ageGroup: word(row.ageGroup) };
}

export function packageBrief(row: PackageRow): PackageBrief {
  const { assistanceId: id, phase, district, enrolledOn, endedOn } = row;
  const { kind, status, review } = row;
  const words = {
    kind: word<PackageBrief["kind"]>(kind),
    trade: wordOrNull<NonNullable<PackageBrief["trade"]>>(row.trade),
  };
  return { id, phase, district, ...words, status: word(status), enrolledOn, endedOn, review: word(review) };
}

/** The assistance of a person. */
export function isTheirs() {
  return and(eq(assistance.programme, beneficiaries.programme), eq(assistance.beneficiary, beneficiaries.id));
}

/** The household of a person, unless it is voided: then the person counts alone. */
export function isTheirHousehold() {
  return and(
    eq(households.programme, beneficiaries.programme),
    eq(households.id, beneficiaries.household),
    not(households.voided),
  );
}

/**
 * The district of an assistance of a known person. Spelled so that SQLite, which has no statistics, never looks for a
 * person's assistance among all of a district's.
 */
export const theirDistrict = sql`${assistance.district} || ''`;
