import { expect, test } from "vitest";
import { languages } from "@/domain/vocabulary";
import { axe, findings } from "@/tests/support/axe";
import { openBrowser, openContext } from "@/tests/support/browser";
import { addressOf, pages } from "@/tests/support/pages";

test.each(languages)(
  "in %s axe finds nothing on any page, and every page names its language and itself",
  async (lang) => {
    const browser = await openBrowser();
    const context = await openContext(browser, { locale: lang, bypassCSP: true });
    await context.addInitScript({ path: axe });
    const page = await context.newPage();
    const titles = new Set<string>();
    const found: Record<string, string[]> = {};
    for (const one of pages) {
      await page.goto(await addressOf(one));
      expect(await page.locator("html").getAttribute("lang"), one).toBe(lang);
      expect(await page.getByRole("heading", { level: 1 }).count(), one).toBe(1);
      titles.add(await page.title());
      const problems = await findings(page);
      if (problems.length > 0) found[one] = problems;
    }
    expect(found).toEqual({});
    expect(titles.size).toBe(pages.length);
  },
);

test("in the dark axe finds nothing either", async () => {
  const browser = await openBrowser();
  const context = await openContext(browser, { colorScheme: "dark", bypassCSP: true });
  await context.addInitScript({ path: axe });
  const page = await context.newPage();
  for (const one of ["/", "/phases/iv", "/outcomes", "/records?figure=in_work"]) {
    await page.goto(one);
    expect(await findings(page), one).toEqual([]);
  }
});

test.each(languages)("in %s no page scrolls sideways on the narrowest screen, 320 px", async (lang) => {
  const browser = await openBrowser();
  const context = await openContext(browser, { locale: lang, viewport: { width: 320, height: 640 } });
  const page = await context.newPage();
  for (const one of pages) {
    await page.goto(await addressOf(one));
    expect(await page.evaluate(() => document.documentElement.scrollWidth), one).toBeLessThanOrEqual(320);
  }
});
