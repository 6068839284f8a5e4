import { inArray } from "drizzle-orm";
import { users } from "@/db/schema";
import type { Reader } from "@/db/store";

/** The names of accounts by their keys; what acts without an account has none. */
export async function accountNames(reader: Reader, accounts: readonly string[]): Promise<Map<string, string>> {
  const rows = await reader
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(inArray(users.id, [...new Set(accounts)]));
  return new Map(rows.map(({ id, name }) => [id, name]));
}
