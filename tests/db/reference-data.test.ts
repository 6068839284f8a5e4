import { expect, test } from "vitest";
import { organisations } from "@/db/seed/reference/organisations";
import { phases } from "@/db/seed/reference/phases";
import { programme } from "@/db/seed/reference/programme";
import { publishedFigures } from "@/db/seed/reference/published-figures";
import { sectors } from "@/db/seed/reference/sectors";
import { targets } from "@/db/seed/reference/targets";
import { kinds as namedKinds, trades as namedTrades } from "@/db/seed/reference/trades";
import { districts } from "@/domain/places";
import { kinds, trades } from "@/domain/vocabulary";

const targetOf = (indicator: string) => targets.find((target) => target.indicator === indicator)?.value ?? Number.NaN;
const published = (id: string) => publishedFigures.find((figure) => figure.id === id);

test("the 416 sectors lie in all thirty districts, each once", () => {
  expect(sectors).toHaveLength(416);
  expect(new Set(sectors.map((sector) => `${sector.district} ${sector.name}`)).size).toBe(416);
  expect(new Set(sectors.map((sector) => sector.district))).toEqual(new Set(districts.map((place) => place.code)));
  expect(sectors).toContainEqual({ district: "RW24", name: "Ngoma" });
});

test("every trade and every kind of package has its name in three languages", () => {
  expect(namedTrades.map((trade) => trade.slug)).toEqual(trades);
  expect(namedKinds.map((kind) => kind.slug)).toEqual(kinds);
  for (const { name } of [...namedTrades, ...namedKinds]) expect(Object.values(name).every(Boolean)).toBe(true);
  expect(namedTrades.find((trade) => trade.slug === "hairdressing")?.isDraft).toBe(true);
});

test("what is not known of a phase is left open and said in its note", () => {
  expect(phases.map((phase) => phase.code)).toEqual(["i", "ii", "iii", "iv"]);
  expect(phases.map((phase) => phase.status)).toEqual(["completed", "completed", "completed", "under-way"]);
  expect(phases.map((phase) => phase.districts.length)).toEqual([0, 0, 0, 9]);
  for (const { startsOn, endsOn, note } of phases) {
    expect([startsOn, endsOn]).toEqual([null, null]);
    expect(note.en).toMatch(/not known.*Sources?: /);
    expect(note.fr).toMatch(/Sources? : /);
    expect(note.rw).toMatch(/Inkomoko: /);
  }
});

test("the kinds of package add up to what phase IV aims at", () => {
  expect(targetOf("direct_beneficiaries")).toBe(5000);
  expect(targetOf("trainees_completed") + targetOf("livestock_recipients") + targetOf("housing_recipients")).toBe(5000);
  expect(targetOf("trainers_trained")).toBe(184);
  for (const { phase, reason } of targets) {
    expect(phase).toBe("iv");
    expect(reason).toContain("IOM");
  }
});

test("who carries and who pays the programme is named as IATI names them", () => {
  expect(programme).toMatchObject({ code: "rwanda", launchedIn: 2010, currency: "RWF" });
  expect(organisations.map(({ id, identifier, type, roles }) => [id, identifier, type, roles])).toEqual([
    ["iom", "XM-DAC-47066", 40, ["4"]],
    ["midimar", null, 10, ["4"]],
    ["japan", "XM-DAC-701-2", 10, ["1"]],
  ]);
});

test("each published figure has an id of its own, a source and words in three languages", () => {
  expect(new Set(publishedFigures.map((figure) => figure.id)).size).toBe(publishedFigures.length);
  for (const { id, source, statement, readingInDoubt } of publishedFigures) {
    expect(id).toMatch(/^[a-z0-9-]+$/);
    expect(source).not.toBe("");
    const texts = [statement, ...(readingInDoubt === null ? [] : [readingInDoubt])];
    for (const text of texts) expect(Object.values(text).filter((words) => words.length > 5)).toHaveLength(3);
  }
});

test("a published figure speaks of phases that exist", () => {
  const known = phases.map((phase) => phase.code);
  for (const figure of publishedFigures) expect(known).toEqual(expect.arrayContaining([...figure.phases]));
});

test("of two figures that contradict each other each names the other", () => {
  const isNamedBack = (id: string, other: string) => published(other)?.contradicts.includes(id);
  for (const { id, contradicts } of publishedFigures)
    for (const other of contradicts) expect([id, other, isNamedBack(id, other)]).toEqual([id, other, true]);
});

test("the contradictions found are in the register", () => {
  const pairs = publishedFigures.flatMap((figure) => figure.contradicts.map((other) => `${figure.id} ${other}`));
  expect(pairs).toContain("phase-iii-districts phase-iii-districts-north-and-east");
  expect(pairs).toContain("phase-iv-districts phase-iv-districts-with-nyamasheke");
  expect(pairs).toContain("direct-since-2010 assisted-by-2014");
  expect(published("indirect-since-2010")?.readingInDoubt?.en).toContain("may include those reached directly");
});

test("the shares of phase III add up to the whole", () => {
  const shares = publishedFigures.filter((figure) => figure.id.startsWith("phase-iii-share-"));
  expect(shares).toHaveLength(3);
  expect(shares.reduce((sum, figure) => sum + (figure.value ?? Number.NaN), 0)).toBeCloseTo(1, 12);
});
