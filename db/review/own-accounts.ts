import { users } from "@/db/schema";
import type { Reader } from "@/db/store";
import { nameTokens } from "@/domain/names";

/**
 * The accounts that are taken for one person's: the asker's own and those under the same name, its words in any order.
 * What acts without an account, such as the command line, stands for itself.
 */
export async function ownAccounts(reader: Reader, actor: string): Promise<string[]> {
  const accounts = await reader.select({ id: users.id, name: users.name }).from(users);
  const own = accounts.find(({ id }) => id === actor);
  if (own === undefined) return [actor];
  const key = keyOf(own.name);
  return accounts.filter(({ id, name }) => id === actor || keyOf(name) === key).map(({ id }) => id);
}

function keyOf(name: string): string {
  return nameTokens(name, null).toSorted().join(" ");
}
