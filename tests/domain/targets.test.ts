import fc from "fast-check";
import { expect, test } from "vitest";
import { achievement, provinceTarget, targetInForce, targetSteps, type TargetRow } from "@/domain/targets";

const scope = { indicator: "direct_beneficiaries", phase: "iv", district: null, sex: null } as const;

function row(changes: Partial<TargetRow>): TargetRow {
  return { ...scope, value: 5_000, dueOn: "2014-04-30", setOn: "2013-05-01", reason: null, ...changes };
}

test("the last due date of the latest revision is the target, its earlier ones are milestones", () => {
  const rows = [
    row({ value: 4_000, setOn: "2013-05-01" }),
    row({ value: 5_000, setOn: "2013-09-01", reason: "more funds" }),
    row({ value: 3_500, setOn: "2013-09-01", dueOn: "2014-01-31" }),
    row({ value: 1_000, setOn: "2013-09-01", dueOn: "2013-10-31" }),
    row({ value: 500, setOn: "2013-05-01", dueOn: "2013-07-31" }),
  ];
  expect(targetInForce(rows, scope)).toEqual({
    indicator: "direct_beneficiaries",
    value: 5_000,
    dueOn: "2014-04-30",
    setOn: "2013-09-01",
    reason: "more funds",
    milestones: [
      { value: 1_000, dueOn: "2013-10-31" },
      { value: 3_500, dueOn: "2014-01-31" },
    ],
    history: [{ value: 4_000, dueOn: "2014-04-30", setOn: "2013-05-01", reason: null }],
  });
});

test("a revision that brings the due date forward is in force though an older one ends later", () => {
  const rows = [row({ dueOn: "2014-12-31" }), row({ value: 3_000, dueOn: "2014-03-31", setOn: "2013-11-01" })];
  expect(targetInForce(rows, scope)).toMatchObject({ value: 3_000, dueOn: "2014-03-31", milestones: [] });
});

test("a target applies only to a filter equal to its scope", () => {
  const rows = [row({ district: "RW24", value: 600 }), row({ sex: "f", value: 2_500 }), row({ phase: "iii" })];
  expect(targetInForce(rows, scope)).toBeNull();
  expect(targetInForce(rows, { ...scope, district: "RW24" })?.value).toBe(600);
  expect(targetInForce(rows, { ...scope, district: "RW24", sex: "f" })).toBeNull();
  expect(targetInForce(rows, { ...scope, sex: "f" })?.value).toBe(2_500);
  expect(targetInForce(rows, { ...scope, indicator: "housing_recipients" })).toBeNull();
});

test("a target set on a day not known gives way to a dated one, and one without a due date is still a target", () => {
  const undated = row({ value: 4_500, setOn: null, dueOn: null });
  expect(targetInForce([undated], scope)).toMatchObject({ value: 4_500, dueOn: null, setOn: null, history: [] });
  expect(targetInForce([row({}), undated], scope)).toMatchObject({ value: 5_000, history: [{ value: 4_500 }] });
});

test("a value without a day is no milestone", () => {
  expect(targetInForce([row({ value: 100, dueOn: null }), row({})], scope)).toMatchObject({
    value: 5_000,
    milestones: [],
  });
});

test("the steps of a chart are the revisions from the first to the one in force", () => {
  const rows = [
    row({ value: 5_500, setOn: "2014-01-15", reason: "one district more" }),
    row({ value: 4_000, setOn: "2013-05-01" }),
    row({ value: 900, setOn: "2014-01-15", dueOn: "2014-02-28" }),
    row({ value: 5_000, setOn: "2013-09-01", dueOn: "2014-03-31" }),
  ];
  expect(targetSteps(rows, scope)).toEqual([
    { value: 4_000, dueOn: "2014-04-30", setOn: "2013-05-01", reason: null },
    { value: 5_000, dueOn: "2014-03-31", setOn: "2013-09-01", reason: null },
    { value: 5_500, dueOn: "2014-04-30", setOn: "2014-01-15", reason: "one district more" },
  ]);
});

test("the target does not depend on the order in which rows are read", () => {
  const optionalDay = fc.constantFrom("2013-05-01", "2013-09-01", "2014-04-30", null);
  const someRows = fc.uniqueArray(fc.record({ dueOn: optionalDay, setOn: optionalDay, value: fc.nat() }), {
    selector: ({ dueOn, setOn }) => `${dueOn}|${setOn}`,
  });
  fc.assert(
    fc.property(someRows, (changes) => {
      const rows = changes.map(row);
      const before = structuredClone(rows);
      expect(targetInForce([...rows].reverse(), scope)).toEqual(targetInForce(rows, scope));
      expect(rows).toEqual(before);
    }),
  );
});

const south = ["RW22", "RW24"];

test("a province's target is the sum of its districts', only when each has one", () => {
  const rows = [row({ district: "RW22", value: 600 }), row({ district: "RW31", value: 700 })];
  expect(provinceTarget(rows, "direct_beneficiaries", "iv", south)).toBeNull();
  const complete = provinceTarget(
    [...rows, row({ district: "RW24", value: 550 })],
    "direct_beneficiaries",
    "iv",
    south,
  );
  expect(complete?.value).toBe(1_150);
  expect(complete?.parts.map((part) => part.value)).toEqual([600, 550]);
  expect(provinceTarget(rows, "direct_beneficiaries", "iv", [])).toBeNull();
});

test("shares of districts do not add up to one of a province", () => {
  const rows = south.map((district) => row({ indicator: "completion_rate", district, value: 0.9 }));
  expect(provinceTarget(rows, "completion_rate", "iv", south)).toBeNull();
});

test("a target that is not set is not 0 % reached", () => {
  expect(achievement(2_614, 5_000)).toBe(0.5228);
  expect(achievement(6_000, 5_000)).toBe(1.2);
  expect(achievement(10, null)).toBeNull();
  expect(achievement(10, 0)).toBeNull();
});
