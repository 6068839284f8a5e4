import { and, eq } from "drizzle-orm";
import type { ChangeTx } from "@/db/audit/trail";
import { memberships, users } from "@/db/schema";
import type { Scope } from "@/domain/access/scope";
import { DomainError } from "@/domain/domain-error";

/** A user who has, or had, a role in the asker's programme; nobody else is there: `DomainError` "not-found". */
export async function requireUser(tx: ChangeTx, { programme }: Scope, user: string) {
  const [found] = await tx
    .select({ user: users })
    .from(users)
    .innerJoin(memberships, and(eq(memberships.user, users.id), eq(memberships.programme, programme)))
    .where(eq(users.id, user))
    .limit(1);
  if (found === undefined) throw new DomainError("not-found");
  return found.user;
}
