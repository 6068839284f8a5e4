import { readFileSync } from "node:fs";
import { inflateRawSync } from "node:zlib";
import type { Download, Page } from "playwright-core";
import { expect, test } from "vitest";
import { openPage } from "@/tests/support/browser";

/** Opens the downloads of the overview's main picture and takes one. */
async function downloadOf(page: Page, name: string): Promise<Download> {
  const figure = page.locator(".chart-figure").first();
  await figure.locator(".chart-tools summary").click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    figure.getByText(name, { exact: true }).click(),
  ]);
  return download;
}

async function bytesOf(download: Download): Promise<Buffer> {
  return readFileSync(await download.path());
}

test("the data of a chart come as CSV whose every row says that its people are invented", async () => {
  const download = await downloadOf(await openPage("/"), "Data (CSV)");
  expect(download.suggestedFilename()).toMatch(/\.csv$/);
  const [head = "", ...rows] = (await bytesOf(download)).toString("utf8").trim().split("\r\n");
  expect(head).toContain("demonstration");
  expect(rows.length).toBeGreaterThan(3);
  for (const row of rows) expect(row).toMatch(/invented/i);
});

test("the data of a chart come as a workbook that says so too", async () => {
  const download = await downloadOf(await openPage("/"), "Data (XLSX)");
  expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
  expect(textOfWorkbook(await bytesOf(download))).toMatch(/invented/i);
});

test("a chart leaves as a picture with its finding, its source and the mark", async () => {
  const page = await openPage("/");
  const finding = await page.locator(".chart-figure h2").first().innerText();
  const svg = (await bytesOf(await downloadOf(page, "Picture (SVG)"))).toString("utf8");
  const words = svg.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");
  expect(svg).toMatch(/^<(\?xml|svg)/);
  for (const word of finding.split(/\s+/).slice(0, 3)) expect(words).toContain(word);
  expect(words).toMatch(/Source/);
  expect(words).toMatch(/invented/i);
});

test("a chart leaves as PNG, wide enough for a report", async () => {
  const png = await bytesOf(await downloadOf(await openPage("/"), "Picture (PNG)"));
  expect(png.subarray(1, 4).toString("latin1")).toBe("PNG");
  expect(png.readUInt32BE(16)).toBeGreaterThanOrEqual(600);
});

test("on paper stand the choice, the day, the address and the mark, and neither navigation nor tools", async () => {
  const page = await openPage("/?phase=iv&district=huye");
  await page.emulateMedia({ media: "print" });
  const printed = await page.evaluate(() => document.body.innerText);
  expect(printed).toContain("Huye");
  expect(printed).toContain("2 December 2013");
  expect(printed).toContain("/?phase=iv&district=huye");
  expect(printed).toMatch(/invented/i);
  for (const part of [".main-nav", ".chart-tools", ".languages"])
    expect(await page.locator(part).first().isVisible(), part).toBe(false);
  expect(await page.locator(".chart-figure .table-view table").first().isVisible()).toBe(true);
});

/** All text of a workbook: an XLSX file is a zip of XML files; their local headers are walked. */
function textOfWorkbook(bytes: Buffer): string {
  let text = "";
  for (let at = bytes.indexOf("PK\u0001\u0002"); at >= 0; at = bytes.indexOf("PK\u0001\u0002", at + 4)) {
    const [method, size, start] = [
      bytes.readUInt16LE(at + 10),
      bytes.readUInt32LE(at + 20),
      bytes.readUInt32LE(at + 42),
    ];
    const from = start + 30 + bytes.readUInt16LE(start + 26) + bytes.readUInt16LE(start + 28);
    const data = bytes.subarray(from, from + size);
    text += (method === 0 ? data : inflateRawSync(data)).toString("utf8");
  }
  return text;
}
