import { and, asc, eq, gt, inArray, not, sql, type SQL } from "drizzle-orm";
import { isTheirHousehold, isTheirs } from "@/db/queries/records-behind/columns";
import { hadAHand } from "@/db/review/had-a-hand";
import { assistance, beneficiaries, households, interviews, reviewBatches, reviewBatchRecords } from "@/db/schema";
import type { Reader } from "@/db/store";
import type { ScopeFor } from "@/domain/access/scope";
import { districtBySlug } from "@/domain/places";
import type { ReviewedRecord } from "@/domain/review/documents";
import type { QueueFilter } from "@/domain/review/queue";

const shared = {
  assistanceId: assistance.id,
  phase: assistance.phase,
  district: assistance.district,
  kind: assistance.kind,
  trade: assistance.trade,
  course: assistance.course,
  status: assistance.status,
  enrolledOn: assistance.enrolledOn,
  startedOn: assistance.startedOn,
  endedOn: assistance.endedOn,
  personId: beneficiaries.id,
  familyName: beneficiaries.familyName,
  givenName: beneficiaries.givenName,
  birthYear: beneficiaries.birthYear,
  homeDistrict: households.district,
};

function keptOf(table: typeof assistance | typeof interviews) {
  const { id, version, review, reviewReason, createdBy, createdAt } = table;
  return { id, version, review, reviewReason, createdBy, createdAt };
}

const answers = {
  round: interviews.round,
  heldOn: interviews.heldOn,
  contact: interviews.contact,
  income: interviews.monthlyIncome,
  livingConditions: interviews.livingConditions,
  inWork: interviews.inWork,
  businessStarted: interviews.businessStarted,
};

/** A record that can be reviewed, with its assistance and person; the answers are `null` for an assistance. */
export type ReviewRow = Awaited<ReturnType<typeof packagesWhere>>[number];

/** Which records: submitted ones in the asker's reach and of others, as the filter says. */
export interface Queue {
  scope: ScopeFor<"verify">;
  /** The accounts that are the asker's. */
  accounts: readonly string[];
  filter: QueueFilter;
}

/** Records that wait for review, the first so many after a key, in the order of their keys. */
export async function rowsInQueue(
  reader: Reader,
  queue: Queue,
  { after, limit }: { after: string | null; limit: number },
): Promise<ReviewRow[]> {
  const wants = (record: ReviewedRecord) => queue.filter.record === null || queue.filter.record === record;
  const since = (table: typeof assistance | typeof interviews) => (after === null ? undefined : gt(table.id, after));
  const packages = wants("assistance")
    ? await packagesWhere(reader, and(isInQueue(queue, assistance), since(assistance)), limit)
    : [];
  const told = wants("interview")
    ? await interviewsWhere(reader, and(isInQueue(queue, interviews), since(interviews)), limit)
    : [];
  return [...packages, ...told].sort((a, b) => (a.id < b.id ? -1 : 1)).slice(0, limit);
}

/** How many records wait, whether odd or not. */
export async function countInQueue(reader: Reader, queue: Queue): Promise<number> {
  const { record } = queue.filter;
  const n = sql<number>`count(*)`;
  const packages = reader
    .select({ n })
    .from(assistance)
    .innerJoin(beneficiaries, isTheirs())
    .where(isInQueue(queue, assistance));
  const told = reader
    .select({ n })
    .from(interviews)
    .innerJoin(assistance, isTheirAssistance())
    .innerJoin(beneficiaries, isTheirs())
    .where(isInQueue(queue, interviews));
  const counts = [...(record === "interview" ? [] : await packages), ...(record === "assistance" ? [] : await told)];
  return counts.reduce((sum, row) => sum + row.n, 0);
}

/** Whoever entered records that wait, by the key of their account. */
export async function enteredBy(reader: Reader, queue: Queue): Promise<string[]> {
  const open = { ...queue, filter: { ...queue.filter, by: null } };
  const packages = await reader
    .selectDistinct({ by: assistance.createdBy })
    .from(assistance)
    .innerJoin(beneficiaries, isTheirs())
    .where(isInQueue(open, assistance));
  const told = await reader
    .selectDistinct({ by: interviews.createdBy })
    .from(interviews)
    .innerJoin(assistance, isTheirAssistance())
    .innerJoin(beneficiaries, isTheirs())
    .where(isInQueue(open, interviews));
  return [...new Set([...packages, ...told].map(({ by }) => by))].sort();
}

