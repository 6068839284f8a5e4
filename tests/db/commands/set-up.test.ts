import { expect, test } from "vitest";
import { nameProgramme } from "@/db/commands/name-programme";
import { recordChoice } from "@/db/commands/record-choice";
import { recordOrganisation } from "@/db/commands/record-organisation";
import { recordPhase } from "@/db/commands/record-phase";
import { choicesIn } from "@/db/queries/choices";
import { organisationsOf } from "@/db/queries/organisations";
import { programmeOf } from "@/db/queries/programme";
import { programmePhases } from "@/db/queries/programme-structure";
import type { Store } from "@/db/store";
import { claim } from "@/domain/access/scope";
import { expectNoTrace, expectRefused, field } from "@/tests/support/no-trace";
import { huye, karongi } from "@/tests/support/register";
import { scopeAs } from "@/tests/support/scopes";
import { testStore } from "@/tests/support/test-store";

const manager = claim(scopeAs("manager"), "configure");
const phaseFive = {
  ...{ phase: "v", status: "planned", starts_on: "2015-01-01", ends_on: "2016-12-31" },
  districts: [karongi, huye],
};
const swiss = {
  ...{ name_en: "Swiss Cooperation", name_fr: "", name_rw: "", identifier: "CH-4", type: "10" },
  ...{ roles: ["1"], source: "Agreement of 3 March 2014", active: "yes" },
};
const bicycles = {
  ...{ list: "trade", name_en: "Bicycle repair", name_fr: "Réparation de vélos", name_rw: "Gukora amagare" },
  offered: "yes",
};

async function phase(store: Store, code: string) {
  return (await programmePhases(store.reader, manager)).find((one) => one.code === code);
}

test("only who configures the programme gets at its set-up", () => {
  for (const role of ["officer", "senior-officer", "donor", "administrator", "auditor"] as const)
    expect(() => claim(scopeAs(role), "configure")).toThrow("not-permitted");
});

test("phase V comes with its days, its districts and its place after IV, and can be changed by who saw it last", async () => {
  const store = await testStore();
  await recordPhase(store, manager, phaseFive);
  const all = await programmePhases(store.reader, manager);
  expect(all.map(({ code }) => code)).toEqual(["i", "ii", "iii", "iv", "v"]);
  expect(all[4]).toMatchObject({ status: "planned", startsOn: "2015-01-01", districts: [huye, karongi], version: 1 });
  await recordPhase(store, manager, { ...phaseFive, status: "under-way", districts: huye, version: 1 });
  expect(await phase(store, "v")).toMatchObject({ status: "under-way", districts: [huye], version: 2 });
  const stale = () => recordPhase(store, manager, { ...phaseFive, version: 1 });
  await expectRefused(store, stale, { code: "changed-meanwhile" });
});

test("a phase is refused that is there already, ends before it begins, is no numeral or works outside the country", async () => {
  const store = await testStore();
  const refused = (fields: object, why: object) =>
    expectRefused(store, () => recordPhase(store, manager, { ...phaseFive, ...fields }), why);
  await refused({ phase: "iv" }, field("phase", "not-taken"));
  await refused({ phase: "5" }, field("phase", "phase-numeral"));
  await refused({ ends_on: "2014-12-31" }, field("ends_on", "not-before"));
  await refused({ districts: ["RW99"] }, field("districts", "list-of-districts"));
  await refused({ version: 1 }, { code: "not-found" });
});

test("a phase whose storing fails leaves no trace", async () => {
  await expectNoTrace(await testStore(), (store) => recordPhase(store, manager, phaseFive));
});

