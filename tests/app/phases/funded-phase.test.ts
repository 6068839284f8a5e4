import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { Asking } from "@/app/asking";
import { FundedPhase } from "@/app/phases/[phase]/funded-phase";
import { advanceRelease } from "@/db/commands/advance-release";
import { makeRelease } from "@/db/commands/make-release";
import { programmeOf } from "@/db/queries/programme";
import { programmePhases } from "@/db/queries/programme-structure";
import { claim } from "@/domain/access/scope";
import { assisted, enumerator, household, person, verifier } from "@/tests/support/register";
import { scopeAs } from "@/tests/support/scopes";
import { testStore } from "@/tests/support/test-store";

const settings = { asOf: "2014-03-31", threshold: 10, courseMonths: 5, fiscalYearFirstMonth: 7, codeVersion: "test" };

test("a donor reads where and who by the last release, and what can be cited", async () => {
  const store = await testStore();
  const home = await household(store, { size: 40 });
  for (let i = 0; i < 12; i += 1) await assisted(store, await person(store, { household: home }));
  const input = { phases: "iv", period: "quarter", review: "reported" };
  const { id: code } = await makeRelease(store, claim(enumerator, "configure"), input, settings);
  await advanceRelease(store, claim(verifier, "configure"), { code, step: "review" });
  await advanceRelease(store, claim(enumerator, "configure"), { code, step: "publish" });
  const { reader } = store;
  const scope = scopeAs("donor", { phases: ["iv"] });
  const [programme, phases] = [await programmeOf(reader, scope), await programmePhases(reader, scope)];
  const [phase] = phases;
  if (programme === null || phase === undefined) throw new Error("No phase.");
  const gate = { reader, scope, programme, phases, today: "2014-03-31" } as unknown as Asking;
  const page = renderToStaticMarkup(await FundedPhase({ gate, language: "en", phase, rows: [] }));
  expect(page).toContain(code);
  expect(page).toContain("12 together with ");
  expect(page).toContain("Who was reached directly in phase IV");
  expect(page).not.toMatch(/\/(people|records)[/?]/);
});
