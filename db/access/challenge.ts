import { and, eq, gt } from "drizzle-orm";
import { challenges } from "@/db/schema";
import type { Reader } from "@/db/store";

/** Who has given the right password and still owes the second factor, by what their browser was given; else `null`. */
export async function userOfChallenge(reader: Reader, identifier: string, now: number): Promise<string | null> {
  const [row] = await reader
    .select({ user: challenges.value })
    .from(challenges)
    .where(and(eq(challenges.identifier, identifier), gt(challenges.expiresAt, now)));
  return row?.user ?? null;
}