test("an organisation bears its English name where it has no other, and stays on record when it leaves", async () => {
  const store = await testStore();
  const { id } = await recordOrganisation(store, manager, swiss);
  expect(id).toBe("swiss-cooperation");
  await recordOrganisation(store, manager, { ...swiss, id, roles: ["1", "4"], active: "no", version: 1 });
  const found = (await organisationsOf(store.reader, manager)).find((one) => one.id === id);
  expect(found).toMatchObject({
    name: { en: "Swiss Cooperation", fr: "Swiss Cooperation" },
    active: false,
    version: 2,
  });
  expect(found?.roles).toEqual(["1", "4"]);
});

test("an organisation is refused without a part in the programme, without a source, or twice", async () => {
  const store = await testStore();
  const refused = (fields: object, why: object) =>
    expectRefused(store, () => recordOrganisation(store, manager, { ...swiss, ...fields }), why);
  await refused({ roles: [] }, field("roles", "required"));
  await refused({ source: "" }, field("source", "required"));
  await refused({ name_en: "Japan" }, field("name_en", "not-taken"));
  await refused({ name_en: "…" }, field("name_en", "name-with-letters"));
  await refused({ type: "11" }, field("type", "one-of"));
  await refused({ id: "iom", version: 2 }, { code: "changed-meanwhile" });
});

test("an organisation whose storing fails leaves no trace", async () => {
  await expectNoTrace(await testStore(), (store) => recordOrganisation(store, manager, swiss));
});

test("a trade is added by its names; one of the first can be named anew and be no longer offered", async () => {
  const store = await testStore();
  expect((await recordChoice(store, manager, bicycles)).id).toBe("bicycle-repair");
  const welding = { ...bicycles, code: "welding", name_en: "Metal work", offered: "no", version: 0 };
  await recordChoice(store, manager, welding);
  const own = await choicesIn(store.reader, manager);
  expect(own.map(({ code, name, offered, version }) => [code, name.en, offered, version])).toEqual([
    ["bicycle-repair", "Bicycle repair", true, 1],
    ["welding", "Metal work", false, 1],
  ]);
  await expectRefused(store, () => recordChoice(store, manager, welding), { code: "changed-meanwhile" });
});

test("a pick list refuses what it has already, a country that is no code, and what was never in it", async () => {
  const store = await testStore();
  const refused = (fields: object, why: object) =>
    expectRefused(store, () => recordChoice(store, manager, { ...bicycles, ...fields }), why);
  await refused({ name_en: "Sewing" }, field("name_en", "not-taken"));
  await refused({ list: "country-of-return", code: "Kenya" }, field("code", "country"));
  await refused({ list: "country-of-return", code: "KE" }, field("name_en", "not-taken"));
  await refused({ code: "poetry", version: 0 }, { code: "not-found" });
  await refused({ list: "kind" }, field("list", "one-of"));
});

test("a choice whose storing fails leaves no trace", async () => {
  await expectNoTrace(await testStore(), (store) => recordChoice(store, manager, bicycles));
});

const names = { name_en: "Reintegration", name_fr: "Réintégration", name_rw: "Gusubiza mu buzima busanzwe" };

test("the programme says what it is called and whom to ask; an address that is none is refused", async () => {
  const store = await testStore();
  const contact = { contact_name: "Monitoring unit", contact_email: "monitoring@example.org", contact_phone: "" };
  await nameProgramme(store, manager, { ...names, ...contact, version: 1 });
  const programme = await programmeOf(store.reader, manager);
  expect(programme?.name.en).toBe("Reintegration");
  expect(programme?.contact).toEqual({ name: "Monitoring unit", email: "monitoring@example.org", phone: null });
  const wrong = { ...names, contact_email: "monitoring at example.org", version: 2 };
  await expectRefused(store, () => nameProgramme(store, manager, wrong), field("contact_email", "email"));
  await expectRefused(store, () => nameProgramme(store, manager, { ...names, version: 1 }), {
    code: "changed-meanwhile",
  });
});

test("a name whose storing fails leaves no trace", async () => {
  await expectNoTrace(await testStore(), (store) => nameProgramme(store, manager, { ...names, version: 1 }));
});
