import { and, desc, eq } from "drizzle-orm";
import { changedFields } from "@/db/audit/changed-fields";
import type { ChangeTx } from "@/db/audit/trail";
import type { Done } from "@/db/commands/carry-out";
import { configure, requireSeen } from "@/db/commands/configure";
import { settings } from "@/db/schema";
import type { Store, Tx } from "@/db/store";
import type { Scope, ScopeFor } from "@/domain/access/scope";
import type { FieldChange } from "@/domain/audit/audited";
import { DomainError } from "@/domain/domain-error";
import { readNamed } from "@/domain/entry/read-entry";
import { settingBack, settingsEntry } from "@/domain/entry/settings";
import { cellsFrom, firstSettings, settingNames, type SettingName } from "@/domain/settings";

/** Changes settings of the programme, all as the page showed them; the state before stays and can be set back. */
export async function changeSettings(store: Store, scope: ScopeFor<"administer">, input: unknown): Promise<Done> {
  const { row, version } = readNamed(settingsEntry, input);
  const { reason, ...values } = row;
  const cells = Object.fromEntries(settingNames.map((name) => [name, typed(values[name])]));
  return configure(store, scope, "change-settings", (tx) => writeState(tx, scope, version, { cells, reason }));
}

/** Brings an earlier state of the settings back, as a new one: nothing is taken out of their history. */
export async function setBackSettings(store: Store, scope: ScopeFor<"administer">, input: unknown): Promise<Done> {
  const { row, version } = readNamed(settingBack, input);
  return configure(store, scope, "set-back-settings", async (tx) => {
    const cells = await stateAt(tx, scope, row.to);
    return writeState(tx, scope, version, { cells, reason: row.reason });
  });
}

async function stateAt(tx: Tx, { programme }: Scope, version: number): Promise<Record<SettingName, string>> {
  if (version === 0) return firstSettings;
  const [state] = await tx
    .select({ cells: settings.cells })
    .from(settings)
    .where(and(eq(settings.programme, programme), eq(settings.version, version)));
  if (state === undefined) throw new DomainError("not-found");
  return cellsFrom(state.cells);
}

async function writeState(
  tx: ChangeTx,
  { programme, actor }: Scope,
  seen: number | null,
  state: { cells: Record<string, string>; reason: string | null },
): Promise<string> {
  const [last] = await tx
    .select({ version: settings.version, cells: settings.cells })
    .from(settings)
    .where(eq(settings.programme, programme))
    .orderBy(desc(settings.version))
    .limit(1);
  requireSeen(last ?? { version: 0 }, seen ?? 0);
  const version = (seen ?? 0) + 1;
  await tx.insert(settings).values({ programme, version, ...state, changedAt: Date.now(), changedBy: actor });
  const fields = [...changedFields(cellsFrom(last?.cells ?? null), state.cells), ...reasonIn(state)];
  tx.trail.note({ record: "setting", id: programme, version, fields });
  return String(version);
}

function reasonIn({ reason }: { reason: string | null }): FieldChange[] {
  return reason === null ? [] : [{ field: "reason", old: null, new: reason }];
}

/** A setting as it was typed. */
function typed(value: number | string | readonly string[]): string {
  return typeof value === "object" ? value.join(";") : String(value);
}
