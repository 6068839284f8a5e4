/** Why a file is not imported at all: message keys of `import.json`. */
export const refusalCodes = [
  "empty",
  "too-large",
  "too-many-rows",
  "unpacks-too-large",
  "locked",
  "old-workbook",
  "other-workbook",
  "damaged",
  "not-a-table",
  "no-such-sheet",
  "no-header",
  "no-person",
  "no-rows",
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/** A file that cannot be imported; nothing was read from it or written. */
export class FileRefused extends Error {
  override name = "FileRefused";

  constructor(readonly code: RefusalCode) {
    super(code);
  }
}

/** Limits of what is taken in (ux.md 15): bytes as sent, bytes unpacked, rows that speak of somebody, cells in all. */
export const importLimits = {
  bytes: 20 * 1024 * 1024,
  unpacked: 400 * 1024 * 1024,
  strings: 100 * 1024 * 1024,
  rows: 50_000,
  cells: 5_000_000,
  entries: 2_000,
} as const;
