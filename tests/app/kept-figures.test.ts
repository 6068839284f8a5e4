import { expect, test, vi } from "vitest";
import { keptFigures } from "@/app/kept-figures";
import { apiStore, managerAsking } from "@/tests/support/api";
import { household } from "@/tests/support/register";

test("the same question of the same data is counted once, another question for itself", async () => {
  await apiStore();
  const asked = await managerAsking();
  const count = vi.fn(async () => ({ people: 3 }));
  expect(await keptFigures(asked, ["page", "iv"], count)).toEqual({ people: 3 });
  expect(await keptFigures(asked, ["page", "iv"], count)).toEqual({ people: 3 });
  expect(count).toHaveBeenCalledTimes(1);
  await keptFigures(asked, ["page", "iii"], count);
  expect(count).toHaveBeenCalledTimes(2);
});

test("a saved change, or another day, is counted anew", async () => {
  const store = await apiStore();
  const count = vi.fn(async () => 1);
  const before = await managerAsking();
  await keptFigures(before, "page", count);
  await keptFigures({ ...before, today: "2099-01-01" }, "page", count);
  expect(count).toHaveBeenCalledTimes(2);
  await household(store);
  await keptFigures(await managerAsking(), "page", count);
  expect(count).toHaveBeenCalledTimes(3);
});

test("figures during which the data changed are given but not kept", async () => {
  const store = await apiStore();
  const asked = await managerAsking();
  const count = vi.fn(async () => 1);
  await keptFigures(asked, "page", async () => {
    await household(store);
    return 0;
  });
  expect(await keptFigures(asked, "page", count)).toBe(1);
});
