import { and, eq, isNull } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { digestOf, oneTimeCode } from "@/db/access/one-way";
import type { ChangeTx } from "@/db/audit/trail";
import { invitations } from "@/db/schema";

export type InvitationKind = "invitation" | "reset";

/** An invitation waits until the next visit to the office; a reset is for today. */
const lifeMilliseconds: Readonly<Record<InvitationKind, number>> = {
  invitation: 14 * 86_400_000,
  reset: 86_400_000,
};

/** Makes a one-time code for a user and returns it, the only time it is readable; earlier ones open nothing any more. */
export async function makeInvitation(
  tx: ChangeTx,
  { user, kind, actor }: { user: string; kind: InvitationKind; actor: string },
): Promise<string> {
  const [code, now] = [oneTimeCode(), Date.now()];
  await tx.delete(invitations).where(and(eq(invitations.userId, user), isNull(invitations.usedAt)));
  const id = uuid();
  const expiresAt = now + lifeMilliseconds[kind];
  await tx.insertMany(invitations, [
    { id, token: digestOf(code), userId: user, kind, createdAt: now, createdBy: actor, expiresAt },
  ]);
  tx.trail.note({
    record: "invitation",
    id,
    version: null,
    fields: [{ field: "user", old: null, new: user }],
  });
  return code;
}
