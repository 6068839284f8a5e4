import { expect, test } from "vitest";
import { openPage } from "@/tests/support/browser";

test("a manager makes phase V in two districts, gives it a target, and finds it among the phases and in the filter", async () => {
  const page = await openPage("/administration");
  await page.getByRole("link", { name: "Set-up" }).click();
  await page.getByRole("link", { name: "Add a phase" }).click();
  await page.getByLabel("First day").fill("2014-05-01");
  await page.getByLabel("Last day").fill("2014-04-30");
  await page.getByLabel("Karongi").check();
  await page.getByLabel("Huye").check();
  await page.getByRole("button", { name: "Save" }).click();

  const summary = page.getByRole("alert").filter({ hasText: "This could not be saved yet" });
  await summary.getByRole("link", { name: /Last day/ }).click();
  expect(await page.getByLabel("Huye").isChecked()).toBe(true);
  await page.getByLabel("Last day").fill("2015-04-30");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("status").filter({ hasText: "Saved." }).waitFor();
  const row = page.getByRole("row", { name: /Phase V/ });
  expect(await row.innerText()).toContain("2 districts");

  await page.goto("/targets/v/direct_beneficiaries");
  await page.getByRole("textbox", { name: "Target" }).fill("800");
  await page.getByLabel("Due").fill("2015-04-30");
  await page.getByLabel("Reason or source").fill("Agreed on 14 November 2013");
  await page.getByRole("button", { name: "Set the target" }).click();
  await page.getByRole("status").filter({ hasText: "The target is set." }).waitFor();
  expect(await page.getByRole("row", { name: /^Set or revise People reached directly/ }).innerText()).toContain("800");

  await page.goto("/phases");
  expect(await page.getByRole("main").innerText()).toContain("Phase V");
  await page.goto("/?phase=v");
  expect(await page.getByRole("main").innerText()).toContain("800");
});

test("without scripts a trade gets a new name, and a wrong one comes back with what was typed", async () => {
  const page = await openPage("/set-up/lists/trade/new", { javaScriptEnabled: false });
  await page.getByLabel("Name in English").fill("Bicycle repair");
  await page.getByLabel("Name in French").fill("Réparation de vélos");
  await page.getByRole("button", { name: "Save" }).click();
  expect(await page.getByRole("alert").innerText()).toContain("Name in Kinyarwanda");
  expect(await page.getByLabel("Name in French").inputValue()).toBe("Réparation de vélos");
  await page.getByLabel("Name in Kinyarwanda").fill("Gukora amagare");
  await page.getByRole("button", { name: "Save" }).click();
  expect(await page.getByRole("main").innerText()).toContain("Bicycle repair");
});
