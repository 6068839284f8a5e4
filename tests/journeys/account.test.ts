import { hashPassword } from "better-auth/crypto";
import { Secret, TOTP } from "otpauth";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { acceptInvitation } from "@/db/access/set-password";
import { inviteUser } from "@/db/commands/invite-user";
import { openStore } from "@/db/open-store";
import { claim, wholeProgramme } from "@/domain/access/scope";
import { translator } from "@/messages/translator";
import { axe, findings } from "@/tests/support/axe";
import { enterAs, openBrowser } from "@/tests/support/browser";

const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
const password = "a hill of one thousand";

/** A window in which nobody has signed in; axe can be asked in it. */
async function window(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ baseURL: inject("address"), bypassCSP: true, ...options });
  await context.addInitScript({ path: axe });
  return context.newPage();
}

async function expectSoundOnPhone(page: Page, where: string): Promise<void> {
  await page.waitForFunction(() => document.title !== "");
  expect(await findings(page), where).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth), where).toBe(390);
}

/** The administrator invites an officer of Nyaruguru, and is shown the link once. */
async function invited(page: Page): Promise<string> {
  await enterAs(page, "administrator");
  await page.goto("/users");
  await page.getByLabel("Name", { exact: true }).fill("Marie Uwera");
  await page.getByLabel("User name").fill("marie");
  await page.getByLabel("Nyaruguru").check();
  await page.getByRole("button", { name: "Invite" }).click();
  const link = await page.getByRole("status").locator("code").innerText();
  await page.reload();
  expect(await page.content()).not.toContain(link);
  return link;
}

test("from invitation by password and second factor to one’s own district, on a phone", async () => {
  const browser = await openBrowser();
  const link = await invited(await window(browser));
  const page = await window(browser, { ...phone, locale: "en" });
  await page.goto(link);
  await expectSoundOnPhone(page, "invitation");
  await page.getByLabel("New password", { exact: true }).fill("password1234");
  await page.getByLabel("New password once more").fill("password1234");
  await page.getByRole("button", { name: "Set the password" }).click();
  await page.locator(".error-summary").waitFor();
  await expectSoundOnPhone(page, "invitation with a common password");
  await page.getByLabel("New password", { exact: true }).fill(password);
  await page.getByLabel("New password once more").fill(password);
  await page.getByRole("button", { name: "Set the password" }).click();
  await page.waitForURL("/sign-in");

  await signIn(page, "marie", password);
  await page.waitForURL("/");
  await page.goto("/account");
  await expectSoundOnPhone(page, "account");
  await page.getByRole("link", { name: "Set up a second factor" }).click();
  await page.getByLabel("Your password").fill(password);
  await page.getByRole("button", { name: "Begin" }).click();
  const key = await page.locator("code").first().innerText();
  const recovery = await page.locator(".recovery code").first().innerText();
  await expectSoundOnPhone(page, "second factor");
  await page.getByLabel("Code", { exact: true }).fill(new TOTP({ secret: Secret.fromBase32(key) }).generate());
  await page.getByRole("button", { name: "Switch it on" }).click();
  await page.waitForURL("/account");
  expect(await page.getByRole("main").innerText()).toContain("A second factor is on.");

  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await page.waitForURL(/\/sign-in/);
  await signIn(page, "marie", password);
  await page.waitForURL(/second-factor/);
  await expectSoundOnPhone(page, "code");
  await page.goto("/records");
  expect(new URL(page.url()).pathname, "the password alone opens nothing").toContain("/sign-in");
  await page.goto("/sign-in/second-factor");
  await page.getByLabel("Code", { exact: true }).fill("000000");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.locator(".error-summary").waitFor();
  await page.getByLabel("Code", { exact: true }).fill(recovery);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL("/");

  await page.goto("/records?figure=direct_beneficiaries");
  const table = await page.getByRole("main").innerText();
  expect(table).toContain("Nyaruguru");
  expect(table).not.toMatch(/Huye|Karongi|Gatsibo/);
  expect((await page.goto("/places/south/huye"))?.status()).toBe(404);
  expect((await page.goto("/users"))?.status()).toBe(404);
  expect((await page.goto(link))?.status()).toBe(200);
  expect(await page.getByRole("main").innerText()).toContain("opens nothing");
});

async function signIn(page: Page, name: string, typed: string): Promise<void> {
  await page.getByLabel("User name or e-mail address").fill(name);
  await page.getByLabel("Password", { exact: true }).fill(typed);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}

/** Somebody whose name is locked in the end, and who is nobody else’s to sign in as. */
async function someone(): Promise<void> {
  const store = await openStore(inject("databaseUrl"));
  const operator = claim(wholeProgramme("rwanda", "operator"), "administer");
  const input = { name: "Paul", user_name: "paul", language: "en", role: "auditor" };
  const { code } = await inviteUser(store, operator, input);
  const accepted = { code, name: "Paul", language: "en", password: await hashPassword(password) } as const;
  await acceptInvitation(store, "rwanda", accepted);
  await store.close();
}

test("five failures lock a name, and no answer tells a wrong password from a locked or unknown name", async () => {
  await someone();
  const page = await window(await openBrowser());
  const answers: string[] = [];
  const tryAs = async (name: string, typed: string) => {
    await page.goto("/sign-in");
    await signIn(page, name, typed);
    answers.push(await page.locator(".error-summary").innerText());
  };
  for (let i = 0; i < 5; i += 1) await tryAs("paul", `wrong ${i}`);
  await tryAs("paul", password);
  await tryAs("nobody-at-all", password);
  expect(answers[0]).toContain(translator("en", "access")("signIn.refused"));
  expect(new Set(answers).size).toBe(1);
  expect((await page.context().cookies()).filter(({ name }) => name === "session")).toEqual([]);
  await enterAs(page, "auditor");
});
