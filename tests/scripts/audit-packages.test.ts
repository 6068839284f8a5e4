import { expect, test } from "vitest";
import { advisoriesIn, auditProblems } from "@/scripts/audit-packages.mjs";

const url = "https://github.com/advisories/GHSA-0000";
const high = { url, name: "left", title: "A hole", severity: "high" };
const report = JSON.stringify({
  vulnerabilities: { left: { via: [high, { ...high, severity: "low", url: `${url}-low` }] }, right: { via: ["left"] } },
});
const exception = { advisory: url, package: "left", until: "2026-12-31", reason: "not reached" };

test("a high advisory fails, unless an exception names it and its day is not over", () => {
  const advisories = advisoriesIn(report) ?? [];
  expect(advisories).toHaveLength(2);
  expect(auditProblems(advisories, [], "2026-11-24")).toEqual([`left: A hole (high, ${url})`]);
  expect(auditProblems(advisories, [exception], "2026-12-31")).toEqual([]);
  expect(auditProblems(advisories, [{ ...exception, package: "other" }], "2026-11-24")).toHaveLength(1);
  expect(auditProblems(advisories, [exception], "2027-01-01")).toHaveLength(2);
});

test("an exception that ended is named also when no registry answers", () => {
  expect(auditProblems([], [exception], "2027-01-01")).toEqual([expect.stringContaining("ended on 2026-12-31")]);
});

test("what the registry answers instead of a report is no clean report", () => {
  expect(advisoriesIn('{"message": "405 Method Not Allowed", "error": {"summary": ""}}')).toBeNull();
  expect(advisoriesIn("")).toBeNull();
  expect(advisoriesIn('{"vulnerabilities": {}}')).toEqual([]);
});
