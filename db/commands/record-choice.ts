import { and, eq } from "drizzle-orm";
import { changedFields } from "@/db/audit/changed-fields";
import type { Done } from "@/db/commands/carry-out";
import { configure, requireSeen } from "@/db/commands/configure";
import { choices, trades } from "@/db/schema";
import type { Store, Tx } from "@/db/store";
import type { ScopeFor } from "@/domain/access/scope";
import { firstChoices } from "@/domain/choices";
import { choiceRow, newCode, type ChoiceRow } from "@/domain/entry/choice";
import { refuse } from "@/domain/entry/entry-refused";
import { readNamed } from "@/domain/entry/read-entry";

/**
 * Adds to a pick list of the programme, or names an entry anew, or says whether it is still offered. An entry that
 * every programme starts with has version 0 until it is changed.
 */
export async function recordChoice(store: Store, scope: ScopeFor<"configure">, input: unknown): Promise<Done> {
  const { row, version } = readNamed(choiceRow, input);
  const { list } = row;
  const isNew = version === null;
  const code = isNew ? newCode(row) : (row.code ?? "");
  return configure(store, scope, "record-choice", async (tx) => {
    const isIt = and(eq(choices.programme, scope.programme), eq(choices.list, list), eq(choices.code, code));
    const [stored] = await tx.select().from(choices).where(isIt);
    const isFirst = firstChoices[list].includes(code);
    if (isNew && (isFirst || stored !== undefined)) refuse("name_en", row.name_en, { code: "not-taken" });
    if (!isNew) requireSeen(stored ?? (isFirst ? { version: 0 } : undefined), version);
    if (list === "trade") await keepTrade(tx, code, row);
    const values = valuesOf(row, stored?.version ?? 0);
    if (stored === undefined) await tx.insert(choices).values({ programme: scope.programme, list, code, ...values });
    else await tx.update(choices).set(values).where(isIt);
    const fields = changedFields(stored ?? null, values);
    tx.trail.note({ record: "choice", id: `${list}/${code}`, version: values.version, fields });
    return code;
  });
}

function valuesOf(row: ChoiceRow, version: number) {
  const names = { nameEn: row.name_en, nameFr: row.name_fr, nameRw: row.name_rw };
  return { ...names, offered: row.offered === true, version: version + 1 };
}

/** Records refer to the trades of all programmes by their slugs; each programme's own names are in its list. */
async function keepTrade(tx: Tx, slug: string, row: ChoiceRow): Promise<void> {
  const names = { nameEn: row.name_en, nameFr: row.name_fr, nameRw: row.name_rw };
  await tx
    .insert(trades)
    .values({ slug, ...names })
    .onConflictDoNothing();
}
