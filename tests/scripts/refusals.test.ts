import { spawnSync } from "node:child_process";
import { createServer } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { freePort } from "@/scripts/address.mjs";
import { configured } from "@/scripts/configured.mjs";
import { expectedShare, progressLine, shareIn } from "@/scripts/progress.mjs";
import { knownCause } from "@/scripts/refusal.mjs";

/** Runs one of the commands as a person would, with more of the environment or other arguments. */
function run(script: string, args: string[], env: Record<string, string> = {}) {
  const done = spawnSync(process.execPath, [`scripts/${script}`, ...args], {
    env: { ...process.env, ...env },
    encoding: "utf8",
  });
  return { code: done.status, said: done.stderr, printed: done.stdout };
}

test.each(["demo.mjs", "start.mjs"])("%s refuses an address that others could reach, in one sentence", (script) => {
  const { code, said } = run(script, [], { HOST: "0.0.0.0" });
  expect(code).toBe(1);
  expect(said).toMatch(/^HOST: "0\.0\.0\.0" is refused.*\n$/);
});

test("npm run dev refuses it too", () => {
  expect(run("start.mjs", ["--dev"], { HOST: "0.0.0.0" }).said).toMatch(/^HOST: /);
});

test("the demonstration refuses a taken port before it does anything else", async () => {
  const other = createServer();
  onTestFinished(() => void other.close());
  const port = await freePort();
  await new Promise<void>((resolve) => other.listen(port, "127.0.0.1", resolve));
  const { code, said } = run("demo.mjs", ["--port", String(port)]);
  expect(code).toBe(1);
  expect(said).toMatch(new RegExp(`^Port ${port} is taken by another program\\..*\\n$`));
});

test("an option that does not exist is refused with those that do", () => {
  const { code, said } = run("demo.mjs", ["--frsh"]);
  expect(code).toBe(1);
  expect(said).toContain("Known options: --prepare, --fresh, --port.");
});

test("a wrong variable is refused at start with its name", () => {
  const environment = { ...process.env, FISCAL_YEAR_FIRST_MONTH: "13" };
  expect(() => configured(environment)).toThrow("FISCAL_YEAR_FIRST_MONTH: expected a whole number from 1 to 12.");
});

test("the plain scripts read the same configuration as the product", () => {
  const environment = { ...process.env, DATABASE_URL: "file:./data/x.db" };
  expect(configured(environment)).toMatchObject({ databaseUrl: "file:./data/x.db", programme: "rwanda" });
});

test("a part of the tests that does not exist is refused", () => {
  const { code, said } = run("test.mjs", ["units"]);
  expect(code).toBe(1);
  expect(said).toMatch(/^There is no part units; there are checks, unit, db, access, components, journeys\./);
});

test.each([
  ["Error: ENOSPC: no space left on device, write", /^The disk is full/],
  ["SqliteError: database or disk is full", /^The disk is full/],
  ["Error: EROFS: read-only file system, mkdir '/x'", /^The disk is read-only/],
  ["SqliteError: attempt to write a readonly database", /^The disk is read-only/],
  ["EACCES: permission denied, open 'x'", /^A file here cannot be written/],
])("%s becomes a sentence", (output, sentence) => {
  expect(knownCause(output)).toMatch(sentence);
});

test("an error of the product's own is not explained away", () => {
  expect(knownCause("TypeError: x is not a function")).toBeNull();
});

test("the progress bar shows share and time, and never ends before the work does", () => {
  expect(progressLine("Loading", 0.25, 31.4)).toBe("Loading [######------------------]  25 %  31 s");
  expect(expectedShare(0, 30)).toBe(0);
  expect(expectedShare(10_000, 30)).toBeLessThan(1);
});

test("a step that names its own share is believed", () => {
  expect(shareIn("beneficiaries.csv 4,000 of 8,000 (50 %)")).toBe(0.5);
  expect(shareIn("still reading")).toBeNull();
});
