import { eq } from "drizzle-orm";
import { digestOf } from "@/db/access/one-way";
import { sessions } from "@/db/schema";
import type { Store } from "@/db/store";

/** Ends the session of a token; the token opens nothing any more, wherever a copy of it may lie. */
export async function endSession(store: Store, token: string): Promise<void> {
  await store.transaction(async (tx) => {
    await tx.delete(sessions).where(eq(sessions.token, digestOf(token)));
  });
}
