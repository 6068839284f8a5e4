import { eq } from "drizzle-orm";
import readXlsxFile from "read-excel-file/node";
import { describe, expect, test } from "vitest";
import { reportDocument } from "@/components/report/report-document";
import { tablesCsv } from "@/components/report/tables-csv";
import { reportXlsx } from "@/components/report/xlsx";
import { advanceRelease } from "@/db/commands/advance-release";
import { makeRelease } from "@/db/commands/make-release";
import { figures } from "@/db/queries/figures-by";
import { releaseOf, type Release } from "@/db/queries/releases";
import { verifyReleases } from "@/db/releases/verify-release";
import { releases } from "@/db/schema";
import type { Store } from "@/db/store";
import { claim } from "@/domain/access/scope";
import { everything, type Filter } from "@/domain/filter";
import type { IndicatorCode } from "@/domain/indicators/codes";
import type { ReleaseContent } from "@/domain/releases/content";
import { assisted, enumerator, figure, household, huye, karongi, person, verifier } from "@/tests/support/register";
import { scopeAs } from "@/tests/support/scopes";
import { testStore } from "@/tests/support/test-store";

const maker = claim(enumerator, "configure");
const second = claim(verifier, "configure");
const donor = scopeAs("donor", { phases: ["iv"] });
/** A district in each other province in which phase IV works. */
const elsewhere = ["RW31", "RW42", "RW52"];
const settings = { asOf: "2014-03-31", threshold: 10, courseMonths: 5, fiscalYearFirstMonth: 7, codeVersion: "test" };

async function drafted(store: Store, fields: Record<string, string> = {}): Promise<string> {
  const input = { phases: "iv", period: "quarter", review: "reported", ...fields };
  return (await makeRelease(store, maker, input, settings)).id;
}

async function publish(store: Store, code: string): Promise<void> {
  await advanceRelease(store, second, { code, step: "review" });
  await advanceRelease(store, maker, { code, step: "publish" });
}

async function people(store: Store, count: number, fields: Record<string, unknown> = {}): Promise<void> {
  const { district = huye, sex = "f", ...package_ } = fields;
  const home = await household(store, { size: 40, district });
  for (let i = 0; i < count; i += 1) {
    await assisted(store, await person(store, { household: home, sex }), { district, ...package_ });
  }
}

async function asDonor(store: Store, code: IndicatorCode, filter: Partial<Filter> = {}) {
  const question = { filter: { ...everything, phase: ["iv"], ...filter }, asOf: "2014-03-31", codes: [code] };
  return (await figures(store.reader, donor, question))[0];
}

async function released(store: Store, code: string): Promise<Release> {
  const release = await releaseOf(store.reader, maker, code);
  if (release === null) throw new Error(`No release ${code}.`);
  return release;
}

describe("what donors read", () => {
  test("headlines are the manager's, of the day; anything finer waits for a release and bears its day", async () => {
    const store = await testStore();
    await people(store, 14);
    for (const district of elsewhere) await people(store, 10, { district, sex: "m" });
    const asManager = async (filter: Partial<Filter>) => figure(store, "direct_beneficiaries", filter);
    expect(await asDonor(store, "direct_beneficiaries")).toEqual(await asManager({ phase: ["iv"] }));
    expect(await asDonor(store, "direct_beneficiaries", { province: ["south"] })).toEqual(
      await asManager({ phase: ["iv"], province: ["south"] }),
    );
    expect(await asDonor(store, "direct_beneficiaries", { sex: ["f"] })).toMatchObject({ nothing: "withheld" });
    await publish(store, await drafted(store));
    await people(store, 3);
    expect(await asDonor(store, "direct_beneficiaries")).toMatchObject({ value: 17 + 10 * elsewhere.length });
    expect(await asDonor(store, "direct_beneficiaries", { sex: ["f"] })).toMatchObject({ value: 14 });
    expect(await asDonor(store, "direct_beneficiaries", { district: ["huye"], kind: ["livestock"] })).toMatchObject({
      value: null,
      nothing: "withheld",
    });
  });

  test("what was verified, several values at once and two attributes at once are in no table", async () => {
    const store = await testStore();
    await people(store, 14);
    await people(store, 12, { district: karongi });
    await publish(store, await drafted(store));
    for (const filter of [
      { review: "verified" as const },
      { district: ["huye", "karongi"] },
      { district: ["huye"], sex: ["f" as const] },
      { trade: ["sewing" as const] },
    ]) {
      expect(await asDonor(store, "direct_beneficiaries", filter)).toMatchObject({ value: null, nothing: "withheld" });
    }
  });

  test("a small province is told together with its neighbour, as withheld and never as zero", async () => {
    const store = await testStore();
    await people(store, 14);
    await people(store, 4, { district: karongi });
    expect(await asDonor(store, "direct_beneficiaries")).toMatchObject({ value: 18 });
    for (const province of ["south", "west"])
      expect(await asDonor(store, "direct_beneficiaries", { province: [province] })).toMatchObject({
        value: null,
        nothing: "withheld",
      });
  });
});

