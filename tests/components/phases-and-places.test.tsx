import { render, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { PlainTables } from "@/components/breakdown/plain-tables";
import { ReportingTable } from "@/components/breakdown/reporting-table";
import { SplitTable } from "@/components/breakdown/split-table";
import { PhaseFacts } from "@/components/phases/phase-facts";
import { ResultsTable } from "@/components/phases/results-table";
import { NoProgramme } from "@/components/places/no-programme";
import type { Figure } from "@/domain/figure";
import { everything } from "@/domain/filter";
import type { IndicatorCode } from "@/domain/indicators/codes";
import { periodOf } from "@/domain/periods";
import type { Standing } from "@/domain/standing";

function figure(code: IndicatorCode, value: number | null, more: Partial<Figure> = {}): Figure {
  const plain = { numerator: null, denominator: null, n: null, low: null, high: null, few: false, leftOut: null };
  return { code, value, ...plain, nothing: value === null ? "not-yet-reported" : null, ...more };
}

function standing(of: Figure, more: Partial<Standing> = {}): Standing {
  return { figure: of, target: null, dueOn: null, achievement: null, planned: null, pace: null, ...more };
}

const filter = { ...everything, phase: ["iv"] };
const direct = standing(figure("direct_beneficiaries", 2614), {
  ...{ target: 5000, dueOn: "2014-04-30", achievement: 0.5228, planned: 2930, pace: "at-risk" },
});
const indirect = standing(figure("indirect_beneficiaries", 9000, { leftOut: 25 }));
const income = standing(
  figure("income_change", 0.4, { numerator: 42_000, denominator: 30_000, n: 2, low: -4.682, high: 5.482, few: true }),
);

function results() {
  render(
    <ResultsTable
      language="en"
      phase="iv"
      filter={filter}
      path="/phases/iv"
      pathFilter={everything}
      period={periodOf("2013-12-02", "quarter", 7)}
      back={1}
      rows={[
        { level: "output", standing: direct, baseline: 0, inPeriod: 271, verified: 1988 },
        { level: "output", standing: indirect, baseline: 0, inPeriod: null, verified: null },
        { level: "outcome", standing: income, baseline: 15_000, inPeriod: null, verified: null },
      ]}
    />,
  );
  return screen.getByRole("table", { name: /quarter 2 of fiscal year 2013\/14 \(October 2013 to December 2013\)/ });
}

test("a line of the results table goes from baseline to evidence and opens its records", () => {
  const row = within(results()).getByRole("row", { name: /^People reached directly/ });
  const cells = within(row)
    .getAllByRole("cell")
    .map((cell) => cell.textContent);
  expect(cells.slice(0, 5)).toEqual(["0", "5,000by 30 April 2014", "271", "2,614", "52\u00a0%"]);
  expect(within(row).getByRole("link", { name: /2,614/ }).getAttribute("href")).toBe(
    "/records?figure=direct_beneficiaries&phase=iv",
  );
  expect(row.textContent).toContain("at risk");
  expect(row.textContent).toContain("verified 1,988 of 2,614");
});

test("the results table says what is not split by month and what was left out", () => {
  const row = within(results()).getByRole("row", { name: /household/ });
  expect(row.textContent).toContain("not split by month");
  expect(row.textContent).toContain("left out: 25 households of unknown size");
});

test("the change of incomes shows the income it started from, its interval and that the cases are few", () => {
  const row = within(results()).getByRole("row", { name: /income/ });
  expect(row.textContent).toContain("RWF\u00a015,000");
  expect(row.textContent).toMatch(/n = 2 · few cases/);
});

test("the files of the results table are of the same phase and period", () => {
  results();
  expect(screen.getByRole("link", { name: "Data (XLSX)" }).getAttribute("href")).toBe(
    "/api/v1/results.xlsx?period=quarter&back=1&phase=iv",
  );
  expect(screen.getByRole("link", { name: "quarter", current: true })).toBeDefined();
  const hrefOf = (name: string) => screen.getByRole("link", { name }).getAttribute("href");
  expect(hrefOf("the one before")).toBe("/phases/iv?period=quarter&back=2#results");
  expect(hrefOf("the one after")).toBe("/phases/iv?period=quarter#results");
});

test("a silent district is named with its state, and doubtful records open", () => {
  const doubts = { "income-jumps": 0, elsewhere: 3, "outside-phase": 0 };
  render(
    <ReportingTable
      opensRecords
      language="en"
      phase="iv"
      districts={[
        { district: "nyabihu", lastDay: "2013-10-14", state: "overdue", every: 30, doubts },
        { district: "huye", lastDay: null, state: "never", every: 30, doubts: { ...doubts, elsewhere: 0 } },
      ]}
    />,
  );
  expect(screen.getByRole("heading", { name: "1 of 2 districts are overdue" })).toBeDefined();
  const nyabihu = screen.getByRole("row", { name: /Nyabihu/ });
  expect(within(nyabihu).getByRole("link", { name: "3" }).getAttribute("href")).toBe(
    "/records?doubt=elsewhere&phase=iv&district=nyabihu",
  );
  expect(screen.getByRole("row", { name: /Huye/ }).textContent).toContain("nothing reported yet");
});

test("a split names the largest part and says in words that incomes cannot be told apart", () => {
  const group = (sex: string, people: number, low: number) => ({
    key: { sex },
    filter: { ...filter },
    figures: [
      figure("direct_beneficiaries", people),
      figure("income_change", low + 0.1, { n: 50, low, high: low + 0.2 }),
    ],
  });
  render(
    <SplitTable
      language="en"
      by="sex"
      filter={filter}
      codes={["direct_beneficiaries", "income_change"]}
      groups={[group("f", 60, 0.4), group("m", 40, 0.5), { ...group("unknown", 0, 0.4), figures: [] }]}
    />,
  );
  expect(
    screen.getByRole("heading", { name: "The larger part of the people reached are women: 60\u00a0%" }),
  ).toBeDefined();
  expect(screen.getByText(/No clear difference: the intervals overlap/)).toBeDefined();
  expect(screen.queryByRole("row", { name: /not known/ })).toBeNull();
});

test("countries are named in the reader's language, and a choice of people hides what it cannot be applied to", () => {
  render(
    <PlainTables
      language="fr"
      tables={[
        {
          attribute: "country",
          rows: [
            { value: "CD", people: 3 },
            { value: "unknown", people: 1 },
          ],
        },
        { attribute: "disability", rows: null },
      ]}
    />,
  );
  expect(screen.getByRole("row", { name: /République démocratique du Congo 3 75/ })).toBeDefined();
  expect(screen.getByText("Non disponible avec un choix de personnes.")).toBeDefined();
});

test("days and districts of a phase that are not known are said to be so, with the note of what is", () => {
  const phase = { code: "i", status: "completed" as const, startsOn: null, endsOn: null, districts: [] };
  render(<PhaseFacts language="en" phase={{ ...phase, note: { en: "Launched by September 2010." } }} />);
  expect(screen.getByText("first and last day not known")).toBeDefined();
  expect(screen.getByText("Launched by September 2010.")).toBeDefined();
});

test("a district outside the programme says so and leads to those nearby", () => {
  render(<NoProgramme language="en" place="Gasabo" nearby={["musanze"]} />);
  expect(screen.getByText("No chosen phase works in Gasabo")).toBeDefined();
  expect(screen.getByRole("link", { name: "Musanze" }).getAttribute("href")).toBe("/places/north/musanze");
});
