import { expect, test } from "vitest";
import { everything } from "@/domain/filter";
import { targetsFor } from "@/domain/standing";
import type { TargetRow } from "@/domain/targets";

const phases = [{ code: "iv", startsOn: "2013-05-01", districts: ["RW24", "RW22", "RW31"] }];
const row = (district: string | null, value: number, sex: TargetRow["sex"] = null): TargetRow => ({
  indicator: "direct_beneficiaries",
  phase: "iv",
  district,
  sex,
  value,
  dueOn: "2014-04-30",
  setOn: "2013-05-01",
  reason: null,
});
const rows = [row(null, 5000), row("RW24", 600), row("RW22", 400), row(null, 2500, "f")];
const target = (filter: Partial<typeof everything>) =>
  targetsFor(rows, "direct_beneficiaries", { ...everything, phase: ["iv"], ...filter }, phases)?.value ?? null;

test("a phase, a district and a sex have the target that was set for them", () => {
  expect(target({})).toBe(5000);
  expect(target({ district: ["huye"] })).toBe(600);
  expect(target({ sex: ["f"] })).toBe(2500);
  expect(target({ review: "verified" })).toBe(5000);
});

test("a province has the sum of its districts' targets, only when each district of the phase has one", () => {
  expect(target({ province: ["south"] })).toBe(1000);
  expect(target({ province: ["west"] })).toBeNull();
});

test("a filter that is not exactly a target's scope has none", () => {
  expect(target({ kind: ["livestock"] })).toBeNull();
  expect(target({ sex: ["f"], district: ["huye"] })).toBeNull();
  expect(target({ province: ["south"], district: ["huye"] })).toBeNull();
  expect(target({ phase: [] })).toBeNull();
});
