import { eq } from "drizzle-orm";
import { changedFields } from "@/db/audit/changed-fields";
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
    const [stored] = await tx.select().from(programmes).where(isIt);
    requireSeen(stored, seen);
    const names = { nameEn: row.name_en, nameFr: row.name_fr, nameRw: row.name_rw };
    const contact = {
      contactName: row.contact_name,
      contactEmail: row.contact_email,
      contactPhone: row.contact_phone,
    };
    const values = { ...names, ...contact, version: seen + 1 };
    await tx.update(programmes).set(values).where(isIt);
    const fields = changedFields(stored ?? null, values);
    tx.trail.note({ record: "programme", id: scope.programme, version: values.version, fields });
    return scope.programme;
  });
}
