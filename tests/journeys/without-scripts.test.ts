import { expect, test } from "vitest";
import { openPage } from "@/tests/support/browser";
import { digitsOf } from "@/tests/support/page-text";

const withoutScripts = { javaScriptEnabled: false, locale: "en-GB" };

test("without scripts the overview has its numbers, drawings and tables", async () => {
  const page = await openPage("/", withoutScripts);
  const values = await page.locator(".kpi-value").allInnerTexts();
  expect(values).toHaveLength(6);
  for (const value of values) expect(digitsOf(value)).not.toBe("");
  expect(await page.locator(".chart-view svg").first().isVisible()).toBe(true);
  await page.locator(".chart-figure .view-table").first().check({ force: true });
  expect(await page.locator(".chart-figure .table-view table").first().isVisible()).toBe(true);
});

test("without scripts the filter is a form that works, and is undone by a link", async () => {
  const page = await openPage("/", withoutScripts);
  const all = await page.locator(".filter-status").innerText();
  await page.locator(".filters summary").nth(1).click();
  await page.getByRole("checkbox", { name: "Huye", exact: true }).check();
  await page.locator(".chip-panel button:visible").click();
  expect(page.url()).toContain("district=huye");
  expect(await page.locator(".filter-status").innerText()).not.toBe(all);
  await page.getByRole("link", { name: "Reset" }).click();
  expect(await page.locator(".filter-status").innerText()).toBe(all);
});

test("without scripts a person is found by any of their names, without their accents", async () => {
  const page = await openPage("/records?figure=direct_beneficiaries&phase=iv", withoutScripts);
  const name = await page.locator('main a[href^="/people/"]').first().innerText();
  const backwards = name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().split(" ").reverse().join(" ");
  await page.getByRole("searchbox").fill(backwards);
  await page.getByRole("searchbox").press("Enter");
  expect(new URL(page.url()).searchParams.get("search")).toBe(backwards);
  expect(await page.locator('main a[href^="/people/"]').allInnerTexts()).toContain(name);
});

test("without scripts nothing is offered that would need one", async () => {
  const page = await openPage("/", withoutScripts);
  for (const one of await page.locator(".needs-script").all()) expect(await one.isVisible()).toBe(false);
});
