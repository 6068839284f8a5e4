import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** @typedef {{ advisory: string, package: string, until: string, reason: string }} Exception */
/** @typedef {{ advisory: string, package: string, title: string, severity: string }} Advisory */

/**
 * What is wrong with the packages: advisories of high or critical severity without a valid exception, and exceptions
 * whose day is over.
 * @param {readonly Advisory[]} advisories
 * @param {readonly Exception[]} exceptions
 * @param {string} today YYYY-MM-DD
 */
export function auditProblems(advisories, exceptions, today) {
  const serious = advisories.filter(({ severity }) => severity === "high" || severity === "critical");
  const isExcepted = (/** @type {Advisory} */ one) =>
    exceptions.some(
      (other) => other.advisory === one.advisory && other.package === one.package && other.until >= today,
    );
  return [
    ...serious
      .filter((one) => !isExcepted(one))
      .map((one) => `${one.package}: ${one.title} (${one.severity}, ${one.advisory})`),
    ...exceptions
      .filter(({ until }) => until < today)
      .map((one) => `${one.package}: the exception for ${one.advisory} ended on ${one.until}: ${one.reason}`),
  ];
}

/**
 * The advisories in what `npm audit --json` printed; `null` when it is no report, as when the registry does not answer.
 * @param {string} printed
 * @returns {Advisory[] | null}
 */
export function advisoriesIn(printed) {
  const report = parsed(printed);
  if (report?.vulnerabilities === undefined) return null;
  const found = Object.values(report.vulnerabilities).flatMap(({ via }) =>
    via.flatMap((cause) =>
      typeof cause === "string"
        ? []
        : [{ advisory: cause.url, package: cause.name, title: cause.title, severity: cause.severity }],
    ),
  );
  return [...new Map(found.map((one) => [`${one.package} ${one.advisory}`, one])).values()];
}

/**
 * @param {string} text
 * @returns {{ vulnerabilities?: Record<string, { via: (string | { url: string, name: string, title: string, severity: string })[] }> } | null}
 */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * The step of `npm test`: fails on what is known to be wrong. A registry that does not answer is said aloud and passes,
 * since tests must run without a network too; AUDIT_REQUIRED=1, for a CI that has one, makes it a failure.
 * @param {string} root the repository
 * @returns {boolean}
 */
export function auditPackages(root) {
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const { stdout } = spawnSync(npm, ["audit", "--json"], { cwd: root, encoding: "utf8", shell: npm.endsWith(".cmd") });
  /** @type {Exception[]} */
  const exceptions = JSON.parse(readFileSync(`${root}/scripts/audit-exceptions.json`, "utf8"));
  const advisories = advisoriesIn(stdout);
  const problems = auditProblems(advisories ?? [], exceptions, new Date().toISOString().slice(0, 10));
  for (const problem of problems) console.log(problem);
  if (advisories === null) {
    console.log("NOT CHECKED: the package registry answers no audit here, so known holes in packages may be missed.");
    return problems.length === 0 && process.env.AUDIT_REQUIRED !== "1";
  }
  console.log(`${advisories.length} advisories, ${exceptions.length} exceptions, ${problems.length} problems.`);
  return problems.length === 0;
}
