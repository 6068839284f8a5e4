import { expect, test } from "vitest";
import { ConfigurationError, readConfiguration } from "@/domain/configuration";

function problems(environment: Record<string, string>): readonly string[] {
  try {
    readConfiguration(environment);
    return [];
  } catch (error) {
    if (error instanceof ConfigurationError) return error.problems;
    throw error;
  }
}

test("an empty environment gives a register of one's own on this machine", () => {
  expect(readConfiguration({})).toEqual({
    databaseUrl: "file:./data/monitor.db",
    host: "127.0.0.1",
    port: 3000,
    publicAddress: null,
    trustedProxies: [],
    sessionSecret: null,
    programme: "rwanda",
    fiscalYearFirstMonth: 7,
    courseMonths: 5,
    iatiReporting: null,
    backup: { folder: null, everyHours: 24, keep: 30, passphrase: null },
  });
});

test("an empty variable means that it is not set", () => {
  expect(readConfiguration({ PORT: "", PROGRAMME: "" })).toEqual(readConfiguration({}));
});

test.each([
  ["DATABASE_URL", "mysql://server/db"],
  ["HOST", "0.0.0.0"],
  ["HOST", "two words"],
  ["PUBLIC_ADDRESS", "http://monitor.example"],
  ["PUBLIC_ADDRESS", "https://monitor.example/under"],
  ["PUBLIC_ADDRESS", "monitor.example"],
  ["TRUSTED_PROXIES", "10.0.0.1, proxy"],
  ["SESSION_SECRET", "short"],
  ["PORT", "70000"],
  ["PORT", "3000x"],
  ["PROGRAMME", "Rwanda!"],
  ["FISCAL_YEAR_FIRST_MONTH", "0"],
  ["FISCAL_YEAR_FIRST_MONTH", "13"],
  ["COURSE_MONTHS", "five"],
  ["BACKUP_EVERY_HOURS", "0"],
  ["BACKUP_KEEP", "0"],
  ["BACKUP_PASSPHRASE", "too short"],
])("%s=%s is refused with the variable's name", (name, value) => {
  expect(problems({ [name]: value })).toEqual([expect.stringMatching(new RegExp(`^${name}: expected `))]);
});

test("all wrong variables are named at once, and no value is repeated: it may be a password", () => {
  const found = problems({ DATABASE_URL: "mysql://user:secret@server/db", PORT: "x" });
  expect(found).toHaveLength(2);
  expect(found.join()).not.toContain("secret");
});

test.each(["postgres://u:p@localhost:5432/monitor", "postgresql://localhost/monitor", "file:/data/monitor.db"])(
  "%s is a database",
  (url) => {
    expect(readConfiguration({ DATABASE_URL: url }).databaseUrl).toBe(url);
  },
);

test("where others reach the server, it is said under which name", () => {
  const PUBLIC_ADDRESS = "https://monitor.example";
  expect(readConfiguration({ HOST: "0.0.0.0", PUBLIC_ADDRESS })).toMatchObject({ publicAddress: PUBLIC_ADDRESS });
});
