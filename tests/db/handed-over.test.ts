import { v7 as uuid } from "uuid";
import { expect, test } from "vitest";
import { recordHandover } from "@/db/commands/record-handover";
import { handedOver } from "@/db/queries/handed-over";
import { claim } from "@/domain/access/scope";
import { assisted, enumerator, huye, karongi, livestock, officerOf, person } from "@/tests/support/register";
import { testStore } from "@/tests/support/test-store";

test("what was handed over is listed by day under its assistance, in its district alone", async () => {
  const store = await testStore();
  const assistance = await assisted(store, await person(store), livestock);
  const give = (item: string, day: string) =>
    recordHandover(store, enumerator, {
      ...{ id: uuid(), assistance, item, quantity: 2, handed_on: day, received_by: "Uwase Anne" },
    });
  await give("pig", "2013-10-02");
  await give("goat", "2013-09-30");
  const listed = (district: string) => handedOver(store.reader, claim(officerOf(district), "persons"), [assistance]);
  expect(await listed(huye)).toMatchObject([
    { item: "goat", quantity: 2, handedOn: "2013-09-30", receivedBy: "Uwase Anne" },
    { item: "pig" },
  ]);
  expect(await listed(karongi)).toEqual([]);
});
