import { expect, test } from "vitest";
import { digitsOf } from "@/tests/support/page-text";
import { openPage } from "@/tests/support/browser";

test("a manager goes in French from a card of the overview to the people behind it", async () => {
  const page = await openPage("/", { locale: "fr-FR" });
  const card = page.getByRole("article", { name: "Bénéficiaires directs" });
  const value = card.getByRole("link", { name: /^Dossiers derrière/ });
  const reached = digitsOf(await value.innerText());
  expect(Number(reached)).toBeGreaterThan(25);
  await value.click();
  await page.waitForURL(/\/records\?/);
  expect(digitsOf(await page.getByRole("heading", { level: 1 }).innerText())).toBe(reached);
  expect(digitsOf(await page.getByText(/affichés sur/).innerText())).toBe(`25${reached}`);
  expect(await page.locator("html").getAttribute("lang")).toBe("fr");
});

test("the list behind a card has exactly as many entries as the card says", async () => {
  const page = await openPage("/?phase=iv&province=north", { locale: "fr-FR" });
  const value = page.getByRole("article", { name: "Bénéficiaires directs" }).locator(".kpi-value a");
  const reached = Number(digitsOf(await value.innerText()));
  await value.click();
  let entries = await page.locator("tbody tr").count();
  const next = page.getByRole("link", { name: "Page suivante" });
  while ((await next.count()) > 0) {
    await page.goto((await next.getAttribute("href")) ?? "");
    entries += await page.locator("tbody tr").count();
  }
  expect(entries).toBe(reached);
});

test("the list opens a person, whose page tells their history", async () => {
  const page = await openPage("/records?figure=direct_beneficiaries&phase=iv", { locale: "fr-FR" });
  const person = page.locator('main a[href^="/people/"]').first();
  const name = await person.innerText();
  await person.click();
  await page.waitForURL(/\/people\//);
  expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe(name);
  expect(await page.getByText("Aides au fil des phases").isVisible()).toBe(true);
});

test("Back returns to the same choice, and the choice stands in the address", async () => {
  const page = await openPage("/?phase=iv&district=huye", { locale: "fr-FR" });
  await page.getByRole("article", { name: "Bénéficiaires directs" }).locator(".kpi-value a").click();
  await page.waitForURL(/\/records\?.*district=huye/);
  await page.goBack();
  await page.waitForURL((address) => address.pathname === "/" && address.search === "?phase=iv&district=huye");
  expect(await page.locator(".chip.on").count()).toBe(2);
});
