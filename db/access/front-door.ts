import { eq } from "drizzle-orm";
import { programmes } from "@/db/schema";
import type { Reader } from "@/db/store";

/** What may be said to somebody who has not signed in: whether this is the demonstration, and the day it stands at. */
export async function demonstrationDay(reader: Reader, programme: string): Promise<string | null> {
  const [row] = await reader
    .select({ day: programmes.demonstrationToday })
    .from(programmes)
    .where(eq(programmes.id, programme));
  return row?.day ?? null;
}
