import { createHmac } from "node:crypto";
import { and, eq, isNull, lt, or } from "drizzle-orm";
import { symmetricDecrypt } from "better-auth/crypto";
import type { Auth } from "@/db/access/auth";
import { secondFactors } from "@/db/schema";
import type { Store } from "@/db/store";

const stepMilliseconds = 30_000;

/**
 * Claims the thirty seconds that a code belongs to, so that it is taken once: of two who send the same code one is
 * first, and a code from before the last one is too late. `false` for a wrong code and for one that was used.
 */
export async function claimCode(store: Store, auth: Auth, user: string, code: string, now: number): Promise<boolean> {
  const [factor] = await store.reader.select().from(secondFactors).where(eq(secondFactors.userId, user));
  if (factor === undefined) return false;
  const key = (await auth.$context).secretConfig;
  const secret = await symmetricDecrypt({ key, data: factor.secret });
  const current = Math.floor(now / stepMilliseconds);
  const step = [current - 1, current, current + 1].find((one) => codeAt(secret, one) === code);
  if (step === undefined) return false;
  return store.transaction(async (tx) => {
    const isLater = or(isNull(secondFactors.lastStep), lt(secondFactors.lastStep, step));
    const claimed = await tx
      .update(secondFactors)
      .set({ lastStep: step })
      .where(and(eq(secondFactors.userId, user), isLater))
      .returning({ id: secondFactors.id });
    return claimed.length === 1;
  });
}

/** The code of a step: RFC 4226, section 5.3, with six digits. */
function codeAt(secret: string, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const hash = createHmac("sha1", secret).update(counter).digest();
  const at = (hash.at(-1) ?? 0) & 15;
  return String((hash.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}
