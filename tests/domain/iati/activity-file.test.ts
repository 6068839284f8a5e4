import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { validateXML } from "xmllint-wasm";
import { activityFile } from "@/domain/iati/activity-file";
import { checkRules } from "@/domain/iati/rules";
import { sectorsOf } from "@/domain/iati/sectors";
import type { IatiPhase, IatiSource } from "@/domain/iati/source";

const told = (text: string) => ({ en: text, fr: text });
const words = (code: string) => ({ title: told(code), definition: told(`What ${code} counts <exactly>`) });

const phase: IatiPhase = {
  code: "iv",
  title: told("Phase IV"),
  description: told("Training & livestock"),
  status: "under-way",
  startsOn: "2013-05-01",
  endsOn: null,
  districts: ["RW24", "RW43"],
  sectors: sectorsOf({ "vocational-training": 1500, livestock: 1500, "housing-materials": 2000 }),
  budgets: [{ start: "2013-05-01", end: "2014-04-30", value: "3000000", currency: "USD" }],
  transactions: [
    { type: 11, day: "2013-05-17", value: "3000000.00", currency: "USD", description: told("Agreement") },
    { type: 4, day: "2013-09-30", value: "1250000.50", currency: "USD", description: told("Courses") },
  ],
  facts: [
    {
      ...{ code: "direct_beneficiaries", level: 1, isPercentage: false, baseline: 0, target: 5000, actual: 2758 },
      ...{ nothing: null, n: null, low: null, high: null },
      ...{ periodStart: "2013-05-01", periodEnd: "2014-01-31", release: "R-2014-01-IV" },
    },
    {
      ...{ code: "housing_improved", level: 2, isPercentage: true, baseline: null, target: null, actual: 0.613_1 },
      ...{ nothing: null, n: 292, low: 0.55, high: 0.66 },
      ...{ periodStart: "2013-05-01", periodEnd: "2014-01-31", release: "R-2014-01-IV" },
    },
    {
      ...{ code: "in_work", level: 2, isPercentage: true, baseline: null, target: null, actual: null },
      ...{ nothing: "withheld", n: null, low: null, high: null },
      ...{ periodStart: "2013-05-01", periodEnd: "2014-01-31", release: "R-2014-01-IV" },
    },
  ],
};

const source: IatiSource = {
  reporting: { identifier: "XM-EXAMPLE", type: 40, name: told("An agency") },
  generatedAt: "2014-02-01T08:00:00Z",
  currency: "USD",
  programme: { code: "rwanda", title: told("Reintegration"), description: told("Returnees") },
  organisations: [
    { name: told("A donor"), identifier: "XM-DAC-701-2", type: 10, roles: [1] },
    { name: told("A ministry"), identifier: null, type: 10, roles: [2, 4] },
  ],
  contactEmail: "office@example.org",
  phases: [phase, { ...phase, code: "v", status: "planned", startsOn: null, facts: [] }],
};

const today = "2014-02-01";

function broken(changed: Partial<IatiSource>): string[] {
  const reports = checkRules(activityFile({ ...source, ...changed }, words), today);
  return reports.filter((report) => report.broken.length > 0).map(({ code }) => code);
}

test("the file keeps the rules of the standard", () => {
  expect(broken({})).toEqual([]);
});

test("a broken rule is named", () => {
  const withPhase = (changed: Partial<IatiPhase>) => ({ phases: [{ ...phase, ...changed }] });
  expect(broken({ reporting: { ...source.reporting, identifier: "XM/EXAMPLE" } })).toContain("no-symbols");
  expect(broken(withPhase({ startsOn: "2015-01-01" }))).toContain("no-future");
  expect(broken(withPhase({ endsOn: "2013-01-01", status: "completed" }))).toContain("date-order");
  expect(broken(withPhase({ sectors: [{ code: "11330", percentage: "90.00" }] }))).toContain("sectors");
  const twoYears = [{ start: "2013-01-01", end: "2014-12-31", value: "1", currency: "USD" }];
  expect(broken(withPhase({ budgets: twoYears }))).toContain("budget-year");
});

test("a phase whose first day is not known is left out, and the figures are the released ones", () => {
  const xml = activityFile(source, words);
  expect(xml).not.toContain("XM-EXAMPLE-RWANDA-V<");
  expect(xml).toContain('<actual value="2758">');
  expect(xml).toContain('<actual value="61.31">');
  expect(xml).toContain("95 % interval 55 to 66");
  expect(xml).toContain("Training &amp; livestock");
});

test("sector percentages sum to 100, by targets or in equal parts", () => {
  const sum = (parts: { percentage: string }[]) => parts.reduce((total, part) => total + Number(part.percentage), 0);
  expect(phase.sectors.map(({ percentage }) => percentage)).toEqual(["30.00", "30.00", "40.00"]);
  expect(sum(sectorsOf({}))).toBeCloseTo(100, 9);
});

const folder = process.env.IATI_SCHEMA_DIR ?? join("..", "shared", "iati", "xsd");
const schemaFile = join(folder, "iati-activities-schema.xsd");

/** The official schemas are not part of the product: where they are missing, the name of this test says so. */
test.skipIf(!existsSync(schemaFile))(
  `the file is valid against the official schema (${existsSync(schemaFile) ? "found" : `not checked: ${schemaFile} is missing`})`,
  async () => {
    const read = (fileName: string) => ({ fileName, contents: readFileSync(join(folder, fileName), "utf8") });
    const { valid, errors } = await validateXML({
      xml: [{ fileName: "file.xml", contents: activityFile(source, words) }],
      schema: [read("iati-activities-schema.xsd")],
      preload: [read("iati-common.xsd"), read("xml.xsd")],
    });
    expect(errors).toEqual([]);
    expect(valid).toBe(true);
  },
);
