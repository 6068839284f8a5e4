import { join } from "node:path";
import { auditPackages } from "./audit-packages.mjs";
import { buildIfNeeded, nextCommand } from "./build.mjs";
import { chromiumPath } from "./chromium.mjs";
import { typescript } from "./configured.mjs";
import { postgresForTests } from "./postgres-for-tests.mjs";

/**
 * @typedef {object} Tools
 * @property {string} root the repository
 * @property {(args: string[], env?: Record<string, string>) => Promise<boolean>} node runs a script with this Node and says whether it succeeded
 */

/**
 * @typedef {object} TestStep
 * @property {string} name
 * @property {"checks" | "unit" | "db" | "access" | "components" | "journeys"} part
 * @property {string} [report] the JSON report that it leaves
 * @property {(tools: Tools) => Promise<boolean>} run
 */

const rooms = ["app", "components", "db", "domain", "messages", "operations", "scripts", "tests"];

/** @type {readonly TestStep[]} */
export const testSteps = [
  check("format", "prettier/bin/prettier.cjs", ["--check", "."]),
  {
    name: "types",
    part: "checks",
    run: async ({ root, node }) =>
      (await node([nextCommand(root), "typegen"])) && node(["node_modules/typescript/bin/tsc", "--noEmit"]),
  },
  check("lint", "eslint/bin/eslint.js", ["--max-warnings=0", "."]),
  check("rooms", "dependency-cruiser/bin/dependency-cruise.mjs", ["--config", ".dependency-cruiser.cjs", ...rooms]),
  check("dead code", "knip/bin/knip.js", []),
  { name: "messages", part: "checks", run: ({ node }) => node([...typescript, "scripts/check-messages.ts"]) },
  { name: "audit of packages", part: "checks", run: async ({ root }) => auditPackages(root) },
  vitest("unit", "unit", "unit"),
  vitest("db on SQLite", "db", "db"),
  {
    ...vitest("db on PostgreSQL", "db", "db"),
    run: async (tools) => {
      const server = await postgresForTests();
      try {
        return await runVitest(tools, "db", "db-on-postgresql", { DATABASE_URL: server.url });
      } finally {
        server.stop();
      }
    },
  },
  vitest("access", "access", "access"),
  vitest("components", "components", "components"),
  { name: "build", part: "journeys", run: async ({ root }) => buildIfNeeded(root).then(() => true) },
  {
    ...vitest("journeys", "journeys", "journeys"),
    run: (tools) => runVitest(tools, "journeys", "journeys", { CHROMIUM_PATH: chromiumPath() }),
  },
];

/**
 * @param {string} name
 * @param {string} script under node_modules
 * @param {string[]} args
 * @returns {TestStep}
 */
function check(name, script, args) {
  return { name, part: "checks", run: ({ node }) => node([join("node_modules", script), ...args]) };
}

/**
 * @param {string} name
 * @param {TestStep["part"]} part
 * @param {string} project of vitest.config.ts
 * @returns {TestStep}
 */
function vitest(name, part, project) {
  const reportName = name.toLowerCase().replaceAll(" ", "-");
  return { name, part, report: reportFile(reportName), run: (tools) => runVitest(tools, project, reportName) };
}

/**
 * @param {Tools} tools
 * @param {string} project
 * @param {string} reportName
 * @param {Record<string, string>} [env]
 */
function runVitest({ node }, project, reportName, env) {
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${reportFile(reportName)}`];
  return node(["node_modules/vitest/vitest.mjs", "run", "--project", project, ...reporters], env);
}

/** @param {string} name */
function reportFile(name) {
  return join("test-results", `${name}.json`);
}
