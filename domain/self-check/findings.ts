import type { Quantity } from "@/domain/quantity";

export type CheckState = "good" | "attention" | "bad";

/** Everything that each check of a running system may find, and how bad it is. */
export const findings = {
  engine: { "engine-known": "good", "engine-old": "bad" },
  settings: { "settings-as-wanted": "good", "settings-different": "bad" },
  line: { "line-none": "good", "line-local": "good", "line-encrypted": "good", "line-open": "attention" },
  migrations: { "migrations-applied": "good", "migrations-pending": "bad", "migrations-newer": "bad" },
  clock: { "clock-plausible": "good", "clock-behind": "bad", "clock-apart": "attention" },
  sums: { "sums-agree": "good", "sums-differ": "bad" },
  audit: { "audit-holds": "good", "audit-empty": "good", "audit-broken": "bad" },
  disk: { "disk-enough": "good", "disk-low": "attention", "disk-full": "bad" },
  backup: {
    "backup-fresh": "good",
    "backup-unscheduled": "attention",
    "backup-never": "attention",
    "backup-old": "bad",
    "backup-failed": "bad",
  },
  "backup-place": { "backup-apart": "good", "backup-beside": "attention", "backup-no-folder": "bad" },
  "backup-secrecy": { "backup-encrypted": "good", "backup-readable": "attention" },
  secrets: { "secrets-kept": "good", "secrets-elsewhere": "good", "secrets-readable": "attention" },
  address: { "address-local": "good", "address-by-tls": "good", "address-unforwarded": "attention" },
} as const satisfies Record<string, Record<string, CheckState>>;

type Findings = typeof findings;
export type CheckCode = keyof Findings;
export type FindingCode = { [Check in CheckCode]: keyof Findings[Check] }[CheckCode];

/** What a check found; worded in messages/<language>/self-check.json. */
export interface Finding {
  readonly check: CheckCode;
  readonly finding: FindingCode;
  readonly state: CheckState;
  readonly values: Readonly<Record<string, Quantity>>;
}

/** A finding with the state that belongs to it. */
export function found<Check extends CheckCode>(
  check: Check,
  finding: keyof Findings[Check] & FindingCode,
  values: Finding["values"] = {},
): Finding {
  const states: Readonly<Record<string, CheckState>> = findings[check];
  return { check, finding, state: states[finding] ?? "bad", values };
}
