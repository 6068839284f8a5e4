import * as z from "zod/mini";
import { readRow, type Cells, type Partly } from "@/domain/exchange/read-row";
import { requiredWhole, word, words } from "@/domain/exchange/cells";
import { rule, type Tell } from "@/domain/exchange/row-rules";
import type { Rhythm } from "@/domain/freshness";
import { languages } from "@/domain/vocabulary";

const columns = {
  /** Days within which a district that works is expected to record something. */
  freshness_days: requiredWhole(1, 366),
  /** Days after that in which an entry is due but nobody is late yet. */
  freshness_grace_days: requiredWhole(0, 90),
  /** Cells of fewer people than this are withheld from donors and from what is published. */
  smallest_cell_donor: requiredWhole(5, 100),
  /** The languages that readers are offered. */
  languages: words(languages),
  /** The language of whoever has chosen none. */
  first_language: word(languages),
};

/**
 * How a programme is run: what an administrator may set. None of them defines a figure: what is counted, and when a
 * follow-up is due, is the same whatever stands here.
 */
export const settingsRow = z.object(columns).check(rule((row, tell) => settingsRules(row, tell)));
export type Settings = z.infer<typeof settingsRow>;
export type SettingName = keyof Settings;

/** What settings may not be together. */
export function settingsRules(row: Partly<Settings>, tell: Tell): void {
  const { languages: offered, first_language: first } = row;
  if (offered?.length === 0) tell("languages", { code: "required" });
  else if (offered !== null && first !== null && !offered.includes(first))
    tell("first_language", { code: "one-of", params: { words: offered.join(", ") } });
}

/** What holds until somebody changes it, as it would be typed. */
export const firstSettings: Readonly<Record<SettingName, string>> = {
  freshness_days: "30",
  freshness_grace_days: "7",
  smallest_cell_donor: "10",
  languages: languages.join(";"),
  first_language: "en",
};

/** In the order in which they are shown. */
export const settingNames = Object.keys(settingsRow.shape).filter((name): name is SettingName => name in firstSettings);

/** Settings as they were stored; one that this version of the product does not know, or no longer allows, is as at first. */
export function settingsFrom(stored: Cells | null): Settings {
  return asSettings(cellsFrom(stored));
}

/** The settings of `settingsFrom` as they would be typed. */
export function cellsFrom(stored: Cells | null): Record<SettingName, string> {
  const known = settingNames.map((name) => [name, stored?.[name] ?? firstSettings[name]] as const);
  const cells = { ...firstSettings, ...Object.fromEntries(known) };
  const wrong = readRow(settingsRow, cells).problems.map(({ column }) => column);
  for (const name of settingNames) if (wrong.includes(name)) cells[name] = firstSettings[name];
  return readRow(settingsRow, cells).row === null ? firstSettings : cells;
}

function asSettings(cells: Cells): Settings {
  const { row } = readRow(settingsRow, cells);
  if (row === null) throw new Error("Settings that were read once can be read again.");
  return row;
}

/** How often districts are expected to record something. */
export function rhythmOf({ freshness_days: days, freshness_grace_days: grace }: Settings): Rhythm {
  return { days, grace };
}

/** Which settings differ between two states, in the order in which they are shown. */
export function settingChanges(
  before: Cells | null,
  after: Cells | null,
): { name: SettingName; before: string; after: string }[] {
  const [was, is] = [cellsFrom(before), cellsFrom(after)];
  return settingNames.flatMap((name) => (was[name] === is[name] ? [] : [{ name, before: was[name], after: is[name] }]));
}
