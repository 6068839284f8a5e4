import { expect, test } from "vitest";
import { judgeDuplicate } from "@/db/commands/judge-duplicate";
import { recordBeneficiary } from "@/db/commands/record-beneficiary";
import { beneficiaries, duplicateJudgements } from "@/db/schema";
import { enumerator, household, karongi, officerOf, person } from "@/tests/support/register";
import { testStore } from "@/tests/support/test-store";

async function two() {
  const store = await testStore();
  const home = await household(store);
  return {
    store,
    home,
    one: await person(store, { household: home }),
    other: await person(store, { household: home }),
  };
}

test("what is said of two people is remembered once, whichever comes first, and the last word counts", async () => {
  const { store, one, other } = await two();
  await judgeDuplicate(store, enumerator, { person: one, other, judgement: "unsure" });
  await judgeDuplicate(store, enumerator, {
    person: other,
    other: one,
    judgement: "different",
    reason: "Other mother",
  });
  const said = await store.reader.select().from(duplicateJudgements);
  expect(said).toEqual([expect.objectContaining({ judgement: "different", reason: "Other mother" })]);
});

test("that two people are different has a reason, and both are on record", async () => {
  const { store, one, other } = await two();
  const judged = { person: one, other, judgement: "different" };
  await expect(judgeDuplicate(store, enumerator, judged)).rejects.toThrow("reason: required");
  const unknown = { person: one, other: "nobody", judgement: "unsure" };
  await expect(judgeDuplicate(store, enumerator, unknown)).rejects.toThrow("other: known-reference");
  expect(await store.reader.select().from(duplicateJudgements)).toEqual([]);
});

test("an officer says nothing of people of other districts", async () => {
  const { store, one, other } = await two();
  const judged = { person: one, other, judgement: "unsure" };
  await expect(judgeDuplicate(store, officerOf(karongi), judged)).rejects.toThrow("known-reference");
});

test("a person's consent, phone and difficulties are kept beside what the exchange folder carries", async () => {
  const { store, home, one } = await two();
  const given = { id: one, version: 1, household: home, family_name: "Uwase" };
  const further = { phone_owner: "neighbour", walking: "a-lot", consent_version: "1", consent_language: "rw" };
  await recordBeneficiary(store, enumerator, { ...given, ...further });
  await recordBeneficiary(store, enumerator, { ...given, version: 2, phone_owner: "own" });
  const stored = (await store.reader.select().from(beneficiaries)).find(({ id }) => id === one);
  expect(stored).toMatchObject({ phoneOwner: "own", walking: "a-lot", consentVersion: "1", consentLanguage: "rw" });
});
