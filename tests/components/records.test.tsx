import { render, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { EntryTable } from "@/components/records/entry-table";
import { ListTools } from "@/components/records/list-tools";
import { PartTabs } from "@/components/records/part-tabs";
import { RecordsList } from "@/components/records/records-list";
import type { Figure } from "@/domain/figure";
import { everything } from "@/domain/filter";
import type { PackageEntry, RecordEntry } from "@/domain/records/entries";
import { exclusions } from "@/domain/records/exclusions";
import { languages } from "@/domain/vocabulary";

const id = "01a20d87-49a9-7000-80d0-9a4b6644743d";
const someone = { id, familyName: "Uwimana", givenName: "Marie", sex: "f", ageGroup: "25-34" } as const;
const training: PackageEntry = {
  entry: "assistance",
  id: "01a20d87-49aa-7000-80d0-9a4b6644743d",
  ...{ phase: "iv", district: "RW24", kind: "vocational-training", trade: "sewing", status: "completed" },
  ...{ enrolledOn: "2013-05-01", endedOn: "2013-09-30", review: "submitted" },
  person: someone,
  householdDistrict: "RW24",
  outcome: { question: "income", baseline: 10_000, latest: 20_000, round: "6-months" },
  reason: null,
};
const followUp: RecordEntry = {
  ...training,
  entry: "follow-up",
  ...{ round: "3-months", dueMonth: "2013-12", reached: false, contact: "moved" },
};
const all: RecordEntry[] = [
  training,
  followUp,
  { entry: "person", person: someone, packages: [training] },
  { entry: "household", person: someone, household: null, directPeople: 1, otherMembers: null, reason: "no-household" },
  {
    entry: "trainer",
    id,
    ...{ familyName: "Habimana", givenName: null, sex: null, phase: "iv", district: "RW31", trade: "welding" },
    ...{ status: "completed", completedOn: "2013-03-01", reason: null },
  },
  { ...training, entry: "income-jump", round: "12-months", income: 90_000, before: 10_000, beforeRound: "6-months" },
];

test("an assistance says who, what, where, how far, and the incomes it is counted for", () => {
  render(<EntryTable language="en" caption="Records" rows={[training]} />);
  const row = within(screen.getByRole("table", { name: "Records" })).getAllByRole("row")[1];
  expect(row?.textContent).toContain("vocational training, sewing");
  expect(row?.textContent).toMatch(/RWF.10,000 → RWF.20,000after 6 months/);
  const link = screen.getByRole("link", { name: "Uwimana Marie" });
  expect(link.getAttribute("href")).toBe(`/people/${id}`);
  expect(screen.queryByRole("columnheader", { name: "Why not counted" })).toBeNull();
});

test("a follow-up that reached nobody says what became of it", () => {
  render(<EntryTable language="en" caption="Records" rows={[followUp]} />);
  expect(screen.getByText("not reached").parentElement?.textContent).toContain("moved away");
  expect(screen.getByText("due in December 2013")).toBeDefined();
});

test("what is not counted says why, in every language and for every reason", () => {
  for (const language of languages) {
    for (const reason of exclusions) {
      const { unmount } = render(
        <EntryTable language={language} caption="Records" rows={[{ ...training, reason, outcome: null }]} />,
      );
      expect(screen.getAllByRole("columnheader")).toHaveLength(6);
      unmount();
    }
  }
});

test("every kind of entry can be read in every language", () => {
  for (const language of languages) {
    for (const entry of all) {
      const { unmount } = render(<EntryTable language={language} caption="Records" rows={[entry]} />);
      expect(screen.getAllByRole("row")).toHaveLength(2);
      unmount();
    }
  }
});

const share: Figure = {
  ...{ code: "in_work", value: 0.5, numerator: 156, denominator: 312, n: 312, low: 0.44, high: 0.56 },
  ...{ few: false, leftOut: null, nothing: null },
};

test("the lists of a share say how many entries they have, and which one is open", () => {
  render(<PartTabs language="en" figure={share} part="numerator" filter={everything} search="" />);
  const links = screen.getAllByRole("link");
  expect(links.map((link) => link.textContent)).toEqual(["Answered 312", "Of these in work 156", "Not counted "]);
  expect(links.map((link) => link.getAttribute("aria-current"))).toEqual([null, "page", null]);
});

test("a list goes on to the next page and back to the first, by keys alone", () => {
  const list = { code: "in_work", part: "counted" } as const;
  const page = { rows: [training], next: `${id}.${training.id}` };
  render(
    <RecordsList
      language="en"
      caption="x"
      list={list}
      filter={everything}
      search=""
      after={id}
      page={page}
      total={312}
    />,
  );
  expect(screen.getByText("1 of 312 shown")).toBeDefined();
  expect(screen.getByRole("link", { name: "Next page" }).getAttribute("href")).toBe(
    `/records?figure=in_work&after=${id}.${training.id}`,
  );
  expect(screen.getByRole("link", { name: "First page" }).getAttribute("href")).toBe("/records?figure=in_work");
});

test("a search that finds nobody, a filter that matches nothing and a list that leaves nothing out say so", () => {
  const nothing = { language: "en", caption: "x", after: null, page: { rows: [], next: null }, total: 0 } as const;
  const list = { code: "in_work", part: "counted" } as const;
  const filter = { ...everything, phase: ["i"] };
  const { rerender } = render(<RecordsList {...nothing} list={list} filter={filter} search="zzz" />);
  expect(screen.getByText("No name here begins with “zzz”.")).toBeDefined();
  rerender(<RecordsList {...nothing} list={list} filter={filter} search="" />);
  expect(screen.getByText("No record matches this choice.")).toBeDefined();
  rerender(<RecordsList {...nothing} list={{ ...list, part: "excluded" }} filter={filter} search="" />);
  expect(screen.getByText("Nothing was left out here.")).toBeDefined();
});

test("the search is a plain form that keeps figure, part and filter", () => {
  const list = { code: "in_work", part: "excluded" } as const;
  render(<ListTools language="en" list={list} filter={{ ...everything, phase: ["iii", "iv"] }} search="uwi" />);
  const form = screen.getByRole<HTMLFormElement>("search");
  expect(Object.fromEntries([...new FormData(form)])).toEqual({
    ...{ figure: "in_work", part: "excluded", phase: "iii,iv", search: "uwi" },
  });
  expect(form.method).toBe("get");
});
