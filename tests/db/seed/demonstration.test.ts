import { describe, expect, test } from "vitest";
import { demonstrationToday } from "@/db/seed/demonstration/calendar";
import { columnsOf, type ExchangeFile } from "@/domain/exchange/files";
import type { Cells } from "@/domain/exchange/read-row";
import type { Figure } from "@/domain/figure";
import { everything, type Filter } from "@/domain/filter";
import type { IndicatorCode } from "@/domain/indicators/codes";
import { demonstrationFolder } from "@/tests/support/demonstration-folder";
import { oracleFigures } from "@/tests/support/oracle";
import { registerProblems } from "@/tests/support/register-problems";

const folder = demonstrationFolder();
const rows = (file: ExchangeFile) => folder.get(file) ?? [];
const firstThree = ["i", "ii", "iii"];

function figureOf(code: IndicatorCode, asked: Partial<Filter>, of = folder): Figure | undefined {
  return oracleFigures(of, { ...everything, ...asked }, demonstrationToday).find((figure) => figure.code === code);
}

function valueOf(code: IndicatorCode, asked: Partial<Filter>, of = folder): number {
  return figureOf(code, asked, of)?.value ?? NaN;
}

function expectBetween(value: number, low: number, high: number): void {
  expect(value).toBeGreaterThanOrEqual(low);
  expect(value).toBeLessThanOrEqual(high);
}

describe("the records of phases I to III give what was published", () => {
  test("incomes are 78 % higher", () => {
    expectBetween(valueOf("income_change", { phase: firstThree }), 0.775, 0.785);
  });

  test("63 % of those who received building materials live better", () => {
    expectBetween(valueOf("housing_improved", { phase: firstThree }), 0.625, 0.635);
  });

  test("more than 8,000 people were reached directly and more than 40,000 with them", () => {
    expectBetween(valueOf("direct_beneficiaries", { phase: firstThree }), 8001, 8500);
    expectBetween(valueOf("indirect_beneficiaries", { phase: firstThree }), 40_001, 43_000);
  });

  test("it is the parameters that give it and not the seed: other people come near it too", () => {
    const other = demonstrationFolder(4);
    expectBetween(valueOf("income_change", { phase: firstThree }, other), 0.75, 0.81);
    expectBetween(valueOf("housing_improved", { phase: firstThree }, other), 0.6, 0.66);
    expectBetween(valueOf("direct_beneficiaries", { phase: firstThree }, other), 8001, 8500);
    expectBetween(valueOf("indirect_beneficiaries", { phase: firstThree }, other), 40_001, 43_000);
  });
});

describe("phase IV is part-way", () => {
  const phase = ["iv"];

  test("184 trainers have been trained, and about half of the 5,000 people reached", () => {
    expect(valueOf("trainers_trained", { phase })).toBe(184);
    expectBetween(valueOf("direct_beneficiaries", { phase }), 2400, 2900);
  });

  test("the targets in force are the published ones, and those of the districts add up to them", () => {
    const published: [IndicatorCode, number][] = [
      ["direct_beneficiaries", 5000],
      ["trainees_completed", 1500],
      ["livestock_recipients", 1500],
      ["housing_recipients", 2000],
    ];
    for (const [indicator, value] of published) {
      const dated = rows("targets.csv").filter((row) => row.indicator === indicator && row.due_on === "2014-04-30");
      const setOn = dated
        .map((row) => row.set_on ?? "")
        .sort()
        .at(-1);
      const inForce = dated.filter((row) => row.set_on === setOn);
      const districts = inForce.filter((row) => row.district !== "");
      expect(inForce.filter((row) => row.district === "").map((row) => row.value)).toEqual([String(value)]);
      expect([districts.length, districts.reduce((sum, row) => sum + Number(row.value), 0)]).toEqual([9, value]);
    }
  });

  test("one district is far behind with houses", () => {
    const rutsiro = valueOf("housing_recipients", { phase, district: ["rutsiro"] });
    const karongi = valueOf("housing_recipients", { phase, district: ["karongi"] });
    expect(rutsiro).toBeLessThan(karongi / 2);
  });

  test("one district has not reported since the middle of October, the others have until today", () => {
    const lastDay = (district: string) =>
      rows("assistance.csv")
        .filter((row) => row.district === district)
        .flatMap((row) => [row.enrolled_on ?? "", row.started_on ?? "", row.ended_on ?? ""])
        .sort()
        .at(-1);
    expect(lastDay("RW34")).toBe("2013-10-14");
    for (const district of ["RW22", "RW24", "RW31", "RW32", "RW43"]) expectDayAfter(lastDay(district), "2013-11-25");
  });

  test("follow-ups are overdue, due this month and to come", () => {
    const [overdue, soon, all] = ["2013-11-30", "2013-12-31", "2014-12-31"].map(
      (asOf) => oracleFigures(folder, { ...everything, phase }, asOf).at(-1)?.denominator ?? 0,
    );
    expect(figureOf("followup_response", { phase })?.numerator).toBeLessThan(overdue ?? 0);
    expect(soon).toBeGreaterThan(overdue ?? 0);
    expect(all).toBeGreaterThan(soon ?? 0);
  });
});