describe("a release", () => {
  test("tells small districts together in page and workbook, and holds their number nowhere", async () => {
    const store = await testStore();
    await people(store, 14);
    await people(store, 17, { district: "RW25" });
    await people(store, 4, { district: karongi });
    const release = await released(store, await drafted(store));
    const report = reportDocument("en", { ...release, programmeName: "A programme" });
    const sheets = await readXlsxFile(Buffer.from(await reportXlsx(report)));
    const places = sheets.find(({ sheet }) => sheet === "places-iv")?.data ?? [];
    const karongiRow = places.find(([name]) => name === "Karongi");
    expect(String(karongiRow?.[1])).toMatch(/^35 together with /);
    expect(tablesCsv(release.content)).not.toMatch(/,4,/);
    expect(release.text).not.toMatch(/"value":4[,}]/);
  });

  test("is not published beside one that came between, nor of the other class of records", async () => {
    const store = await testStore();
    await people(store, 12);
    const [first, overtaken] = [await drafted(store), await drafted(store)];
    await publish(store, first);
    await people(store, 1);
    await advanceRelease(store, second, { code: overtaken, step: "review" });
    await expect(advanceRelease(store, maker, { code: overtaken, step: "publish" })).rejects.toThrow(
      "release-overtaken",
    );
    await expect(drafted(store, { review: "verified" })).rejects.toThrow("other-class-released");
  });

  test("tells a part again as it was until it has changed by the threshold", async () => {
    const store = await testStore();
    await people(store, 14);
    await people(store, 12, { sex: "m" });
    await publish(store, await drafted(store));
    await people(store, 3);
    const next = await released(store, await drafted(store));
    const sex = next.content.protection?.tables.phases[0]?.who.sex;
    expect(sex?.shown).toEqual({ as: "exact", value: 29 });
    expect(sex?.parts[0]?.shown).toEqual({ as: "earlier", value: 14, asOf: "2014-03-31" });
    expect(next.content.protection?.after).toEqual({ iv: "R-2014-03-IV" });
  });

  test("is worked out again beside the one before, and a table that does not follow is found", async () => {
    const store = await testStore();
    await people(store, 14);
    await people(store, 12, { sex: "m" });
    await publish(store, await drafted(store));
    await people(store, 3);
    const code = await drafted(store);
    expect(await verifyReleases(store.reader, maker)).toMatchObject([{ different: [] }, { different: [] }]);
    await store.transaction(async (tx) => {
      const [row] = await tx.select().from(releases).where(eq(releases.code, code));
      const content = (row?.content ?? "").replace('"as":"earlier"', '"as":"exact"');
      await tx.update(releases).set({ content }).where(eq(releases.code, code));
    });
    expect((await verifyReleases(store.reader, maker, code))[0]?.different).toContain("tables");
  });

  test("of the format before protected tables is still read and verified", async () => {
    const store = await testStore();
    await people(store, 12);
    const code = await drafted(store);
    await store.transaction(async (tx) => {
      const [row] = await tx.select().from(releases).where(eq(releases.code, code));
      const now = JSON.parse(row?.content ?? "{}") as ReleaseContent;
      const results = now.results.map(({ phase, rows }) => ({
        phase,
        rows: rows.map((line) => ({ ...line, told: undefined })),
      }));
      const later = { protection: undefined, money: undefined, published: undefined };
      const content = JSON.stringify({ ...now, ...later, format: 1, results });
      await tx.update(releases).set({ content, catalogue: null }).where(eq(releases.code, code));
    });
    const release = await released(store, code);
    expect((await verifyReleases(store.reader, maker, code))[0]?.different).toEqual([]);
    const report = reportDocument("en", { ...release, programmeName: "A programme" });
    expect(report.sections.map(({ id }) => id)).not.toContain("places");
  });
});
