import { and, desc, eq, gte, inArray, lt, type SQL } from "drizzle-orm";
import { readable, type LogEntry } from "@/db/queries/audit-entries";
import { isWithinReach } from "@/db/queries/audit-reach";
import { assistance, auditEntries, handovers, interviews, visits } from "@/db/schema";
import type { Reader } from "@/db/store";
import { claim, may, type Scope } from "@/domain/access/scope";
import { isOfPersons, type AuditedKind } from "@/domain/audit/audited";

/** What is looked for in the log; `null` asks for everything. */
export interface LogQuestion {
  /** Whoever did it, by their key. */
  actor: string | null;
  /** About whom: the person's record and those of what was done for them. */
  person: string | null;
  record: AuditedKind | null;
  recordId: string | null;
  verb: string | null;
  /** Milliseconds since 1970: from this moment, and before that one. */
  from: number | null;
  before: number | null;
  /** The number after which the page goes on, as the page before gave it. */
  after: number | null;
  limit: number;
}

export interface LogPage {
  entries: LogEntry[];
  /** Where the next page goes on; `null` on the last. */
  next: number | null;
}

export const wholeLog: LogQuestion = {
  ...{ actor: null, person: null, record: null, recordId: null, verb: null },
  ...{ from: null, before: null, after: null, limit: 50 },
};

/**
 * A page of the audit log, the latest entries first: one's own acts, or all of the programme's, by the asker's right.
 * Values of persons are shown to whoever may see the person; the others see verb, names of fields and times.
 */
export async function auditLog(reader: Reader, asker: Scope, question: LogQuestion): Promise<LogPage> {
  const scope = claim(asker, "audit");
  const entries = await reader
    .select()
    .from(auditEntries)
    .where(and(eq(auditEntries.programme, scope.programme), ...(await conditions(reader, scope, question))))
    .orderBy(desc(auditEntries.number))
    .limit(question.limit + 1);
  const page = entries.slice(0, question.limit);
  const shown = await shownAmong(reader, asker, page);
  const next = entries.length > question.limit ? (page.at(-1)?.number ?? null) : null;
  return { entries: await readable(reader, scope, page, ({ number }) => shown.has(number)), next };
}

async function conditions(reader: Reader, scope: Scope, question: LogQuestion): Promise<(SQL | undefined)[]> {
  const { actor, person, record, recordId, verb, from, before, after } = question;
  const extents = scope.rights.audit?.extents ?? [];
  const isAll = extents.some((extent) => extent.startsWith("everywhere"));
  return [
    isAll ? undefined : eq(auditEntries.actor, scope.actor),
    actor === null ? undefined : eq(auditEntries.actor, actor),
    person === null ? undefined : inArray(auditEntries.recordId, await recordsAbout(reader, scope, person)),
    record === null ? undefined : eq(auditEntries.record, record),
    recordId === null ? undefined : eq(auditEntries.recordId, recordId),
    verb === null ? undefined : eq(auditEntries.verb, verb),
    from === null ? undefined : gte(auditEntries.at, from),
    before === null ? undefined : lt(auditEntries.at, before),
    after === null ? undefined : lt(auditEntries.number, after),
  ];
}

/** The keys of the records that are about a person. */
async function recordsAbout(reader: Reader, { programme }: Scope, person: string): Promise<string[]> {
  const packages = reader
    .select({ id: assistance.id })
    .from(assistance)
    .where(and(eq(assistance.programme, programme), eq(assistance.beneficiary, person)));
  const ids = (await packages).map(({ id }) => id);
  const found = [person, ...ids];
  for (const table of [interviews, handovers]) {
    const rows = await reader
      .select({ id: table.id })
      .from(table)
      .where(and(eq(table.programme, programme), inArray(table.assistance, ids)));
    found.push(...rows.map(({ id }) => id));
  }
  const visited = await reader
    .select({ id: visits.id })
    .from(visits)
    .where(and(eq(visits.programme, programme), eq(visits.beneficiary, person)));
  return [...found, ...visited.map(({ id }) => id)];
}

/** The numbers of the entries whose values the asker may see. */
async function shownAmong(
  reader: Reader,
  asker: Scope,
  entries: readonly (typeof auditEntries.$inferSelect)[],
): Promise<Set<number>> {
  const shown = new Set<number>();
  for (const { number, record, recordId } of entries) {
    const isPersonal = isOfPersons(record);
    if (!isPersonal || (may(asker, "persons") && (await isWithinReach(reader, asker, record, recordId ?? ""))))
      shown.add(number);
  }
  return shown;
}
