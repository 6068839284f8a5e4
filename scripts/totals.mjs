import { existsSync, readFileSync } from "node:fs";

/** @typedef {{ passed: number, failed: number, skipped: number }} Totals */

/**
 * The tests of several runs, from Vitest's JSON reports. A test file that could not be read counts as one failed test,
 * and so does a run without report or without any file: what did not run has not passed.
 * @param {string[]} reports paths
 * @returns {Totals}
 */
export function totalsOf(reports) {
  const totals = { passed: 0, failed: 0, skipped: 0 };
  for (const report of reports) {
    const run = existsSync(report) ? inReport(readFileSync(report, "utf8")) : { passed: 0, failed: 1, skipped: 0 };
    totals.passed += run.passed;
    totals.failed += run.failed;
    totals.skipped += run.skipped;
  }
  return totals;
}

/**
 * @param {string} text
 * @returns {Totals}
 */
function inReport(text) {
  /** @type {{ testResults: { status: string, assertionResults: { status: string }[] }[] }} */
  const { testResults } = JSON.parse(text);
  const states = testResults.flatMap((file) => file.assertionResults.map(({ status }) => status));
  const unread = testResults.filter(
    (file) => file.status === "failed" && !file.assertionResults.some(({ status }) => status === "failed"),
  );
  const passed = states.filter((state) => state === "passed").length;
  const failed = states.filter((state) => state === "failed").length;
  if (testResults.length === 0) return { passed, failed: 1, skipped: 0 };
  return { passed, failed: failed + unread.length, skipped: states.length - passed - failed };
}

/** @param {Totals} totals */
export function totalsLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}
