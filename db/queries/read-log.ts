import { and, desc, eq, gte, lt } from "drizzle-orm";
import { readLog } from "@/db/schema";
import type { Reader } from "@/db/store";
import { claim, type Scope } from "@/domain/access/scope";
import type { ReadKind } from "@/domain/audit/reading";

/** Which reads are looked for; `null` asks for all. */
export interface ReadQuestion {
  actor: string | null;
  kind: ReadKind | null;
  /** The key of a person, the name of a list, or a path. */
  subject: string | null;
  /** Milliseconds since 1970: from this moment, and before that one. */
  from: number | null;
  before: number | null;
  /** The id after which the page goes on, as the page before gave it. */
  after: string | null;
  limit: number;
}

export interface ReadEntry {
  id: string;
  at: number;
  actor: string;
  address: string | null;
  kind: string;
  subject: string;
}

/** A page of the log of reads, the latest first: one's own, or all of the programme's, by the asker's right. */
export async function readsOnRecord(
  reader: Reader,
  asker: Scope,
  question: ReadQuestion,
): Promise<{ entries: ReadEntry[]; next: string | null }> {
  const { programme, actor: self, rights } = claim(asker, "audit");
  const isAll = (rights.audit?.extents ?? []).some((extent) => extent.startsWith("everywhere"));
  const { actor, kind, subject, from, before, after, limit } = question;
  const rows = await reader
    .select()
    .from(readLog)
    .where(
      and(
        eq(readLog.programme, programme),
        isAll ? undefined : eq(readLog.actor, self),
        actor === null ? undefined : eq(readLog.actor, actor),
        kind === null ? undefined : eq(readLog.kind, kind),
        subject === null ? undefined : eq(readLog.subject, subject),
        from === null ? undefined : gte(readLog.at, from),
        before === null ? undefined : lt(readLog.at, before),
        after === null ? undefined : lt(readLog.id, after),
      ),
    )
    .orderBy(desc(readLog.id))
    .limit(limit + 1);
  const entries = rows.slice(0, limit).map(({ programme: _programme, ...entry }) => entry);
  return { entries, next: rows.length > limit ? (entries.at(-1)?.id ?? null) : null };
}
