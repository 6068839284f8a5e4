import { expect, test } from "vitest";
import { memorySource } from "@/db/exchange/memory-source";
import { loadRegister } from "@/db/exchange/load-register";
import { doubts } from "@/db/queries/doubts";
import { doubtfulRecords } from "@/db/queries/doubtful-records";
import { figures } from "@/db/queries/figures-by";
import { programmePhases } from "@/db/queries/programme-structure";
import { countBehind, recordsBehind } from "@/db/queries/records-behind";
import type { RecordsPage, RecordsQuestion } from "@/db/queries/records-behind/question";
import { loadReference } from "@/db/seed/load-reference";
import type { Reader } from "@/db/store";
import { claim, wholeProgramme, type ScopeFor } from "@/domain/access/scope";
import type { Figure } from "@/domain/figure";
import { everything, type Filter } from "@/domain/filter";
import { indicatorCodes, type IndicatorCode } from "@/domain/indicators/codes";
import { foldName, nameTokens } from "@/domain/names";
import type { RecordEntry } from "@/domain/records/entries";
import { doubtLists, listsBehind, partsOf, type RecordPart } from "@/domain/records/lists";
import { randomFrom } from "@/scripts/bench/random";
import { mixedRegister } from "@/tests/support/mixed-register";
import { randomFilter } from "@/tests/support/random-filter";
import { testStore } from "@/tests/support/test-store";
import { forged, scopeAs } from "@/tests/support/scopes";

const scope = wholeProgramme("rwanda", "test");
const asOf = "2013-09-30";

async function registerOf(seed: number, people?: number): Promise<Reader> {
  const store = await testStore();
  await loadReference(store);
  await loadRegister(store, scope, memorySource(mixedRegister(seed, people)));
  return store.reader;
}

/** A scope that only sees these districts. */
function only(...districts: string[]): ScopeFor<"persons"> {
  return claim(scopeAs("officer", { districts }), "persons");
}

async function allPages(read: (after: string | undefined) => Promise<RecordsPage>): Promise<RecordEntry[]> {
  const rows: RecordEntry[] = [];
  for (let after: string | undefined; ;) {
    const page = await read(after);
    rows.push(...page.rows);
    if (page.next === null) return rows;
    after = page.next;
  }
}

function listOf(
  reader: Reader,
  who: ScopeFor<"persons">,
  question: Omit<RecordsQuestion, "limit" | "after">,
  limit = 7,
) {
  return allPages((after) => recordsBehind(reader, who, { ...question, limit, after }));
}

/** What an entry is, so that none comes twice. */
function nameOf(row: RecordEntry): string {
  switch (row.entry) {
    case "person":
    case "household":
      return row.person.id;
    case "follow-up":
    case "income-jump":
      return `${row.id} ${row.round}`;
    default:
      return row.id;
  }
}

/** How many entries each list must have, by the figure; `null` where the figure does not say. */
function expected(figure: Figure, part: RecordPart): number | null {
  if (figure.nothing === "not-collected" && figure.n === null) return 0;
  if (part === "excluded") return figure.code === "indirect_beneficiaries" ? (figure.leftOut ?? 0) : null;
  if (figure.code === "indirect_beneficiaries") return null;
  if (part === "numerator") return figure.numerator ?? 0;
  return figure.n ?? figure.value ?? 0;
}

async function checkLists(
  reader: Reader,
  who: ScopeFor<"persons">,
  filter: Filter,
  limit?: number,
  codes: readonly IndicatorCode[] = indicatorCodes,
): Promise<void> {
  for (const figure of await figures(reader, who, { filter, asOf, codes })) {
    for (const part of partsOf(figure.code)) {
      const what = `${figure.code} ${part} ${JSON.stringify(filter)}`;
      const rows = await listOf(reader, who, { code: figure.code, part, filter, asOf }, limit);
      expect(new Set(rows.map(nameOf)).size, `${what}: an entry came twice`).toBe(rows.length);
      expect(await countBehind(reader, who, { code: figure.code, part, filter, asOf }), what).toBe(rows.length);
      const wanted = expected(figure, part);
      if (wanted !== null) expect(rows.length, what).toBe(wanted);
      checkEntries(figure, part, rows, what);
    }
  }
}

function checkEntries(figure: Figure, part: RecordPart, rows: readonly RecordEntry[], what: string): void {
  const kinds = new Set(rows.map((row) => row.entry));
  expect([...kinds], what).toEqual(rows.length === 0 ? [] : [listsBehind[figure.code][part]]);
  const withReason = rows.filter((row) => "reason" in row && row.reason !== null);
  expect(withReason.length, `${what}: reasons`).toBe(part === "excluded" ? rows.length : 0);
  if (part !== "counted") return;
  if (figure.code === "indirect_beneficiaries") {
    const others = rows.reduce((sum, row) => sum + (row.entry === "household" ? (row.otherMembers ?? 0) : 0), 0);
    expect(others, what).toBe(figure.value ?? 0);
  }
  if (figure.code === "income_change")
    expect(incomes(rows), what).toEqual([figure.denominator ?? 0, figure.numerator ?? 0]);
  if (figure.code === "followup_response") {
    const reached = rows.filter((row) => row.entry === "follow-up" && row.reached);
    expect(reached.length, what).toBe(figure.numerator ?? 0);
  }
}

function incomes(rows: readonly RecordEntry[]): [number, number] {
  let [baseline, latest] = [0, 0];
  for (const row of rows) {
    if (row.entry !== "assistance" || row.outcome?.question !== "income") continue;
    baseline += row.outcome.baseline ?? 0;
    latest += row.outcome.latest ?? 0;
  }
  return [baseline, latest];
}

