import { asc, eq } from "drizzle-orm";
import { choices } from "@/db/schema";
import type { Reader } from "@/db/store";
import type { Scope } from "@/domain/access/scope";
import { choiceLists, type Choice } from "@/domain/choices";

/** What the programme added to its pick lists or named anew, by list and code (domain/choices makes the whole lists). */
export async function choicesIn(reader: Reader, { programme }: Scope): Promise<Choice[]> {
  const rows = await reader
    .select()
    .from(choices)
    .where(eq(choices.programme, programme))
    .orderBy(asc(choices.list), asc(choices.code));
  return rows.flatMap(({ list, code, nameEn, nameFr, nameRw, offered, version }) => {
    const known = choiceLists.find((one) => one === list);
    if (known === undefined) return [];
    return [{ list: known, code, name: { en: nameEn, fr: nameFr, rw: nameRw }, offered, version }];
  });
}
