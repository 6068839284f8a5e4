import { and, eq } from "drizzle-orm";
import { changedFields } from "@/db/audit/changed-fields";
import type { Done } from "@/db/commands/carry-out";
import { configure, requireSeen } from "@/db/commands/configure";
import { organisations } from "@/db/schema";
import type { Store } from "@/db/store";
import type { ScopeFor } from "@/domain/access/scope";
import { refuse } from "@/domain/entry/entry-refused";
import { organisationRow, type OrganisationRow } from "@/domain/entry/organisation";
import { readNamed } from "@/domain/entry/read-entry";
import { slugOf } from "@/domain/slug";

/** Records who carries or pays the programme, or changes it; a new one's key is made from its English name. */
export async function recordOrganisation(store: Store, scope: ScopeFor<"configure">, input: unknown): Promise<Done> {
  const { row, version } = readNamed(organisationRow, input);
  const english = row.name_en;
  const id = row.id ?? slugOf(english) ?? refuse("name_en", english, { code: "name-with-letters" });
  return configure(store, scope, "record-organisation", async (tx) => {
    const isIt = and(eq(organisations.programme, scope.programme), eq(organisations.id, id));
    const [stored] = await tx.select().from(organisations).where(isIt);
    if (version === null && stored !== undefined) refuse("name_en", english, { code: "not-taken" });
    if (version !== null) requireSeen(stored, version);
    const values = { ...valuesOf(row), version: (version ?? 0) + 1 };
    if (version === null) await tx.insert(organisations).values({ programme: scope.programme, id, ...values });
    else await tx.update(organisations).set(values).where(isIt);
    const fields = changedFields(stored ?? null, values);
    tx.trail.note({ record: "organisation", id, version: values.version, fields });
    return id;
  });
}

function valuesOf(row: OrganisationRow) {
  const { name_en: en, identifier, roles, source } = row;
  const name = { en, fr: row.name_fr ?? en, rw: row.name_rw ?? en };
  return { name, identifier, type: Number(row.type), roles, source, active: row.active === true };
}
