import type { Quantity } from "@/domain/quantity";

/** Why a copy was not made, or not taken back. Worded in messages/<language>/self-check.json under `copy`. */
export type CopyProblem =
  | "no-folder"
  | "no-room"
  | "running"
  | "tool-missing"
  | "tool-failed"
  | "may-not-create"
  | "damaged"
  | "rows-differ"
  | "migrations-differ"
  | "sums-differ"
  | "audit-broken"
  | "no-file"
  | "other-checksum"
  | "no-passphrase"
  | "other-passphrase"
  | "no-copy"
  | "newer"
  | "in-use";

/** A backup or a restore that stopped before it changed anything, for a reason that a person can act on. */
export class CopyRefused extends Error {
  constructor(
    readonly problem: CopyProblem,
    readonly values: Readonly<Record<string, Quantity>> = {},
  ) {
    super(`${problem} ${JSON.stringify(values)}`);
    this.name = "CopyRefused";
  }
}
