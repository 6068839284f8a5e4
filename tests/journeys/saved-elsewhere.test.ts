import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, inject, test } from "vitest";
import { folderOf, temporaryFolder } from "@/tests/support/register-files";
import { fetchAsManager, openPage } from "@/tests/support/browser";
import { digitsOf } from "@/tests/support/page-text";

/** Runs one of our commands on the journeys' database, in a process of its own. */
function command(script: string, folder: string) {
  const env = { ...process.env, DATABASE_URL: inject("databaseUrl"), PROGRAMME: "rwanda" };
  return promisify(execFile)(process.execPath, ["--import", "tsx", script, folder], { env });
}

/** The register's header of a file and its first row that matches, changed. */
function changedRow(folder: string, isWanted: (row: string) => boolean, change: (row: string) => string): string {
  const [header = "", ...rows] = readFileSync(join(folder, "assistance.csv"), "utf8").split("\n");
  const row = rows.find(isWanted);
  if (row === undefined) throw new Error("The demonstration has no such assistance.");
  return `${header}\n${change(row)}\n`;
}

test("what another process saves appears on an open overview at once, with a quiet word and without a jump", async () => {
  const exported = join(temporaryFolder(), "register");
  await command("scripts/register-export.ts", exported);
  // Livestock that was given becomes a drop-out: one person fewer received it.
  const one = changedRow(
    exported,
    (row) =>
      row.includes(",iv,") && row.includes(",livestock,") && row.includes(",completed,") && row.includes(",verified,"),
    (row) => row.replace(",completed,", ",dropped-out,"),
  );
  const page = await openPage("/?phase=iv", { locale: "en-GB" });
  const card = page.locator(".kpi-value").nth(2);
  const before = Number(digitsOf(await card.locator("a").innerText()));
  await page.evaluate(() => window.scrollTo(0, 900));
  const seen = page
    .locator('.live[role="status"]')
    .getByText(/Updated/)
    .waitFor({ timeout: 240_000 })
    .then(
      () => true,
      () => false,
    );
  const versionBefore = await version();
  const load = command("scripts/register-load.ts", folderOf({ "assistance.csv": one }));
  while ((await version()) === versionBefore) await new Promise((resolve) => setTimeout(resolve, 200));
  const saved = performance.now();
  await expect
    .poll(async () => Number(digitsOf(await card.locator("a").innerText())), { timeout: 60_000 })
    .toBe(before - 1);
  console.log(
    `A saved change was on the page ${Math.round(performance.now() - saved)} ms after the server knew of it.`,
  );
  expect(await seen).toBe(true);
  expect(await page.evaluate(() => window.scrollY)).toBe(900);
  await load;
}, 300_000);

async function version(): Promise<unknown> {
  const answer: unknown = await (await fetchAsManager("/api/v1/data-version")).json();
  return JSON.stringify(answer);
}
