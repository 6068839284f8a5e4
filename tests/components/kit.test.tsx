import { render, screen, within } from "@testing-library/react";
import axe from "axe-core";
import { expect, test } from "vitest";
import { ChartFigure } from "@/components/charts/chart-figure";
import { Chain } from "@/components/charts/chain";
import { DataTable } from "@/components/ui/data-table";
import { FilterBar } from "@/components/ui/filter-bar";
import { KpiCard } from "@/components/ui/kpi-card";
import { Nothing } from "@/components/ui/nothing";
import { Freshness } from "@/components/ui/freshness";
import { everything } from "@/domain/filter";
import { languages } from "@/domain/vocabulary";

function card() {
  return (
    <KpiCard
      language="en"
      name="People reached directly"
      definitionHref="/indicators/direct_beneficiaries"
      recordsHref="/records?figure=direct_beneficiaries&phase=iv"
      value="2,614"
      unit="people"
      target={{ value: 5000, share: 0.5228, planned: 2930 }}
      pace="at-risk"
      baseline="0"
      trend={{ direction: "up", words: "131 in the last 30 days" }}
      cases="312 of 650"
      freshness={<Freshness language="en" state="due" lastEntry="2013-12-01" />}
    />
  );
}

function figure() {
  return (
    <ChartFigure
      language="en"
      id="chain"
      title="More than half of those due were reached"
      definition="Follow-ups by step"
      drawing={
        <Chain
          language="en"
          label="More than half of those due were reached"
          steps={[
            { key: "due", name: "Due", value: 1871 },
            { key: "reached", name: "Reached", value: 1300 },
          ]}
        />
      }
      table={{
        caption: "Follow-ups by step",
        columns: [
          { key: "step", title: "Step" },
          { key: "people", title: "People", isNumber: true },
        ],
        rows: [
          { key: "due", cells: { step: "Due", people: { text: "1,871", href: "/records", linkLabel: "Due: 1,871" } } },
        ],
      }}
      source="Register"
      asOf="2013-12-02"
      isDemonstration
      csvHref="/api/v1/figures.csv"
    />
  );
}

test("a card says name, value, target, pace, baseline, trend, cases and freshness in this order", () => {
  render(card());
  const text = screen.getByRole("article", { name: "People reached directly" }).textContent ?? "";
  const order = ["People reached", "2,614", "of 5,000", "at risk", "Baseline", "Trend", "312 of 650", "due"];
  const places = order.map((part) => text.indexOf(part));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(Math.min(...places)).toBeGreaterThanOrEqual(0);
});

test("a card's meter says in words how far the target and the plan are", () => {
  render(card());
  expect(screen.getByRole("img", { name: "52\u00a0% of target; planned for today 59\u00a0%" })).toBeDefined();
});

test("a card without a target says that none is set, and one without a value why", () => {
  render(<KpiCard language="en" name="In work" definitionHref="/i" value={null} nothing="withheld" target={null} />);
  expect(screen.getByText("not set")).toBeDefined();
  expect(screen.getByText("withheld")).toBeDefined();
});

test("every kind of nothing has words of its own in each language", () => {
  const kinds = ["not-yet-reported", "not-collected", "withheld", "not-set"] as const;
  const words = languages.flatMap((language) =>
    kinds.map((nothing) => {
      const { container, unmount } = render(<Nothing language={language} nothing={nothing} />);
      const text = container.textContent;
      unmount();
      return text;
    }),
  );
  expect(new Set(words).size).toBe(words.length);
  expect(words).not.toContain("");
});

test("a table has a caption, headed rows and columns, and a named region to scroll", () => {
  render(figure());
  const region = screen.getByRole("region", { name: /Follow-ups by step/ });
  expect(within(region).getByRole("columnheader", { name: "People" })).toBeDefined();
  expect(within(region).getByRole("rowheader", { name: "Due" })).toBeDefined();
  expect(within(region).getByRole("link", { name: "Due: 1,871" })).toBeDefined();
});

test("a table without rows says why instead of standing there empty", () => {
  render(<DataTable language="en" caption="People" columns={[]} rows={[]} empty={<p>Nobody yet</p>} />);
  expect(screen.queryByRole("table")).toBeNull();
  expect(screen.getByText("Nobody yet")).toBeDefined();
});

test("a figure has its finding as title, a picture, a table, its source, its day and its downloads", () => {
  render(figure());
  const shown = screen.getByRole("figure", { name: "More than half of those due were reached" });
  expect(within(shown).getByRole("heading", { name: "More than half of those due were reached" })).toBeDefined();
  expect(within(shown).getAllByRole("img").length).toBeGreaterThan(0);
  expect(within(shown).getByText(/Source: Register · As of 2 December 2013/)).toBeDefined();
  expect(within(shown).getByText(/Invented people/)).toBeDefined();
  expect(shown.querySelector('a[href="/api/v1/figures.csv"]')).not.toBeNull();
  expect(within(shown).getByRole("radio", { name: "Table" })).toBeDefined();
});

test("a filter is a plain form with one box per value, and each chip that is set has a link that removes it", () => {
  const filter = { ...everything, phase: ["iv"], district: ["huye"], kind: ["livestock" as const] };
  render(
    <FilterBar language="en" path="/outcomes" filter={filter} phases={["i", "iv"]} keep={{ figure: "in_work" }} />,
  );
  const form = screen.getByRole("form", { name: "Filters" });
  expect(form.getAttribute("action")).toBe("/outcomes");
  const values = new FormData(form as HTMLFormElement);
  expect([values.getAll("phase"), values.getAll("district"), values.get("figure")]).toEqual([
    ["iv"],
    ["huye"],
    "in_work",
  ]);
  const remove = screen.getByRole("link", { name: "Remove the filter Place Huye" });
  expect(remove.getAttribute("href")).toBe("/outcomes?figure=in_work&phase=iv&kind=livestock");
  expect(screen.getByRole("link", { name: "Reset" }).getAttribute("href")).toBe("/outcomes?figure=in_work");
});

test("a part of the address that is not understood is named, with what it may be", () => {
  const problems = [{ name: "sex", value: "x", expected: ["f", "m", "unknown"] }];
  render(<FilterBar language="en" path="/" filter={everything} phases={[]} problems={problems} />);
  expect(screen.getByRole("alert").textContent).toContain("sex = x. Possible: f, m, unknown");
});

test("axe finds nothing in cards, figures and filters", async () => {
  const { container } = render(
    <main>
      <h1>Overview</h1>
      <h2>Cards</h2>
      {card()}
      {figure()}
      <FilterBar language="en" path="/" filter={{ ...everything, phase: ["iv"] }} phases={["i", "iv"]} />
    </main>,
  );
  // jsdom has no layout, so colours are looked at in a real browser.
  const { violations } = await axe.run(container, { rules: { "color-contrast": { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});
