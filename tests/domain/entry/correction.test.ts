import { expect, test } from "vitest";
import { choiceField, conflictsIn, correctionOf, seenField } from "@/domain/entry/correction";

/** A form of an assistance as it was seen and as it is sent. */
function form(seen: Record<string, string>, sent: Record<string, string>) {
  const before = Object.entries(seen).map(([field, value]) => [seenField(field), value] as const);
  return { ...Object.fromEntries(before), ...seen, ...sent };
}

const seen = { status: "under-way", ended_on: "", district: "RW24" };
const conflict = { field: "status", base: "under-way", yours: "completed", theirs: "dropped-out", by: "Alice" };

test("only what differs from what was seen is asked for, with what was seen", () => {
  const values = form(seen, { status: "completed", ended_on: "2013-09-30" });
  expect(correctionOf("assistance", values, [])).toEqual({
    payload: { status: "completed", ended_on: "2013-09-30" },
    base: { status: "under-way", ended_on: "" },
  });
});

test("a conflict is decided by a person: nothing is sent before", () => {
  const values = form(seen, { status: "completed" });
  const undecided = () => correctionOf("assistance", values, [conflict]);
  expect(undecided).toThrow(`${choiceField("status")}: required`);
});

test("what is decided for theirs is not sent; what is decided for yours is laid over theirs", () => {
  const theirs = form(seen, { status: "completed", [choiceField("status")]: "theirs" });
  expect(correctionOf("assistance", theirs, [conflict])).toEqual({ payload: {}, base: {} });
  const yours = form(seen, { status: "completed", [choiceField("status")]: "yours" });
  expect(correctionOf("assistance", yours, [conflict])).toEqual({
    payload: { status: "completed" },
    base: { status: "dropped-out" },
  });
});

test("conflicts that somebody made up are none", () => {
  expect(conflictsIn({ conflicts: JSON.stringify([conflict, { field: "status" }, 7]) })).toEqual([conflict]);
  expect(conflictsIn({ conflicts: "{" })).toEqual([]);
  expect(conflictsIn({})).toEqual([]);
});
