import readXlsxFile from "read-excel-file/node";
import { expect, test } from "vitest";
import { reportPdf } from "@/components/report/pdf";
import { reportDocument } from "@/components/report/report-document";
import { reportXlsx } from "@/components/report/xlsx";
import { reportCsv } from "@/components/report/report-csv";
import { makeRelease } from "@/db/commands/make-release";
import { releaseOf, type Release } from "@/db/queries/releases";
import type { Store } from "@/db/store";
import { claim } from "@/domain/access/scope";
import { languages, type Language } from "@/domain/vocabulary";
import { assisted, enumerator, household, person } from "@/tests/support/register";
import { testStore } from "@/tests/support/test-store";

const manager = claim(enumerator, "configure");
const settings = { asOf: "2014-03-31", threshold: 10, courseMonths: 5, fiscalYearFirstMonth: 7, codeVersion: "test" };

async function people(store: Store, count: number): Promise<void> {
  const home = await household(store, { size: 40 });
  for (let i = 0; i < count; i += 1) await assisted(store, await person(store, { household: home }));
}

async function filesOf(language: Language, release: Release) {
  const report = reportDocument(language, { ...release, programmeName: "A programme" });
  const pdf = await reportPdf(language, report, new Date(release.madeAt));
  return { report, pdf: Buffer.from(pdf).toString("latin1"), csv: reportCsv(release.content) };
}

async function frozen(store: Store): Promise<Release> {
  const { id } = await makeRelease(store, manager, { phases: "iv", period: "quarter", review: "reported" }, settings);
  const release = await releaseOf(store.reader, manager, id);
  if (release === null) throw new Error("No release.");
  return release;
}

test("a release gives the same files, byte for byte, whatever is recorded after it", async () => {
  const store = await testStore();
  await people(store, 12);
  const release = await frozen(store);
  const before = await Promise.all(languages.map((language) => filesOf(language, release)));
  await people(store, 3);
  const again = await releaseOf(store.reader, manager, release.code);
  const after = await Promise.all(languages.map((language) => filesOf(language, again ?? release)));
  expect(after).toEqual(before);
});

test("the PDF is tagged, says its language and its title, and carries bookmarks", async () => {
  const store = await testStore();
  await people(store, 12);
  const { pdf, report } = await filesOf("fr", await frozen(store));
  expect(pdf).toContain("/MarkInfo");
  expect(pdf).toContain("/StructTreeRoot");
  expect(pdf).toContain("/Lang (fr)");
  expect(pdf).toContain("/Outlines");
  expect(report.sections.map(({ id }) => id)).toContain("results");
});

test("the workbook holds every table of the report and nothing hidden", async () => {
  const store = await testStore();
  await people(store, 12);
  const release = await frozen(store);
  const report = reportDocument("en", { ...release, programmeName: "A programme" });
  const sheets = await readXlsxFile(Buffer.from(await reportXlsx(report)));
  const tables = report.sections.flatMap(({ parts }) => parts.filter(({ kind }) => kind === "table"));
  expect(sheets).toHaveLength(1 + tables.length);
  const results = sheets[1]?.data ?? [];
  const titles = results.find(([title]) => title === "Indicator") ?? [];
  const counted = results.find(([name]) => name === "People reached directly");
  expect(counted?.[titles.indexOf("Cumulative")]).toBe(12);
});
