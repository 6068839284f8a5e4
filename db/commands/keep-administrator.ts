import { and, eq, gte, isNull, or } from "drizzle-orm";
import type { ChangeTx } from "@/db/audit/trail";
import { credentials, memberships, users } from "@/db/schema";
import type { Scope } from "@/domain/access/scope";
import { todayInKigali } from "@/domain/dates";
import { DomainError } from "@/domain/domain-error";

/**
 * Changes users or their roles, and refuses with `last-administrator` what would leave a programme without anybody who
 * administers it today, or with none but people who have not set a password yet.
 */
export async function keepingAdministrator(tx: ChangeTx, scope: Scope, change: () => Promise<void>): Promise<void> {
  const before = await administrators(tx, scope);
  await change();
  const after = await administrators(tx, scope);
  const isLost = (before.all > 0 && after.all === 0) || (before.ready > 0 && after.ready === 0);
  if (isLost) throw new DomainError("last-administrator");
}

/** How many users administer a programme today, and how many of them can sign in. */
async function administrators(tx: ChangeTx, { programme }: Scope): Promise<{ all: number; ready: number }> {
  const today = todayInKigali(new Date());
  const rows = await tx
    .selectDistinct({ user: users.id, credential: credentials.id })
    .from(users)
    .innerJoin(memberships, eq(memberships.user, users.id))
    .leftJoin(credentials, eq(credentials.userId, users.id))
    .where(
      and(
        eq(memberships.programme, programme),
        eq(memberships.role, "administrator"),
        isNull(memberships.takenAt),
        or(isNull(memberships.endsOn), gte(memberships.endsOn, today)),
        isNull(users.disabledAt),
      ),
    );
  return { all: rows.length, ready: rows.filter(({ credential }) => credential !== null).length };
}
