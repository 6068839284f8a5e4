import { eq } from "drizzle-orm";
import type { Done } from "@/db/commands/carry-out";
import { configure, requireSeen } from "@/db/commands/configure";
import { programmes } from "@/db/schema";
import type { Store } from "@/db/store";
import type { ScopeFor } from "@/domain/access/scope";
import { programmeRow } from "@/domain/entry/programme";
import { readNamed } from "@/domain/entry/read-entry";

/** Says what the programme is called in each language, and whom its readers ask. */
export async function nameProgramme(store: Store, scope: ScopeFor<"configure">, input: unknown): Promise<Done> {
  const { row, version } = readNamed(programmeRow, input);
  const seen = version ?? 0;
  return configure(store, scope, "name-programme", async (tx) => {
    const isIt = eq(programmes.id, scope.programme);
    const [stored] = await tx.select({ version: programmes.version }).from(programmes).where(isIt);
    requireSeen(stored, seen);
    const names = { nameEn: row.name_en, nameFr: row.name_fr, nameRw: row.name_rw };
    const contact = {
      contactName: row.contact_name,
      contactEmail: row.contact_email,
      contactPhone: row.contact_phone,
    };
    await tx
      .update(programmes)
      .set({ ...names, ...contact, version: seen + 1 })
      .where(isIt);
    return scope.programme;
  });
}
