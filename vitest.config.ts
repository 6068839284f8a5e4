import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

function path(name: string): string {
  return fileURLToPath(new URL(name, import.meta.url));
}

const resolve = {
  alias: {
    "@": path(".").replace(/\/$/, ""),
    "server-only": path("node_modules/server-only/empty.js"),
  },
};
const setupFiles = [path("tests/support/no-console-error.ts")];

/**
 * Five kinds of test, in the rooms' order. `db` runs on the engine that DATABASE_URL names: SQLite without one, else
 * the PostgreSQL server on which each test makes a database of its own. `access` asks at
 * every door as everybody. Journeys share one server and one browser.
 */
export default defineConfig({
  test: {
    projects: [
      {
        resolve,
        test: {
          name: "unit",
          include: ["tests/**/*.test.ts"],
          exclude: ["tests/{db,app,access,components,journeys}/**"],
          setupFiles,
          testTimeout: 30_000,
        },
      },
      {
        resolve,
        test: {
          name: "db",
          include: ["tests/{db,app}/**/*.test.ts"],
          setupFiles,
          env: { SESSION_SECRET: "of the tests alone, and long enough for them" },
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        resolve,
        test: {
          name: "access",
          include: ["tests/access/**/*.test.ts"],
          setupFiles,
          env: { SESSION_SECRET: "of the tests alone, and long enough for them" },
          testTimeout: 300_000,
          hookTimeout: 120_000,
        },
      },
      {
        resolve,
        test: {
          name: "components",
          include: ["tests/components/**/*.test.{ts,tsx}"],
          environment: "jsdom",
          setupFiles: [...setupFiles, path("tests/support/browser-layout.ts")],
          testTimeout: 30_000,
        },
      },
      {
        resolve,
        test: {
          name: "journeys",
          include: ["tests/journeys/**/*.test.ts"],
          globalSetup: [path("tests/support/journeys-server.ts")],
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
