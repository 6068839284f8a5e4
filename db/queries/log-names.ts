import { and, asc, eq } from "drizzle-orm";
import { auditEntries, users } from "@/db/schema";
import type { Reader } from "@/db/store";
import { claim, type Scope } from "@/domain/access/scope";

/** Who and what stands in the log. */
export interface LogNames {
  /** Whoever did something, by key; what acts without a user bears its own name. */
  actors: { key: string; name: string }[];
  verbs: string[];
}

/** The actors and verbs that the asker's part of the log holds, for choosing among them. */
export async function logNames(reader: Reader, asker: Scope): Promise<LogNames> {
  const scope = claim(asker, "audit");
  const isAll = scope.rights.audit?.extents.some((extent) => extent.startsWith("everywhere")) ?? false;
  const inReach = and(
    eq(auditEntries.programme, scope.programme),
    isAll ? undefined : eq(auditEntries.actor, scope.actor),
  );
  const actors = await reader
    .selectDistinct({ key: auditEntries.actor, name: users.name })
    .from(auditEntries)
    .leftJoin(users, eq(users.id, auditEntries.actor))
    .where(inReach);
  const verbs = await reader
    .selectDistinct({ verb: auditEntries.verb })
    .from(auditEntries)
    .where(inReach)
    .orderBy(asc(auditEntries.verb));
  const named = actors.map(({ key, name }) => ({ key, name: name ?? key }));
  return { actors: named.sort((a, b) => (a.name < b.name ? -1 : 1)), verbs: verbs.map(({ verb }) => verb) };
}
