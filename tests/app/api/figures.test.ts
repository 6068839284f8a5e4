import { expect, test } from "vitest";
import { loadRegister } from "@/db/exchange/load-register";
import { memorySource } from "@/db/exchange/memory-source";
import { figures } from "@/db/queries/figures-by";
import { wholeProgramme } from "@/domain/access/scope";
import { everything } from "@/domain/filter";
import { apiStore, askJson, asDemonstration } from "@/tests/support/api";
import { handCase } from "@/tests/support/hand-case";

const scope = wholeProgramme("rwanda", "test");

async function handCaseStore() {
  const store = await apiStore();
  await loadRegister(store, scope, memorySource(handCase));
  return store;
}

test("the figures are exactly those of the command line, and nothing beside them", async () => {
  const { reader } = await handCaseStore();
  const asOf = "2014-03-31";
  const answer = await askJson(`/api/v1/figures?phase=iv&sex=f&as-of=${asOf}`);
  const filter = { ...everything, phase: ["iv"], sex: ["f" as const] };
  expect(answer).toEqual({
    asOf,
    filter: { phase: ["iv"], sex: ["f"], review: "reported" },
    figures: await figures(reader, scope, { filter, asOf }),
  });
});

test("in the demonstration its own today is the as-of day, and the mark stands beside the figures", async () => {
  const store = await handCaseStore();
  await asDemonstration(store, "2014-01-15");
  const answer = await askJson("/api/v1/figures");
  expect(Object.keys(answer)).toEqual(["asOf", "filter", "figures", "demonstration"]);
  expect(answer).toMatchObject({ asOf: "2014-01-15", demonstration: { today: "2014-01-15" } });
});

test("an empty filter value means all, and values may be repeated or separated by commas", async () => {
  await handCaseStore();
  const repeated = await askJson("/api/v1/figures?district=&kind=livestock&kind=housing-materials");
  const listed = await askJson("/api/v1/figures?kind=housing-materials,livestock");
  expect(repeated).toEqual(listed);
  expect(repeated.filter).toEqual({ kind: ["livestock", "housing-materials"], review: "reported" });
});

test("progress sets each part's figure beside its own target, plan and pace", async () => {
  const store = await handCaseStore();
  await asDemonstration(store, "2014-01-15");
  const { rows } = await askJson("/api/v1/progress?phase=iv&by=province&indicator=direct_beneficiaries");
  const whole = await askJson("/api/v1/progress?phase=iv&indicator=direct_beneficiaries");
  expect(rows).toContainEqual(expect.objectContaining({ key: { province: "south" }, value: 1 }));
  expect(whole.rows).toEqual([
    expect.objectContaining({ key: {}, value: 2, target: 5000, achievement: 2 / 5000, code: "direct_beneficiaries" }),
  ]);
});

test("the running total of the months ends at the number of people reached", async () => {
  const store = await handCaseStore();
  await asDemonstration(store, "2014-01-15");
  const { months } = await askJson("/api/v1/monthly?phase=iv");
  const { figures: all } = await askJson("/api/v1/figures?phase=iv");
  expect(all).toContainEqual(expect.objectContaining({ code: "direct_beneficiaries", value: 2 }));
  const total = Array.isArray(months) ? months.reduce((sum: number, { people }) => sum + Number(people), 0) : null;
  expect(total).toBe(2);
});

test("the list behind a figure has as many entries as the figure says, page by page", async () => {
  await handCaseStore();
  const first = await askJson("/api/v1/records?figure=income_change&limit=1");
  const second = await askJson(`/api/v1/records?figure=income_change&limit=1&after=${String(first.next)}`);
  expect(first.rows).toHaveLength(1);
  expect(second).toMatchObject({ rows: [expect.objectContaining({ entry: "assistance" })], next: null });
  expect(first.rows).not.toEqual(second.rows);
});
