import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { openPage } from "@/tests/support/browser";

/** Presses Tab until what has the focus matches; a reader gives up after as many stops. */
async function tabTo(page: Page, selector: string, atMost = 80): Promise<void> {
  for (let stop = 0; stop < atMost; stop++) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
  }
  throw new Error(`${selector} is not reached with ${atMost} presses of Tab.`);
}

test("the first Tab offers to skip to the content, and Enter goes there", async () => {
  const page = await openPage("/");
  await page.keyboard.press("Tab");
  expect(await page.locator(".skip").evaluate((link) => link === document.activeElement)).toBe(true);
  expect((await page.locator(".skip").boundingBox())?.y).toBeGreaterThanOrEqual(0);
  await page.keyboard.press("Enter");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("content");
});

test("another page is reached by Tab and Enter through the navigation", async () => {
  const page = await openPage("/");
  await tabTo(page, '.main-nav a[href="/outcomes"]');
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/outcomes$/);
});

test("a filter is opened, chosen and applied with the keyboard alone", async () => {
  const page = await openPage("/");
  await tabTo(page, ".filters summary");
  await page.keyboard.press("Enter");
  await tabTo(page, 'input[name="phase"][value="iii"]', 5);
  await page.keyboard.press("Space");
  await tabTo(page, ".chip-panel button", 5);
  await page.keyboard.press("Enter");
  await page.waitForURL(/[?&]phase=iii(&|$)/);
});

test("a chart becomes its table, and the records behind a card open, with the keyboard alone", async () => {
  const page = await openPage("/");
  await tabTo(page, ".chart-figure .view-chart");
  await page.keyboard.press("ArrowRight");
  expect(await page.locator(".chart-figure .table-view table").first().isVisible()).toBe(true);
  await page.goto("/");
  await tabTo(page, ".kpi-value a");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/records\?/);
  await tabTo(page, 'main a[href^="/people/"]');
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/people\//);
});

test.each(["/", "/records?figure=direct_beneficiaries&phase=iv", "/compare"])(
  "on %s every stop of the Tab key can be seen and shows that it has the focus",
  async (path) => {
    const page = await openPage(path);
    const unseen: string[] = [];
    for (let stop = 0; stop < 60; stop++) {
      await page.keyboard.press("Tab");
      const seen = await page.evaluate(focusSeen);
      if (seen === null) break;
      if (seen !== "") unseen.push(seen);
    }
    expect(unseen).toEqual([]);
  },
);

/** "" where the focus is visible, what it is on where not, null at the end of the page. Runs in the page. */
function focusSeen(): string | null {
  const focused = document.activeElement;
  if (focused === null || focused === document.body) return null;
  const shown = focused instanceof HTMLInputElement && focused.closest("label") ? focused.closest("label") : focused;
  const box = (shown ?? focused).getBoundingClientRect();
  const isOnScreen = box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < window.innerHeight;
  const isMarked = [focused, shown ?? focused].some((one) => {
    const { outlineStyle, boxShadow } = getComputedStyle(one);
    return outlineStyle !== "none" || boxShadow !== "none";
  });
  return isOnScreen && isMarked ? "" : focused.outerHTML.slice(0, 120);
}
