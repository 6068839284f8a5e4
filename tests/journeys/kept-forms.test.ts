import { eq } from "drizzle-orm";
import type { BrowserContext, Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { openStore } from "@/db/open-store";
import { beneficiaries } from "@/db/schema";
import { demonstrationUsers } from "@/db/seed/demonstration/users";
import { openBrowser, openWindow } from "@/tests/support/browser";
import { catalogue } from "@/messages/catalogue";

const { enrol: words, kept } = catalogue.rw;

/** Somebody signs in on a phone whose screen is in Kinyarwanda. */
async function signIn(context: BrowserContext, username: string): Promise<Page> {
  const user = demonstrationUsers.find((one) => one.username === username);
  const page = await context.newPage();
  await page.goto("/sign-in?lang=rw");
  await page.locator("input[name=name]").fill(username);
  await page.locator("input[name=password]").fill(user?.password ?? "");
  await page
    .locator("form", { has: page.locator("input[name=password]") })
    .locator("button")
    .first()
    .click();
  await page.waitForURL((address) => !address.pathname.startsWith("/sign-in"));
  await page.goto("/worklist?lang=rw");
  return page;
}

async function phone(): Promise<BrowserContext> {
  return openWindow(await openBrowser(), { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
}

const next = (page: Page) => page.getByRole("button", { name: words.next, exact: true }).click();
const atStep = (page: Page, step: keyof typeof words.step) =>
  page.getByRole("heading", { name: words.step[step], exact: true }).waitFor();

/** Fills in who it is; the household comes first. */
async function identify(page: Page, name: string): Promise<void> {
  await page.goto("/enrol");
  await page.getByLabel(words.field.size).fill("5");
  await next(page);
  await atStep(page, "identity");
  await page.getByLabel(words.field.family_name).fill(name);
  await page.locator("input[name=sex][value=f]").check();
  await page.getByLabel(words.field.birth_year).fill("1984");
}

/** Answers the rest, up to the look at everything. */
async function answerTheRest(page: Page): Promise<void> {
  for (const step of ["situation", "functioning", "contact", "consent"] as const) {
    await next(page);
    await atStep(page, step);
  }
  await page.locator("input[name=consent][value=yes]").check();
  await next(page);
  await atStep(page, "assistance");
  await page.locator("input[name=kinds][value=livestock]").check();
  await next(page);
  await atStep(page, "check");
}

/** How many people of a name the register holds. */
async function onRecord(name: string): Promise<number> {
  const store = await openStore(inject("databaseUrl"));
  try {
    return (await store.reader.select().from(beneficiaries).where(eq(beneficiaries.familyName, name))).length;
  } finally {
    await store.close();
  }
}

test("without a line an enrolment is finished on the phone, waits in the outbox, and is sent once when the line is back", async () => {
  const context = await phone();
  const page = await signIn(context, "officer");
  await identify(page, "Mukandayisenga Solange");
  await page.getByText(kept.savedAt.replace("{when}", "")).waitFor();
  await context.setOffline(true);
  await answerTheRest(page);
  expect(await page.getByRole("status").filter({ hasText: kept.noLine }).count()).toBe(1);
  await page.getByRole("button", { name: words.save, exact: true }).click();
  await page.getByRole("heading", { name: kept.finished }).waitFor();
  await page.close();

  await context.setOffline(false);
  const later = await context.newPage();
  await later.goto("/worklist");
  const sent = later.getByRole("link", { name: `${kept.form.enrolment}: Mukandayisenga Solange` });
  await sent.waitFor({ timeout: 30_000 });
  await sent.click();
  expect(await later.getByRole("main").innerText()).toContain("Mukandayisenga Solange");
});

test("when the answer is lost in the middle of storing, the form waits, and is on record once in the end", async () => {
  const context = await phone();
  const page = await signIn(context, "officer");
  await identify(page, "Nyirabizimana Consolée");
  await answerTheRest(page);
  await page.route(/\/enrol$/, async (route) => {
    // The server stores it; its answer never arrives.
    if (route.request().method() === "POST") await route.fetch({ maxRedirects: 0 });
    await route.abort();
  });
  const sent = context.waitForEvent("response", (response) => response.url().endsWith("/api/kept-forms/enrolment"));
  await page.getByRole("button", { name: words.save, exact: true }).click();
  await page.getByRole("heading", { name: kept.finished }).waitFor();
  expect((await sent).status()).toBe(200);
  await page.close();
  expect(await onRecord("Nyirabizimana Consolée")).toBe(1);
});

test("what is typed survives the closed tab, is no one else’s to read, and is there again for whoever typed it", async () => {
  const context = await phone();
  const page = await signIn(context, "officer");
  await identify(page, "Uwitonze Immaculée");
  await page.getByText(kept.savedAt.replace("{when}", "")).waitFor();
  await page.waitForTimeout(600);
  await page.close();

  const begun = `${kept.form.enrolment}: Uwitonze Immaculée`;
  const list = await context.newPage();
  await list.goto("/worklist");
  await list.getByText(begun).waitFor();
  await list.getByRole("button", { name: catalogue.rw.access.header.signOut }).click();
  await list.waitForURL(/sign-in/);
  await list.close();

  const other = await signIn(context, "senior-officer");
  await other.goto("/worklist");
  await other.getByText(kept.none).waitFor();
  const lying = await other.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const opening = indexedDB.open("kept-forms");
        opening.onsuccess = () => {
          const all = opening.result.transaction("forms").objectStore("forms").getAll();
          all.onsuccess = () =>
            resolve(
              (all.result as { sealed: ArrayBuffer }[])
                .map(({ sealed, ...label }) => `${JSON.stringify(label)} ${new TextDecoder().decode(sealed)}`)
                .join("\n"),
            );
        };
      }),
  );
  expect(lying).toContain('"form":"enrolment"');
  expect(lying).not.toMatch(/Uwitonze|Immacul|1984/);
  await other.getByRole("button", { name: catalogue.rw.access.header.signOut }).click();
  await other.waitForURL(/sign-in/);
  await other.close();

  const again = await signIn(context, "officer");
  await again.goto("/worklist");
  await again.getByRole("listitem").filter({ hasText: begun }).getByRole("link", { name: kept.continue }).click();
  await atStep(again, "identity");
  expect(await again.getByLabel(words.field.family_name).inputValue()).toBe("Uwitonze Immaculée");
  expect(await again.getByLabel(words.field.birth_year).inputValue()).toBe("1984");
});
