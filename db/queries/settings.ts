import { desc, eq } from "drizzle-orm";
import { settings } from "@/db/schema";
import type { Reader } from "@/db/store";
import type { Scope } from "@/domain/access/scope";
import { cellsFrom, settingsFrom, type SettingName, type Settings } from "@/domain/settings";

/** The settings in force: those last stored, or what every programme starts with. */
export async function settingsOf(reader: Reader, { programme }: Pick<Scope, "programme">): Promise<Settings> {
  const [last] = await reader
    .select({ cells: settings.cells })
    .from(settings)
    .where(eq(settings.programme, programme))
    .orderBy(desc(settings.version))
    .limit(1);
  return settingsFrom(last?.cells ?? null);
}

/** A state in which the settings stood. */
export interface SettingsState {
  /** 0 for what every programme starts with. */
  version: number;
  cells: Record<SettingName, string>;
  reason: string | null;
  /** `null` for what every programme starts with. */
  changedAt: number | null;
  changedBy: string | null;
}

/** All states of the settings, the one in force first, the one that every programme starts with last. */
export async function settingsHistory(reader: Reader, { programme }: Scope): Promise<SettingsState[]> {
  const rows = await reader
    .select()
    .from(settings)
    .where(eq(settings.programme, programme))
    .orderBy(desc(settings.version));
  const first = { version: 0, cells: cellsFrom(null), reason: null, changedAt: null, changedBy: null };
  return [
    ...rows.map(({ version, cells, reason, changedAt, changedBy }) => ({
      ...{ version, reason, changedAt, changedBy },
      cells: cellsFrom(cells),
    })),
    first,
  ];
}
