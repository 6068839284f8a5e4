import { and, eq, isNull, or } from "drizzle-orm";
import { credentials, users } from "@/db/schema";
import type { Reader } from "@/db/store";
import { chosenLanguage } from "@/domain/language-choice";

/** Who may sign in under a user name or e-mail address, in lower case; `null` for nobody, also without a password yet. */
export async function userByName(reader: Reader, name: string) {
  const [row] = await reader
    .select({ id: users.id, username: users.username, email: users.email, language: users.language })
    .from(users)
    .innerJoin(credentials, eq(credentials.userId, users.id))
    .where(and(or(eq(users.username, name), eq(users.email, name)), isNull(users.disabledAt)));
  return row === undefined ? null : { ...row, language: chosenLanguage(row.language, null) };
}
