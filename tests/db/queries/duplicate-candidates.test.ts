import { expect, test } from "vitest";
import { duplicateCandidates } from "@/db/queries/duplicate-candidates";
import { DomainError } from "@/domain/domain-error";
import type { Comparable } from "@/domain/duplicates";
import { donor, enumerator, household, huye, karongi, officerOf, person } from "@/tests/support/register";
import { testStore } from "@/tests/support/test-store";

const described: Comparable = {
  familyName: "Marie Uwase",
  givenName: null,
  sex: "f",
  birthYear: 1991,
  district: huye,
  documentNumber: null,
};

async function register() {
  const store = await testStore();
  const home = await household(store);
  const anne = await person(store, {
    household: home,
    given_name: "Marie Anné",
    document_number: "1 1990 7 0012345 1 12",
  });
  await person(store, { household: home, given_name: "Marie", birth_year: 1970 });
  await person(store, { household: home, family_name: "Mukamana", given_name: "Claire" });
  return { store, home, anne };
}

test("somebody with the same names in another order and a near birth year is found", async () => {
  const { store, anne } = await register();
  const found = await duplicateCandidates(store.reader, enumerator, described, "");
  expect(found.map(({ id, likenesses }) => [id, likenesses])).toEqual([
    [anne, ["shared-names", "near-birth-year", "same-sex", "same-district"]],
  ]);
});

test("somebody with the same document is found whatever the name, written with spaces or without", async () => {
  const { store, anne } = await register();
  const asked = { ...described, familyName: "Mugabo", birthYear: 1960, documentNumber: "1199070012345112" };
  expect((await duplicateCandidates(store.reader, enumerator, asked, "")).map(({ id }) => id)).toEqual([anne]);
});

test("somebody of whom only one name is on record is found by it", async () => {
  const { store } = await register();
  const alone = await person(store, { family_name: "Kabera", given_name: null });
  const asked = { ...described, familyName: "Kabera", givenName: "Rose", birthYear: 1990, district: null };
  expect(await duplicateCandidates(store.reader, enumerator, asked, "")).toEqual([
    expect.objectContaining({ id: alone }),
  ]);
});

test("nobody is their own double", async () => {
  const { store, anne } = await register();
  expect(await duplicateCandidates(store.reader, enumerator, described, anne)).toEqual([]);
});

test("an officer learns nothing of people of other districts, and a donor of nobody", async () => {
  const { store } = await register();
  expect(await duplicateCandidates(store.reader, officerOf(karongi), described, "")).toEqual([]);
  expect(await duplicateCandidates(store.reader, officerOf(huye), described, "")).toHaveLength(1);
  await expect(duplicateCandidates(store.reader, donor, described, "")).rejects.toThrow(DomainError);
});