/** Records by their keys, in the order of their keys, as far as they are in the asker's reach. */
export async function rowsByKey(
  reader: Reader,
  { programme, districts }: ScopeFor<"verify">,
  keys: readonly string[],
): Promise<ReviewRow[]> {
  if (keys.length === 0) return [];
  const isReached = districts === null ? undefined : inArray(assistance.district, [...districts]);
  const of = (table: typeof assistance | typeof interviews) =>
    and(eq(table.programme, programme), inArray(table.id, [...keys]), isReached);
  const rows = [
    ...(await packagesWhere(reader, of(assistance), keys.length)),
    ...(await interviewsWhere(reader, of(interviews), keys.length)),
  ];
  return rows.sort((a, b) => (a.id < b.id ? -1 : 1));
}

function isTheirAssistance() {
  return and(eq(assistance.programme, interviews.programme), eq(assistance.id, interviews.assistance));
}

/** The state is spelled out, as in the index of what waits. */
function isInQueue({ scope, accounts, filter }: Queue, table: typeof assistance | typeof interviews): SQL | undefined {
  const { programme, districts } = scope;
  const { district, kind, by } = filter;
  const place = district === null ? null : (districtBySlug(district)?.code ?? null);
  return and(
    eq(table.programme, programme),
    sql`${table.review} = 'submitted'`,
    not(table.voided),
    not(assistance.voided),
    not(beneficiaries.voided),
    districts === null ? undefined : inArray(assistance.district, [...districts]),
    place === null ? undefined : eq(assistance.district, place),
    kind === null ? undefined : eq(assistance.kind, kind),
    by === null ? undefined : eq(table.createdBy, by),
    not(hadAHand(table, accounts)),
    not(isInOpenBatch(programme, table)),
  );
}

/** A list that is made once: asked for each record anew it would take as long as there are records in batches. */
function isInOpenBatch(programme: string, table: typeof assistance | typeof interviews): SQL {
  return sql`${table.id} in (select ${reviewBatchRecords.recordId} from ${reviewBatchRecords}
    inner join ${reviewBatches} on ${reviewBatches.programme} = ${reviewBatchRecords.programme}
    and ${reviewBatches.id} = ${reviewBatchRecords.batch}
    where ${reviewBatches.programme} = ${programme} and ${reviewBatches.state} = 'open')`;
}

async function packagesWhere(reader: Reader, condition: SQL | undefined, limit: number) {
  const rows = await reader
    .select({ ...keptOf(assistance), ...shared })
    .from(assistance)
    .innerJoin(beneficiaries, isTheirs())
    .leftJoin(households, isTheirHousehold())
    .where(condition)
    .orderBy(asc(assistance.id))
    .limit(limit);
  return rows.map((row) => ({ ...row, record: word("assistance"), ...unanswered }));
}

async function interviewsWhere(reader: Reader, condition: SQL | undefined, limit: number): Promise<ReviewRow[]> {
  const rows = await reader
    .select({ ...keptOf(interviews), ...shared, ...answers })
    .from(interviews)
    .innerJoin(assistance, isTheirAssistance())
    .innerJoin(beneficiaries, isTheirs())
    .leftJoin(households, isTheirHousehold())
    .where(condition)
    .orderBy(asc(interviews.id))
    .limit(limit);
  return rows.map((row) => ({ ...row, record: word("interview") }));
}

function word(record: ReviewedRecord): ReviewedRecord {
  return record;
}

interface Unanswered {
  round: string | null;
  heldOn: string | null;
  contact: string | null;
  income: number | null;
  livingConditions: string | null;
  inWork: boolean | null;
  businessStarted: boolean | null;
}

const unanswered: Unanswered = {
  ...{ round: null, heldOn: null, contact: null, income: null },
  ...{ livingConditions: null, inWork: null, businessStarted: null },
};
