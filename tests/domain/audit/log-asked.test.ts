import { expect, test } from "vitest";
import { logAsked, logHref, momentsOf } from "@/domain/audit/log-asked";

test("a period of the log is whole days in Kigali, the last one included", () => {
  const { from, before } = momentsOf(logAsked({ from: "2026-11-24", to: "2026-11-24" }));
  expect([from, before].map((moment) => new Date(moment ?? 0).toISOString())).toEqual([
    "2026-11-23T22:00:00.000Z",
    "2026-11-24T22:00:00.000Z",
  ]);
});

test("what is not understood asks for everything, and the next page asks the same", () => {
  const asked = logAsked({ record: "boat", from: "yesterday", verb: "record-phase", after: "x" });
  expect(asked).toMatchObject({ record: null, from: null, verb: "record-phase", after: null });
  expect(logHref(asked, 40)).toBe("/log?verb=record-phase&after=40");
  expect(logHref(logAsked({}), null)).toBe("/log");
});
