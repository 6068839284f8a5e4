import fc from "fast-check";
import { expect, test } from "vitest";
import { asTyped, typedTarget } from "@/domain/entry/typed-target";
import { readTarget } from "@/domain/entry/target";

const typed = (fields: object) => ({
  ...{ indicator: "housing_improved", phase: "iv", district: "", sex: "", set_on: "2014-01-10" },
  ...{ reason: "Agreed with the ministry", value: "63,5", due_on: "2014-06-30", ...fields },
});

test("a share is typed in per cent, with a point or a comma, and stored as a fraction", () => {
  expect(readTarget(typedTarget(typed({}))).map(({ value }) => value)).toEqual(["0.635"]);
  expect(readTarget(typedTarget(typed({ value: "5" }))).map(({ value }) => value)).toEqual(["0.05"]);
  expect(readTarget(typedTarget(typed({ indicator: "trainees_completed", value: "1500" })))[0]?.value).toBe("1500");
});

test("what was stored is typed again as it was", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100_000 }), (thousandths) => {
      const [row] = readTarget(typedTarget(typed({ value: String(thousandths / 1000) })));
      expect(asTyped("housing_improved", Number(row?.value))).toBe(String(thousandths / 1000));
    }),
  );
});

test("milestones come before the target, and one that is half filled in is refused at its own field", () => {
  const fields = { milestone_value_2: "20", milestone_due_2: "2014-03-31" };
  expect(readTarget(typedTarget(typed(fields))).map(({ value, due_on }) => [value, due_on])).toEqual([
    ["0.2", "2014-03-31"],
    ["0.635", "2014-06-30"],
  ]);
  const refusal = (more: object) => expect(() => typedTarget(typed(more)));
  refusal({ milestone_value_1: "20" }).toThrow("milestone_due_1: required");
  refusal({ milestone_due_1: "2014-03-31", milestone_value_1: "many" }).toThrow("milestone_value_1: decimal");
});

test("nobody sets a target without saying why", () => {
  expect(() => typedTarget(typed({ reason: " " }))).toThrow("reason: required");
});
