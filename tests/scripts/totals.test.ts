import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { totalsLine, totalsOf } from "@/scripts/totals.mjs";

function reports(...files: { status: string; tests: string[] }[][]): string[] {
  const folder = mkdtempSync(join(tmpdir(), "monitor-totals-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return files.map((run, i) => {
    const path = join(folder, `${i}.json`);
    const testResults = run.map(({ status, tests }) => ({
      status,
      assertionResults: tests.map((test) => ({ status: test })),
    }));
    writeFileSync(path, JSON.stringify({ testResults }));
    return path;
  });
}

test("the tests of all runs are added", () => {
  const paths = reports(
    [{ status: "passed", tests: ["passed", "passed"] }],
    [{ status: "failed", tests: ["passed", "failed"] }],
  );
  expect(totalsOf(paths)).toEqual({ passed: 3, failed: 1, skipped: 0 });
});

test("a test that did not run counts as skipped, not as passed", () => {
  const paths = reports([{ status: "passed", tests: ["passed", "skipped", "todo", "pending"] }]);
  expect(totalsOf(paths)).toEqual({ passed: 1, failed: 0, skipped: 3 });
});

test("a test file that could not be read counts as a failure", () => {
  const paths = reports([
    { status: "failed", tests: [] },
    { status: "passed", tests: ["passed"] },
  ]);
  expect(totalsOf(paths)).toEqual({ passed: 1, failed: 1, skipped: 0 });
});

test("a run that left no report, or found no test, counts as a failure", () => {
  expect(totalsOf(reports([]))).toEqual({ passed: 0, failed: 1, skipped: 0 });
  expect(totalsOf(["/nowhere/report.json"])).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

test("the line of totals is plain, and names skipped tests only when there are some", () => {
  expect(totalsLine({ passed: 12, failed: 0, skipped: 0 })).toBe("12 passed, 0 failed");
  expect(totalsLine({ passed: 12, failed: 1, skipped: 2 })).toBe("12 passed, 1 failed, 2 skipped");
});
