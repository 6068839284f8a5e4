import { and, eq, gt, isNull } from "drizzle-orm";
import { digestOf, typedCode } from "@/db/access/one-way";
import { invitations, users } from "@/db/schema";
import type { Reader } from "@/db/store";

/** For whom a code that was handed over is, while it holds; `null` for one that is wrong, used, replaced or too old. */
export async function invitationByCode(reader: Reader, code: string, now: number) {
  const [row] = await reader
    .select({
      id: invitations.id,
      kind: invitations.kind,
      user: users.id,
      name: users.name,
      username: users.username,
      email: users.email,
      language: users.language,
    })
    .from(invitations)
    .innerJoin(users, eq(users.id, invitations.userId))
    .where(
      and(
        eq(invitations.token, digestOf(typedCode(code))),
        isNull(invitations.usedAt),
        gt(invitations.expiresAt, now),
        isNull(users.disabledAt),
      ),
    );
  return row ?? null;
}