test("every figure opens exactly as many records as it counts, of a share also its numerator", async () => {
  for (const seed of [1, 2]) {
    const reader = await registerOf(seed);
    await checkLists(reader, scope, everything);
    await checkLists(reader, scope, { ...everything, review: "verified" });
    for (const code of ["i", "ii"]) await checkLists(reader, scope, { ...everything, phase: [code] });
    const random = randomFrom(seed);
    for (let i = 0; i < 8; i += 1) await checkLists(reader, scope, randomFilter(random));
  }
});

test("someone who may see one district finds its records behind its figures, and no others", async () => {
  const reader = await registerOf(3);
  await checkLists(reader, only("RW24"), everything);
  await checkLists(reader, only("RW24", "RW31"), { ...everything, province: ["west"] });
  for (const code of ["trainees_enrolled", "followup_response"] as const) {
    const rows = await listOf(reader, only("RW24"), { code, part: "counted", filter: everything, asOf });
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect("district" in row && row.district).toBe("RW24");
  }
});

test("a list that is walked through the index of names is the same as one that is sorted here", async () => {
  // More people than are taken one by one, so that both ways are gone.
  const reader = await registerOf(4, 700);
  const codes = ["direct_beneficiaries", "indirect_beneficiaries", "housing_improved", "followup_response"] as const;
  await checkLists(reader, scope, everything, 200, codes);
  const whole = await listOf(reader, scope, { code: "in_work", part: "counted", filter: everything, asOf }, 50);
  const parts = await listOf(
    reader,
    scope,
    { code: "in_work", part: "counted", filter: everything, asOf, search: "u" },
    9,
  );
  const isU = (row: RecordEntry) => row.entry === "assistance" && tokensOf(row).some((token) => token.startsWith("u"));
  expect(parts.map(nameOf)).toEqual(whole.filter(isU).map(nameOf));
});

function tokensOf(row: RecordEntry): string[] {
  const person = row.entry === "trainer" ? row : row.person;
  return nameTokens(person.familyName, person.givenName);
}

test("a search finds names in any order, by their beginnings, without accents and apostrophes", async () => {
  const reader = await registerOf(5);
  const lists: [IndicatorCode, RecordPart][] = [
    ["direct_beneficiaries", "counted"],
    ["trainers_trained", "counted"],
    ["followup_response", "counted"],
    ["income_change", "excluded"],
  ];
  for (const [code, part] of lists) {
    const all = await listOf(reader, scope, { code, part, filter: everything, asOf });
    for (const search of ["marie", "eric", "N’DÉKÓ", "claire uwi", "uwi cla mar", "jean paul", "nobody"]) {
      const found = await listOf(reader, scope, { code, part, filter: everything, asOf, search });
      const wanted = all.filter((row) =>
        nameTokens(foldName(search)).every((word) => tokensOf(row).some((token) => token.startsWith(word))),
      );
      expect(found.map(nameOf), `${code} ${search}`).toEqual(wanted.map(nameOf));
    }
  }
});

test("a household is found by the name of any of its people", async () => {
  const reader = await registerOf(6);
  const question = { code: "indirect_beneficiaries", part: "counted", filter: everything, asOf } as const;
  const all = await listOf(reader, scope, question);
  const found = await listOf(reader, scope, { ...question, search: "uwi" });
  expect(found.length).toBeGreaterThan(all.filter((row) => tokensOf(row).some((t) => t.startsWith("uwi"))).length);
});

test("a filter or a search that matches nothing is an empty list, and a cursor that is none starts at the first page", async () => {
  const reader = await registerOf(7);
  const question = { code: "direct_beneficiaries", part: "counted", filter: everything, asOf } as const;
  const nowhere = { ...everything, province: ["kigali"] };
  expect(await recordsBehind(reader, scope, { ...question, filter: nowhere, limit: 5 })).toEqual({
    rows: [],
    next: null,
  });
  expect((await recordsBehind(reader, scope, { ...question, search: "zzz", limit: 5 })).rows).toEqual([]);
  const first = await recordsBehind(reader, scope, { ...question, limit: 5 });
  expect(await recordsBehind(reader, scope, { ...question, after: "nonsense", limit: 5 })).toEqual(first);
});

test("doubtful records are exactly as many as the data quality page counts", async () => {
  for (const seed of [1, 8]) {
    const reader = await registerOf(seed);
    const phases = await programmePhases(reader, scope);
    const random = randomFrom(seed);
    for (const filter of [everything, randomFilter(random), randomFilter(random), randomFilter(random)]) {
      const counted = await doubts(reader, scope, filter, phases);
      const total = { "income-jumps": 0, elsewhere: 0, "outside-phase": 0 };
      for (const one of counted) {
        total["income-jumps"] += one.incomeJumps;
        total.elsewhere += one.elsewhere;
        total["outside-phase"] += one.outsidePhase;
      }
      for (const doubt of doubtLists) {
        const rows = await allPages((after) => doubtfulRecords(reader, scope, { doubt, filter, limit: 5, after }));
        expect(rows.length, `${doubt} ${JSON.stringify(filter)}`).toBe(total[doubt]);
        expect(new Set(rows.map(nameOf)).size).toBe(rows.length);
      }
    }
  }
});

test("whoever may not see persons is refused every list", async () => {
  const reader = await registerOf(9, 3);
  const donor = forged(scopeAs("donor"));
  for (const code of indicatorCodes) {
    const question = { code, part: "counted", filter: everything, asOf, limit: 5 } as const;
    await expect(recordsBehind(reader, donor, question)).rejects.toThrow("persons-withheld");
    await expect(countBehind(reader, donor, question)).rejects.toThrow("persons-withheld");
  }
  await expect(doubtfulRecords(reader, donor, { doubt: "elsewhere", filter: everything, limit: 5 })).rejects.toThrow(
    "persons-withheld",
  );
});
