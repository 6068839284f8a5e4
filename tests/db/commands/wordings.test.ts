import { expect, test } from "vitest";
import { takeWordings } from "@/db/commands/take-wordings";
import { wordingsOf } from "@/db/queries/wordings";
import { claim } from "@/domain/access/scope";
import { expectNoTrace } from "@/tests/support/no-trace";
import { scopeAs } from "@/tests/support/scopes";
import { testStore } from "@/tests/support/test-store";

const administrator = claim(scopeAs("administrator"), "administer");
const livestock = { language: "rw", key: "words.kind.livestock", english: "livestock", reviewed: false } as const;

test("what a translator sends back takes the place of what was sent before", async () => {
  const store = await testStore();
  await takeWordings(store, administrator, [{ ...livestock, text: "amatungo" }]);
  await takeWordings(store, administrator, [{ ...livestock, text: "amatungo magufi", reviewed: true }]);
  const [only, ...others] = await wordingsOf(store.reader, administrator);
  expect(only).toMatchObject({ language: "rw", text: "amatungo magufi", reviewed: true });
  expect(others).toEqual([]);
});

test("texts whose storing fails leave no trace", async () => {
  await expectNoTrace(await testStore(), (store) =>
    takeWordings(store, administrator, [{ ...livestock, text: "amatungo" }]),
  );
});
