import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { openPage } from "@/tests/support/browser";

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, locale: "fr-FR" };

async function topOf(page: Page, selector: string): Promise<number> {
  return (await page.locator(selector).first().boundingBox())?.y ?? Number.NaN;
}

test("on a phone what needs attention comes before the cards, and nothing scrolls sideways", async () => {
  const page = await openPage("/", phone);
  expect(await topOf(page, ".attention")).toBeLessThan(await topOf(page, ".kpi"));
  expect(await topOf(page, ".kpi")).toBeLessThan(await topOf(page, ".chart-figure"));
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});

test("on a phone a filter opens within the screen, is chosen by touch and applied", async () => {
  const page = await openPage("/", phone);
  await page.locator(".filters summary").first().tap();
  const panel = await page.locator(".chip-panel").first().boundingBox();
  expect(panel?.x).toBeGreaterThanOrEqual(0);
  expect((panel?.x ?? 0) + (panel?.width ?? 0)).toBeLessThanOrEqual(390);
  await page.getByLabel("Phase II", { exact: true }).tap();
  await page.locator(".chip-panel button").first().tap();
  await page.waitForURL(/[?&]phase=ii(&|$)/);
  expect(await page.locator(".chip.on").innerText()).toContain("II");
});

test("on a phone every filter, tool and card can be hit with a thumb", async () => {
  const page = await openPage("/", phone);
  for (const part of [".filters summary", ".main-nav a", ".chart-tools summary", ".chart-tools label"]) {
    const heights = await page.locator(part).evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
    expect(heights.length).toBeGreaterThan(0);
    expect(Math.min(...heights), part).toBeGreaterThanOrEqual(44);
  }
});

test("on a phone records are cards, each with its columns named", async () => {
  const page = await openPage("/records?figure=direct_beneficiaries&phase=iv", phone);
  expect(await page.locator("main tbody tr").count()).toBe(25);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  const widths = await page.locator("main tbody tr").evaluateAll((rows) => rows.map((row) => row.clientWidth));
  expect(Math.max(...widths)).toBeLessThanOrEqual(390);
});