describe("the register is believable in its joints", () => {
  test("it is a valid exchange folder with all of the contract's columns", () => {
    expect(registerProblems(folder)).toEqual([]);
    for (const [file, [first]] of folder) expect([file, Object.keys(first ?? {})]).toEqual([file, columnsOf(file)]);
  });

  test("nothing has happened after its today", () => {
    const planned = new Set(["phases.csv ends_on", "targets.csv due_on", "courses.csv ends_on", "grants.csv ends_on"]);
    const later = [...folder].flatMap(([file, of]) =>
      of.flatMap((row) =>
        Object.entries(row)
          .filter(
            ([column, cell]) =>
              /^\d{4}-\d{2}-\d{2}$/.test(cell) && cell > demonstrationToday && !planned.has(`${file} ${column}`),
          )
          .map(([column, cell]) => `${file} ${row.id} ${column} ${cell}`),
      ),
    );
    expect(later).toEqual([]);
  });

  test("the same seed gives the same register", () => {
    expect(demonstrationFolder()).toEqual(folder);
  });

  test("some have two kinds or two phases, some live together, some belong to no household", () => {
    const packagesOf = groupedBy("assistance.csv", "beneficiary");
    const several = (column: string) =>
      [...packagesOf.values()].filter((of) => new Set(of.map((row) => row[column])).size > 1).length;
    expect(several("kind")).toBeGreaterThan(500);
    expect(several("phase")).toBeGreaterThan(200);
    const members = groupedBy("beneficiaries.csv", "household");
    expect(members.get("")?.length).toBeGreaterThan(50);
    expect([...members.values()].filter((of) => of.length > 1).length).toBeGreaterThan(300);
  });

  test("trainees, trainers and courses fit: a course has trainers of its phase, district and trade who were ready", () => {
    const trainers = new Map(rows("trainers.csv").map((row) => [row.id, row]));
    for (const course of rows("courses.csv")) {
      for (const id of (course.trainers ?? "").split(";").filter((one) => one !== "")) {
        const { phase, district, trade, completed_on: ready = "" } = trainers.get(id) ?? {};
        expect([phase, district, trade]).toEqual([course.phase, course.district, course.trade]);
        expect(ready <= (course.starts_on ?? "")).toBe(true);
      }
    }
  });

  test("interviews miss people, incomes of nothing occur, and a few records are doubtful", () => {
    const contacts = groupedBy("interviews.csv", "contact");
    for (const contact of ["proxy", "not-found", "moved", "refused"]) expect(contacts.get(contact)).not.toBeUndefined();
    const incomes = rows("interviews.csv").filter((row) => row.monthly_income_rwf !== "");
    expectBetween(incomes.filter((row) => row.monthly_income_rwf === "0").length / incomes.length, 0.02, 0.12);
    const homes = new Map(rows("households.csv").map((row) => [row.id, row.district]));
    const people = new Map(rows("beneficiaries.csv").map((row) => [row.id, row.household]));
    const elsewhere = rows("assistance.csv").filter((row) => {
      const home = homes.get(people.get(row.beneficiary) ?? "");
      return home !== undefined && home !== row.district;
    });
    expectBetween(elsewhere.length, 5, 30);
  });
});

function groupedBy(file: ExchangeFile, column: string): Map<string, Cells[]> {
  const groups = new Map<string, Cells[]>();
  for (const row of rows(file)) {
    const group = groups.get(row[column] ?? "") ?? [];
    group.push(row);
    groups.set(row[column] ?? "", group);
  }
  return groups;
}

function expectDayAfter(day: string | undefined, earliest: string): void {
  expect((day ?? "") >= earliest).toBe(true);
}
