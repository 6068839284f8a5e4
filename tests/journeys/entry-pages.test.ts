import type { Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { openStore } from "@/db/open-store";
import { languages } from "@/domain/vocabulary";
import { axe, findings } from "@/tests/support/axe";
import { openBrowser, openContext } from "@/tests/support/browser";
import { cookieOf } from "@/tests/support/sessions";

/** An officer of Nyaruguru who also reviews there: every page of entry is open to them. */
async function officer(): Promise<string> {
  const store = await openStore(inject("databaseUrl"));
  try {
    return await cookieOf(store, "senior-officer", { districts: ["RW23"], secret: inject("secret") });
  } finally {
    await store.close();
  }
}

/** The pages of a day of entry, with somebody and some course of the officer's own. */
async function entryPages(page: Page): Promise<string[]> {
  await page.goto("/worklist");
  const visit = (await page.locator('a[href$="/visit"]').first().getAttribute("href")) ?? "";
  await page.goto("/courses");
  const course = (await page.locator('a[href^="/courses/"]').first().getAttribute("href")) ?? "";
  const person = visit.replace(/\/visit$/, "");
  const id = person.replace("/people/", "");
  return [
    ...["/worklist", "/worklist/print", "/enrol", "/courses", course, "/import", "/review"],
    ...[person, visit, `${person}/hand-over`, `${person}/change/${id}`, `${person}/doubles`],
  ];
}

test.each(languages)("in %s axe finds nothing on the pages of entry", async (lang) => {
  const context = await openContext(await openBrowser(), { locale: lang, bypassCSP: true }, await officer());
  await context.addInitScript({ path: axe });
  const page = await context.newPage();
  const found: Record<string, string[]> = {};
  for (const one of await entryPages(page)) {
    await page.goto(one);
    expect(await page.locator("html").getAttribute("lang"), one).toBe(lang);
    expect(await page.getByRole("heading", { level: 1 }).count(), one).toBe(1);
    const problems = await findings(page);
    if (problems.length > 0) found[one] = problems;
  }
  expect(found).toEqual({});
});

test("no page of entry scrolls sideways on the narrowest screen, 320 px", async () => {
  const options = { locale: "fr", viewport: { width: 320, height: 640 } };
  const page = await (await openContext(await openBrowser(), options, await officer())).newPage();
  const tooWide: string[] = [];
  for (const one of await entryPages(page)) {
    await page.goto(one);
    if ((await page.evaluate(() => document.documentElement.scrollWidth)) > 320) tooWide.push(one);
  }
  expect(tooWide).toEqual([]);
});
