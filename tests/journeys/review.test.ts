import { and, eq, not, sql } from "drizzle-orm";
import { expect, inject, test } from "vitest";
import { openStore } from "@/db/open-store";
import { assistance, beneficiaries, households } from "@/db/schema";
import { openPage } from "@/tests/support/browser";
import { digitsOf } from "@/tests/support/page-text";
import { cookieOf } from "@/tests/support/sessions";

const huye = "RW24";

/** Cookies of an officer and a senior officer of Huye, and somebody of Huye who had no livestock in phase IV. */
async function inHuye() {
  const store = await openStore(inject("databaseUrl"));
  const secret = inject("secret");
  const officer = await cookieOf(store, "officer", { districts: [huye], secret });
  const senior = await cookieOf(store, "senior-officer", { districts: [huye], secret });
  const hasLivestock = sql`exists (select 1 from ${assistance} where ${and(
    eq(assistance.programme, beneficiaries.programme),
    eq(assistance.beneficiary, beneficiaries.id),
    eq(assistance.phase, "iv"),
    eq(assistance.kind, "livestock"),
  )})`;
  const [person] = await store.reader
    .select({ id: beneficiaries.id })
    .from(beneficiaries)
    .innerJoin(households, eq(households.id, beneficiaries.household))
    .where(and(eq(households.district, huye), not(beneficiaries.voided), not(hasLivestock)))
    .orderBy(beneficiaries.id)
    .limit(1);
  await store.close();
  if (person === undefined) throw new Error("Everybody in Huye had livestock.");
  return { officer, senior, person: person.id };
}

async function verifiedRecipients(): Promise<number> {
  const page = await openPage("/?phase=iv&district=huye&review=verified", { locale: "en-GB" });
  const card = page.getByRole("article", { name: /livestock/i });
  return Number(digitsOf(await card.locator(".kpi-value").innerText()));
}

test("what an officer enters and a senior officer verifies is on the manager's dashboard at once", async () => {
  const { officer, senior, person } = await inHuye();
  const before = await verifiedRecipients();

  const entering = await openPage(`/enrol?person=${person}`, { locale: "en-GB" }, officer);
  await entering.getByLabel("livestock").check();
  await entering.getByLabel("Phase").selectOption("iv");
  await entering.getByLabel("Day of enrolment").fill("2013-06-03");
  await entering.getByRole("button", { name: "Continue" }).click();
  await entering.getByRole("heading", { name: /check/i }).waitFor();
  await entering.getByRole("button", { name: "Enrol", exact: true }).click();
  await entering.waitForURL(/\/enrol\/receipt/);

  await entering.goto(`/people/${person}`);
  await entering.getByRole("link", { name: /Correct or void ?: livestock · Phase IV/ }).click();
  await entering.getByLabel("Status").selectOption("completed");
  await entering.getByLabel("Started").fill("2013-06-10");
  await entering.getByLabel("Ended", { exact: true }).fill("2013-06-10");
  await entering.getByRole("button", { name: "Save the correction" }).click();
  await entering.getByRole("status").filter({ hasText: "The correction is stored." }).waitFor();
  const name = await entering.getByRole("heading", { level: 1 }).innerText();
  expect(await verifiedRecipients()).toBe(before);

  const reviewing = await openPage("/review?kind=livestock&by=nobody", { locale: "en-GB" }, senior);
  await reviewing.getByLabel("Entered by").selectOption({ label: "A officer" });
  await reviewing.getByRole("button", { name: "Show" }).click();
  const card = reviewing.getByRole("article", { name: new RegExp(name) });
  expect(await card.innerText()).toContain("nothing was noted as handed over");
  await card.focus();
  await reviewing.keyboard.press("v");
  await reviewing.getByRole("status").filter({ hasText: "Verified." }).waitFor();
  expect(await verifiedRecipients()).toBe(before + 1);
});

test("without scripts a record goes back with a reason, and a missing one is asked for", async () => {
  const { senior } = await inHuye();
  const options = { locale: "en-GB", javaScriptEnabled: false };
  const page = await openPage("/review?record=assistance", options, senior);
  const card = page.getByRole("article").first();
  const name = (await card.getByRole("link").first().innerText()).trim();
  await card.locator("summary").click();
  await card.getByRole("button", { name: "Return" }).click();
  expect(await page.getByRole("alert").first().innerText()).toContain("this is needed");
  const again = page.getByRole("article", { name: new RegExp(name) }).first();
  await again.getByLabel("Reason").fill("Which course was it?");
  await again.getByRole("button", { name: "Return" }).click();
  await page.getByRole("status").filter({ hasText: "Returned" }).waitFor();
});

test("keys do nothing while nobody is on a record, and move between records while somebody is", async () => {
  const { senior } = await inHuye();
  const page = await openPage("/review", { locale: "en-GB" }, senior);
  const focused = () => page.evaluate(() => document.activeElement?.id ?? "");
  await page.keyboard.press("v");
  expect(new URL(page.url()).search).toBe("");
  await page.getByRole("article").first().focus();
  const first = await focused();
  await page.keyboard.press("j");
  expect(await focused()).not.toBe(first);
  await page.keyboard.press("k");
  expect(await focused()).toBe(first);
  await page.keyboard.press("r");
  expect(await page.getByRole("article").first().getByRole("textbox").isVisible()).toBe(true);
  await page.keyboard.type("v");
  expect(await page.getByRole("article").first().getByRole("textbox").inputValue()).toBe("v");
});
