import { expect, test } from "vitest";
import { isBackupDue } from "@/operations/backup/schedule";

const hour = 3_600_000;
const good = { file: "x", finishedAt: 0, bytes: 1, encrypted: false, tables: 1, rows: 1, sums: 1 };

function due(goodAt: number | null, failedAt: number | null, now: number, everyHours = 24): boolean {
  const failedSince = failedAt === null ? null : { moment: failedAt, problem: "no-room" };
  return isBackupDue({ good: goodAt === null ? null : { ...good, moment: goodAt }, failedSince }, everyHours, now);
}

test("a backup is due at the first start, and when the last good one is as old as its rhythm", () => {
  expect(due(null, null, 0)).toBe(true);
  expect(due(0, null, 24 * hour - 1)).toBe(false);
  expect(due(0, null, 24 * hour)).toBe(true);
  expect(due(0, null, 99 * hour)).toBe(true);
});

test("one that failed is tried again after an hour, not every minute", () => {
  expect(due(0, 24 * hour, 24 * hour + 60_000)).toBe(false);
  expect(due(0, 24 * hour, 25 * hour)).toBe(true);
  expect(due(null, 0, hour - 1)).toBe(false);
});
