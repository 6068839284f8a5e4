import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { axe, findings } from "@/tests/support/axe";
import { enterAs, openBrowser } from "@/tests/support/browser";

const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

async function administrator(options: object = {}): Promise<Page> {
  const browser = await openBrowser();
  const context = await browser.newContext({ baseURL: inject("address"), bypassCSP: true, ...options });
  await context.addInitScript({ path: axe });
  const page = await context.newPage();
  await enterAs(page, "administrator");
  return page;
}

const places = ["/administration", "/users", "/backups", "/settings", "/translations", "/self-check", "/log"];

test("an administrator’s pages hold on a phone, and axe finds nothing on them", async () => {
  const page = await administrator(phone);
  const found: Record<string, unknown> = {};
  const look = async (place: string) => {
    await page.waitForFunction(() => document.title !== "");
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    const problems = await findings(page);
    if (problems.length > 0 || width !== 390) found[place] = { problems, width };
  };
  for (const place of places) {
    await page.goto(place);
    await look(place);
  }
  await page.goto("/users");
  await page.getByRole("link", { name: "Kenji Sato" }).click();
  await page.getByRole("heading", { level: 1, name: "Kenji Sato" }).waitFor();
  expect(await page.getByRole("main").innerText()).toContain("Phases these roles show: Phase IV");
  await look("a user");
  expect(found).toEqual({});
});

test("an administrator gives a role with a last day, takes it away again, and stays the last administrator", async () => {
  const page = await administrator();
  await page.goto("/users");
  await page.getByRole("link", { name: "Claude Habineza" }).click();
  await page.getByLabel("Role", { exact: true }).selectOption("officer");
  await page.getByRole("button", { name: "Give the role" }).click();
  expect(await page.locator(".error-summary").innerText()).toContain("Districts");
  await page.getByLabel("Huye").check();
  await page.getByRole("button", { name: "Give the role" }).click();
  await page.getByRole("status").filter({ hasText: "on record" }).waitFor();
  await page.goto("/users");
  await page.getByRole("link", { name: "Claude Habineza" }).click();
  await page.getByLabel("Last day: officer, Huye", { exact: true }).fill("2099-12-31");
  await page.getByRole("button", { name: "Set the last day: Last day: officer, Huye" }).click();
  await page.waitForURL(/saved=role/);
  await page.goto("/users");
  const row = page.getByRole("row", { name: /Claude Habineza/ });
  expect(await row.innerText()).toContain("officer, Huye, until 31 December 2099");
  await page.getByRole("link", { name: "Claude Habineza" }).click();
  await page.getByRole("button", { name: "Take away: officer, Huye" }).click();
  await page.getByRole("status").filter({ hasText: "on record" }).waitFor();
  expect(await page.getByRole("main").innerText()).not.toContain("officer, Huye");

  await page.goto("/users");
  await page.getByRole("link", { name: "Diane Ingabire", exact: true }).click();
  for (const button of ["Take away: administrator", "Switch off Diane Ingabire"]) {
    await page.getByRole("button", { name: button }).click();
    await page.getByText("The programme would be left without an administrator").first().waitFor();
    await page.reload();
  }
});

test("without scripts a copy is made, is listed with its age and size, can be taken away, and proves restorable", async () => {
  const page = await administrator({ javaScriptEnabled: false });
  await page.goto("/backups");
  await page.getByRole("button", { name: "Back up now" }).click();
  await page.waitForURL(/done=back-up/);
  const copy = page.getByRole("row", { name: /rwanda-.*\.db/ });
  await untilThere(page, () => copy.count().then((count) => count > 0));
  expect(await copy.innerText()).toMatch(/\d+\sMB/);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    copy.getByRole("link", { name: /^Download/ }).click(),
  ]);
  const bytes = readFileSync(await download.path());
  expect(bytes.subarray(0, 15).toString()).toBe("SQLite format 3");
  await page.getByRole("button", { name: /^Test a restore:/ }).click();
  await page.waitForURL(/done=try/);
  await untilThere(page, async () => (await copy.innerText()).includes("can be taken back"));
});

/** What a process of its own does may take longer than a page waits for it. */
async function untilThere(page: Page, isThere: () => Promise<boolean>): Promise<void> {
  await expect
    .poll(
      async () => {
        await page.goto("/backups");
        return isThere();
      },
      { timeout: 120_000, interval: 2000 },
    )
    .toBe(true);
}
