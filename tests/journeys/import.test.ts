import { readFileSync } from "node:fs";
import type { BrowserContextOptions, Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { demonstrationUsers } from "@/db/seed/demonstration/users";
import { axe, findings } from "@/tests/support/axe";
import { openBrowser } from "@/tests/support/browser";

/** A senior officer of Huye at the page where spreadsheets are sent. */
async function atImport(options: BrowserContextOptions): Promise<Page> {
  const officer = demonstrationUsers.find(({ role }) => role === "senior-officer");
  const browser = await openBrowser();
  const context = await browser.newContext({ baseURL: inject("address"), ...options });
  await context.addInitScript({ path: axe });
  const page = await context.newPage();
  await page.goto("/sign-in");
  await page.locator('input[name="name"]').fill(officer?.username ?? "");
  await page.locator('input[name="password"]').fill(officer?.password ?? "");
  await page.locator('main button[type="submit"]').first().click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
  await page.goto("/import?lang=fr");
  return page;
}

const header =
  "Nom et prénom;Sexe;Année de naissance;District;Type d'assistance;Métier;Statut;Date d'inscription;Montant (RWF)";

function listOf(...rows: readonly string[]): string {
  return ["Liste des bénéficiaires – phase IV;;;;;;;;", "", header, ...rows, "Total;;;;;;;;15 734,5"].join("\r\n");
}

async function send(page: Page, name: string, text: string): Promise<void> {
  const buffer = Buffer.from(text, "latin1");
  await page.getByLabel("Fichier (CSV ou XLSX)").setInputFiles({ name, mimeType: "text/csv", buffer });
  await page.getByRole("button", { name: "Vérifier le fichier" }).click();
  await page.getByRole("heading", { level: 1, name: /^Vérification/ }).waitFor();
}

test("a French spreadsheet with planted mistakes is sent, comes back with them, is repaired and stored", async () => {
  const page = await atImport({ locale: "fr-FR", acceptDownloads: true, bypassCSP: true });
  expect(await findings(page)).toEqual([]);
  await send(
    page,
    "liste de juin.csv",
    listOf(
      "NTAKIRUTIMANA Zéphyrine;F;1985;Huye;Bétail;;Terminé;02/05/2013;12 500",
      "NTAKIRUTIMANA Zénon;H;1979;Huyye;Formation;Couture;En cours;mai 2013;1 234,5",
      "NTAKIRUTIMANA Zita;X;1990;Huye;Logement;;Terminé;03/06/2013;deux mille",
    ),
  );
  const rows = page.getByRole("table", { name: "Lignes du fichier" });
  await page.getByRole("link", { name: /^erreur.: 2$/ }).click();
  const wrong = await rows.innerText();
  for (const said of ["« Huyye »", "peut-être Huye", "« mai 2013 »", "ce n’est qu’un mois", "« X »", "« deux mille »"])
    expect(wrong.replaceAll("\u00a0", " ")).toContain(said);
  expect(wrong).not.toContain("Zéphyrine");
  expect(await findings(page)).toEqual([]);

  const waiting = page.waitForEvent("download");
  await page.getByRole("link", { name: /^Le même fichier/ }).click();
  const text = readFileSync(await (await waiting).path(), "utf8");
  expect(text.split("\r\n")[2]).toBe(`${header};À corriger`);
  expect(text).toMatch(/Zénon;.*peut-être Huye/);

  const repaired = text
    .replace("Huyye", "Huye")
    .replace("mai 2013;", "03/05/2013;")
    .replace("Zita;X", "Zita;F")
    .replace("deux mille", "2 000");
  await page.goto("/import");
  const buffer = Buffer.from(repaired, "utf8");
  await page.getByLabel("Fichier (CSV ou XLSX)").setInputFiles({ name: "repris.csv", mimeType: "text/csv", buffer });
  await page.getByRole("button", { name: "Vérifier le fichier" }).click();
  await page.getByRole("button", { name: "Enregistrer 3 lignes" }).click();
  await page.locator(".notice.saved").filter({ hasText: "Enregistré comme importation" }).waitFor();
  expect(await page.getByRole("main").innerText()).toContain("repris.csv");

  await page.goto("/records?figure=direct_beneficiaries&phase=iv&district=huye&search=ntakirutimana%20z");
  const people = await page.getByRole("main").innerText();
  for (const name of ["Zéphyrine", "Zénon", "Zita"]) expect(people).toContain(name);
});

test("without scripts a file is checked, stored in part, and the import undone", async () => {
  const page = await atImport({ locale: "fr-FR", javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
  await send(
    page,
    "sans scripts.csv",
    listOf(
      "RWABUKUMBA Fidèle;H;1985;Huye;Bétail;;Terminé;02/05/2013;12 500",
      "RWABUKUMBA Foi;Z;1979;Huye;Bétail;;Terminé;02/05/2013;1 000",
    ),
  );
  await page.getByRole("button", { name: "Enregistrer 1 ligne" }).click();
  const notice = await page.locator(".notice.saved").innerText();
  const number = /\d+/.exec(notice)?.[0] ?? "";
  await page.getByText(`Annuler l’importation ${number}`).first().click();
  await page.getByRole("button", { name: `Annuler l’importation ${number}` }).click();
  expect(await page.locator(".notice.saved").innerText()).toContain(`L’importation ${number} est annulée.`);
});
