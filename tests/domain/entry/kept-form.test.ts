import { expect, test } from "vitest";
import { deletedAt, isOutlived, keptValues } from "@/domain/entry/kept-form";

const day = 86_400_000;
const after = (days: number) => days * day;

test("a draft lives 30 days and is announced a week before; what was not sent is never deleted by itself", () => {
  const draft = { state: "draft", savedAt: 0 } as const;
  expect([isOutlived(draft, after(30)), isOutlived(draft, after(30) + 1)]).toEqual([false, true]);
  expect([deletedAt(draft, after(23)), deletedAt(draft, after(23) + 1)]).toEqual([null, after(30)]);
  for (const state of ["waiting", "needs-you"] as const) {
    expect(isOutlived({ state, savedAt: 0 }, after(10_000))).toBe(false);
    expect(deletedAt({ state, savedAt: 0 }, after(10_000))).toBeNull();
  }
});

test("all is kept of a form but the button that sent it", () => {
  expect(keptValues({ go: "check", size: "4", kinds: ["livestock", "housing-materials"] })).toEqual({
    size: "4",
    kinds: ["livestock", "housing-materials"],
  });
});
