import { render, screen, waitFor } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import { Enhanced } from "@/components/charts/enhanced";
import { interactiveBars, interactiveDots, interactiveLine } from "@/components/charts/interactive";

/** Tells every watched figure at once that it is on the screen. */
class EverythingIsNear {
  constructor(private readonly report: (entries: { isIntersecting: boolean }[]) => void) {}
  observe() {
    this.report([{ isIntersecting: true }]);
  }
  disconnect() {}
}

const line = {
  from: "2013-05-01",
  to: "2014-04-30",
  today: "2013-12-02",
  actual: [{ day: "2013-05-31", value: 40 }],
  plan: [
    { day: "2013-05-01", value: 0 },
    { day: "2014-04-30", value: 5000 },
  ],
  targets: [{ day: "2013-05-01", value: 5000 }],
};
const row = { key: "i", name: "Phase I", value: 0.71, low: 0.58, high: 0.84, n: 254, few: false };

beforeEach(() => vi.stubGlobal("IntersectionObserver", EverythingIsNear));

test.each([
  ["line", interactiveLine("en", line)],
  ["dots", interactiveDots("en", { rows: [row], isChange: true })],
  ["bars", interactiveBars("en", { bins: [{ from: null, to: 0, count: 3 }] })],
])(
  "the %s chart comes over its drawing, can be reached by keyboard, and the drawing stays",
  async (_shape, interactive) => {
    render(
      <Enhanced interactive={interactive} label="Explore" failed="not loaded">
        <p>the drawing</p>
      </Enhanced>,
    );
    const chart = await screen.findByRole("group", { name: "Explore" }, { timeout: 10_000 });
    await waitFor(() => expect(chart.querySelector("svg[tabindex='0']")).not.toBeNull());
    expect(screen.getByText("the drawing")).toBeDefined();
  },
);

test("between two points of the plan the value lies on its line, and after the last total there is none", () => {
  const rows = interactiveLine("en", line).rows;
  expect(rows.map(({ at, actual, target }) => [at, actual, target])).toEqual([
    [0, null, 5000],
    [30, 40, 5000],
    [364, null, 5000],
  ]);
  expect(rows[1]?.plan).toBeCloseTo((5000 * 30) / 364, 9);
});
