import { expect, test } from "vitest";
import { reportDocument } from "@/components/report/report-document";
import { makeRelease } from "@/db/commands/make-release";
import { writeGapReason } from "@/db/commands/write-gap-reason";
import { gapReasons } from "@/db/queries/gap-reasons";
import { releaseOf } from "@/db/queries/releases";
import { claim } from "@/domain/access/scope";
import { enumerator } from "@/tests/support/register";
import { forged, scopeAs } from "@/tests/support/scopes";
import { testStore } from "@/tests/support/test-store";

const manager = claim(enumerator, "configure");
const written = {
  ...{ phase: "iv", indicator: "livestock_recipients", version: "0", reason: "The herd was quarantined." },
  ...{ action: "Buy from another province", owner: "Procurement", due_on: "2014-04-30" },
};
const settings = { asOf: "2014-03-31", threshold: 10, courseMonths: 5, fiscalYearFirstMonth: 7, codeVersion: "test" };

test("a reason stands beside its figure for managers and for donors of its phase, and for no others", async () => {
  const store = await testStore();
  await writeGapReason(store, manager, written);
  const seenBy = async (phases: string[]) => gapReasons(store.reader, scopeAs("donor", { phases }));
  expect(await seenBy(["iv"])).toMatchObject([{ reason: "The herd was quarantined.", owner: "Procurement" }]);
  expect(await seenBy(["iii"])).toEqual([]);
});

test("what was said is taken back by an empty reason, and the change of somebody else is not overwritten", async () => {
  const store = await testStore();
  await writeGapReason(store, manager, written);
  await expect(writeGapReason(store, manager, written)).rejects.toThrow("changed-meanwhile");
  const empty = { phase: "iv", indicator: "livestock_recipients", version: "1" };
  await expect(writeGapReason(store, manager, { ...empty, action: "Wait" })).rejects.toThrow("required");
  await writeGapReason(store, manager, empty);
  expect(await gapReasons(store.reader, manager)).toEqual([]);
});

test("only who configures the programme may write, and nothing stays of what was refused", async () => {
  const store = await testStore();
  await expect(writeGapReason(store, forged(scopeAs("officer", { districts: ["RW24"] })), written)).rejects.toThrow(
    "not-permitted",
  );
  await expect(writeGapReason(store, manager, { ...written, phase: "ix" })).rejects.toThrow("known-phase");
  expect(await gapReasons(store.reader, manager)).toEqual([]);
});

test("a release freezes the reasons as they stood", async () => {
  const store = await testStore();
  await writeGapReason(store, manager, written);
  const { id } = await makeRelease(store, manager, { phases: "iv", period: "quarter", review: "reported" }, settings);
  await writeGapReason(store, manager, { ...written, version: "1", reason: "Something else" });
  const release = await releaseOf(store.reader, manager, id);
  if (release === null) throw new Error("No release.");
  const report = reportDocument("en", { ...release, programmeName: "A programme" });
  expect(JSON.stringify(report)).toContain("The herd was quarantined.");
  expect(JSON.stringify(report)).not.toContain("Something else");
});
