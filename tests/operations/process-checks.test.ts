import { chmodSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readConfiguration } from "@/domain/configuration";
import { keepFailure, keepGoodBackup } from "@/operations/backup/last-backup";
import {
  addressCheck,
  backupCheck,
  backupPlaceChecks,
  diskCheck,
  secretsCheck,
} from "@/operations/self-check/process-checks";
import { testFolder } from "@/tests/support/database-place";

const hour = 3_600_000;
const made = { file: "x.db", finishedAt: 0, bytes: 1, encrypted: false, tables: 1, rows: 1, sums: 1, moment: 0 };

test("a backup that is late, failed, missing or not asked for is told apart from a fresh one", () => {
  const folder = testFolder();
  const asked = { folder, everyHours: 24, keep: 3, passphrase: null };
  const at = (hours: number) => backupCheck(asked, hours * hour).finding;
  expect(backupCheck({ ...asked, folder: null }, 0).finding).toBe("backup-unscheduled");
  expect(at(0)).toBe("backup-never");
  keepGoodBackup(folder, made);
  expect([at(24), at(48), at(49)]).toEqual(["backup-fresh", "backup-fresh", "backup-old"]);
  keepFailure(folder, hour, "no-room");
  expect(at(1)).toBe("backup-failed");
});

test("backups beside the database, in the open or in a folder that is gone are named", () => {
  const folder = testFolder();
  const check = (where: string | null, passphrase: string | null, databaseFolder: string | null) =>
    backupPlaceChecks({ folder: where, everyHours: 1, keep: 1, passphrase }, databaseFolder).map((one) => one.finding);
  expect(check(folder, null, folder)).toEqual(["backup-beside", "backup-readable"]);
  expect(check(folder, "a long passphrase", null)).toEqual(["backup-apart", "backup-encrypted"]);
  expect(check(join(folder, "not", "there"), null, folder)).toEqual(["backup-no-folder", "backup-readable"]);
  expect(check(null, null, folder)).toEqual([]);
});

test("a disk is full when the database could not be copied once more", () => {
  const folder = testFolder();
  expect(diskCheck(folder, 1e18).finding).toBe("disk-full");
  expect(diskCheck(folder, 0).state).not.toBe("bad");
});

test("settings that others can read are named", () => {
  const file = join(testFolder(), ".env");
  expect(secretsCheck([file]).finding).toBe("secrets-elsewhere");
  writeFileSync(file, "BACKUP_PASSPHRASE=…");
  chmodSync(file, 0o640);
  expect(secretsCheck([file]).finding).toBe("secrets-readable");
  chmodSync(file, 0o600);
  expect(secretsCheck([file]).finding).toBe("secrets-kept");
});

test("an address for others needs a web server in front that is believed", () => {
  const check = (environment: Record<string, string>) => addressCheck(readConfiguration(environment)).finding;
  const others = { PUBLIC_ADDRESS: "https://monitor.example.org" };
  expect(check({})).toBe("address-local");
  expect(check(others)).toBe("address-unforwarded");
  expect(check({ ...others, TRUSTED_PROXIES: "127.0.0.1" })).toBe("address-by-tls");
});
