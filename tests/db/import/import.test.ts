import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { anonymisePerson } from "@/db/commands/anonymise-person";
import { undoImport } from "@/db/commands/undo-import";
import { mappingNamed, mappingNames, saveMapping } from "@/db/import/mappings";
import { readSpreadsheet } from "@/db/import/read-spreadsheet";
import { planImport } from "@/db/import/plan-import";
import * as schema from "@/db/schema";
import type { Store } from "@/db/store";
import { claim } from "@/domain/access/scope";
import { ImportBuiltOn } from "@/domain/import/built-on";
import { assisted, expectTrueRollup, figure, interviewed, person, household } from "@/tests/support/register";
import { scopeAs } from "@/tests/support/scopes";
import { imported, importer, planned, statesOf, told } from "@/tests/support/spreadsheet-import";
import { testStore } from "@/tests/support/test-store";

const french = [
  "Liste des bénéficiaires – phase IV;;;;;;;;;;;",
  ";;;;;;;;;;;",
  "N°;Nom et prénom;Sexe (F/M);Année de naissance;District d'origine;Date de retour;Type d'assistance;Métier;Statut;Date d'inscription;Taille du ménage;Montant (RWF)",
  "1;MUKAMANA Béatrice;F;1985;Huye;12/03/2013;Formation professionnelle;Couture;En cours;02/05/2013;5;12 500",
  "2;HABIMANA Jean;M;1979;Karongi;mars 2013;Bétail;;Terminé;02/05/2013;4;1 234,5",
  "3;Beatrice Mukamana;F;1986;huye;12/03/2013;Bétail;;inscrite;02/05/2013;5;",
  "4;NKURUNZIZA Paul;X;85;Nyaruguruu;31/02/2013;Formation;;Abandonné;02/05/2013;0;abc",
  "",
  "5;UWASE Alice;Femme;1990;Butare;41345;Logement;;Terminé;03/06/2013;6;25.000 Frw",
  "TOTAL;5;;;;;;;;;20;",
];

test("a French spreadsheet with mistakes is told of row by row, with the cell as it was read", async () => {
  const plan = await planned(await testStore(), french);
  expect(statesOf(plan)).toEqual({ 4: "new", 5: "error", 6: "possible-duplicate", 7: "error", 9: "new" });
  expect(told(plan)).toEqual([
    '5 Date de retour "mars 2013" month-not-day',
    '7 Sexe (F/M) "X" one-of',
    '7 Année de naissance "85" year',
    '7 District d\'origine "Nyaruguruu" district-near',
    '7 Date de retour "31/02/2013" day',
    '7 Métier "" trade-required',
    '7 Taille du ménage "0" whole-number',
    '7 Montant (RWF) "abc" number',
  ]);
  expect(plan.duplicates).toEqual([[4, 6]]);
});

test("a dry run writes nothing, and the real run does what it said", async () => {
  const store = await testStore();
  const before = await planned(store, french);
  expect(await store.reader.select().from(schema.beneficiaries)).toEqual([]);
  const { plan, batch } = await imported(store, french);
  expect(statesOf(plan)).toEqual(statesOf(before));
  expect(batch?.number).toBe(1);
  const people = await store.reader.select().from(schema.beneficiaries);
  expect(people.map(({ familyName, sex, createdBy }) => [familyName, sex, createdBy]).sort()).toEqual([
    ["MUKAMANA Béatrice", "f", "importer"],
    ["UWASE Alice", "f", "importer"],
  ]);
  const answers = await store.reader.select().from(schema.interviews);
  expect(answers.map(({ round, monthlyIncome, review }) => [round, monthlyIncome, review]).sort()).toEqual([
    ["baseline", 12500, "submitted"],
    ["baseline", 25000, "submitted"],
  ]);
  await expectTrueRollup(store);
  expect((await figure(store, "direct_beneficiaries")).value).toBe(2);
});

test("the batch is on record with its counts, and each record in the audit log", async () => {
  const store = await testStore();
  await imported(store, french);
  const [batch] = await store.reader.select().from(schema.importBatches);
  expect(batch).toMatchObject({ rows: 5, newRows: 2, doubtfulRows: 1, wrongRows: 2, madeBy: "importer", phase: "iv" });
  const changes = await store.reader.select().from(schema.importChanges);
  const entries = await store.reader.select().from(schema.auditEntries).where(eq(schema.auditEntries.verb, "import"));
  expect(changes).toHaveLength(8);
  expect(entries.map(({ recordId }) => recordId).sort()).toEqual(changes.map(({ recordId }) => recordId).sort());
});

test("all or nothing stores nothing as soon as one row is wrong", async () => {
  const store = await testStore();
  expect((await imported(store, french, { allOrNothing: true })).batch).toBeNull();
  expect(await store.reader.select().from(schema.households)).toEqual([]);
  const right = french.filter((line) => !/^[234];/.test(line));
  expect((await imported(store, right, { allOrNothing: true })).batch).not.toBeNull();
});

test("the same spreadsheet again doubles nobody", async () => {
  const store = await testStore();
  await imported(store, french);
  const { plan, batch } = await imported(store, french);
  expect(batch).toBeNull();
  expect(statesOf(plan)).toEqual({
    4: "possible-duplicate",
    5: "error",
    6: "possible-duplicate",
    7: "error",
    9: "possible-duplicate",
  });
  expect(await store.reader.select().from(schema.beneficiaries)).toHaveLength(2);
});

test("whoever keeps possible duplicates stores them", async () => {
  const store = await testStore();
  const { plan } = await imported(store, french, { keepDuplicates: true });
  expect(statesOf(plan)[6]).toBe("new");
  expect(await store.reader.select().from(schema.beneficiaries)).toHaveLength(3);
  await expectTrueRollup(store);
});

test("somebody in the register is found by names in another order, and by their document", async () => {
  const store = await testStore();
  const home = await household(store);
  const known = await person(store, { household: home, family_name: "Uwase", given_name: "Anne", birth_year: 1990 });
  const other = await person(store, {
    family_name: "Gasana",
    given_name: null,
    document_number: "1 1990 8 0012345 6 78",
  });
  const plan = await planned(store, [
    "Noms,Sexe,Année de naissance,District,Indangamuntu",
    "ANNE UWASE,F,1992,Huye,",
    "Anne Uwase,F,1993,Huye,",
    "Anne Uwase,F,1990,Karongi,",
    "Keza Marie,F,1970,Huye,1199080012345678",
  ]);
  expect(plan.duplicates).toEqual([
    [2, known],
    [2, 3],
    [5, other],
  ]);
});

const register = [
  "id,names,sex,birth year,district,kind,trade,status,enrolment date,household size",
  "P001,Uwase Anne,F,1990,Huye,training,sewing,under way,2013-05-01,5",
  "P002,Mugabo Jean,M,1985,Karongi,livestock,,completed,2013-05-01,4",
];

test("a row that says nothing new is unchanged, one that says more is an update, and empty cells erase nothing", async () => {
  const store = await testStore();
  await imported(store, register);
  const again = [
    register[0] ?? "",
    "P001,UWASE Anne,F,,Huye,training,,completed,,",
    register[2] ?? "",
    "P003,Keza,F,1992,Huye,housing,,completed,2013-05-01,3",
  ];
  const { plan } = await imported(store, again);
  expect(statesOf(plan)).toEqual({ 2: "update", 3: "unchanged", 4: "new" });
  const [uwase] = await store.reader
    .select()
    .from(schema.beneficiaries)
    .where(eq(schema.beneficiaries.reference, "P001"));
  expect(uwase).toMatchObject({ familyName: "UWASE Anne", birthYear: 1990, version: 2 });
  const packages = await store.reader.select().from(schema.assistance);
  expect(packages.find(({ beneficiary }) => beneficiary === uwase?.id)).toMatchObject({
    status: "completed",
    trade: "sewing",
  });
  await expectTrueRollup(store);
});

test("a reference that is somebody else's in the register is a mistake, not a new name", async () => {
  const store = await testStore();
  await imported(store, register);
  const plan = await planned(store, [register[0] ?? "", "P001,Keza Marie,F,1990,Huye,training,sewing,completed,,5"]);
  expect(told(plan)).toEqual(['2 id "P001" reference-of-other']);
});

test("a verified record is not changed by a spreadsheet", async () => {
  const store = await testStore();
  await imported(store, register);
  await store.transaction(async (tx) => {
    await tx.update(schema.assistance).set({ review: "verified" });
  });
  expect(statesOf(await planned(store, register))).toEqual({ 2: "unchanged", 3: "unchanged" });
  const changed = register.map((line) => line.replace("under way", "completed"));
  expect(told(await planned(store, changed))).toEqual(['2 kind "training" verified-record']);
});

test("the same person twice in a file is told where the rows differ, and for a second package of a kind", async () => {
  const plan = await planned(await testStore(), [
    register[0] ?? "",
    register[1] ?? "",
    "P001,Uwase Anne,F,1990,Huye,livestock,,completed,2013-05-01,5",
    "P001,Uwase Anne,F,1991,Huye,housing,,completed,2013-05-01,5",
    "P001,Uwase Anne,F,1990,Huye,livestock,,completed,2013-05-01,5",
  ]);
  expect(told(plan)).toEqual(['4 birth year "1991" same-as-row', '5 kind "livestock" one-assistance']);
});

test("what only a wrong row says does not hold for the others", async () => {
  const store = await testStore();
  const { plan } = await imported(store, [
    "ménage,noms,sexe,district,taille du ménage",
    "A-1,Uwase Anne,Z,Huye,5",
    "A-1,Mugabo Jean,M,Huye,6",
    "A-1,Keza Marie,F,Karongi,6",
  ]);
  expect(told(plan)).toEqual(['2 sexe "Z" one-of', '4 district "Karongi" same-as-row']);
  const homes = await store.reader.select().from(schema.households);
  expect(homes.map(({ reference, size }) => [reference, size])).toEqual([["A-1", 6]]);
});

test("bare household numbers are those of this file and district", async () => {
  const store = await testStore();
  const lines = ["ménage,noms,sexe,district", "1,Uwase Anne,F,Huye", "1,Mugabo Jean,M,Huye", "1,Keza Marie,F,Karongi"];
  await imported(store, lines);
  expect(await store.reader.select().from(schema.households)).toHaveLength(2);
});

test("interviews alone are filed by person, and rounds in columns each on their own", async () => {
  const store = await testStore();
  await imported(store, register);
  const { plan } = await imported(store, [
    "id,round,date of interview,contact,income,living conditions",
    "P001,3 months,12/09/2013,met,20 000,better",
    "P002,3 months,12/09/2013,moved,,",
    "P002,6 months,12/12/2013,moved,5000,",
    "P009,3 months,12/09/2013,met,1,",
    "P001,,12/09/2013,met,1,",
  ]);
  expect(told(plan)).toEqual([
    '4 income "5000" no-answer-without-contact',
    '5 id "P009" known-person',
    '6 round "" required',
  ]);
  expect(await store.reader.select().from(schema.interviews)).toHaveLength(2);
  const wide = await imported(store, [
    "id,names,district,kind,income baseline,contact 6 months,income 6 months",
    "P002,Mugabo Jean,Karongi,livestock,9000,met,12000",
  ]);
  expect(told(wide.plan)).toEqual([]);
  const rounds = (await store.reader.select().from(schema.interviews)).map(({ round, monthlyIncome }) => [
    round,
    String(monthlyIncome),
  ]);
  expect(rounds.sort()).toEqual([
    ["3-months", "20000"],
    ["3-months", "null"],
    ["6-months", "12000"],
    ["baseline", "9000"],
  ]);
  await expectTrueRollup(store);
});

test("people with a row for each round are one person with one package", async () => {
  const store = await testStore();
  const { plan } = await imported(store, [
    "id,names,district,kind,status,round,income",
    "P001,Uwase Anne,Huye,livestock,completed,baseline,1000",
    "P001,Uwase Anne,Huye,livestock,completed,3 months,2000",
    "P001,Uwase Anne,Huye,livestock,completed,3 months,2000",
  ]);
  expect(told(plan)).toEqual(['4 round "3 months" one-interview']);
  expect(await store.reader.select().from(schema.assistance)).toHaveLength(1);
  expect(await store.reader.select().from(schema.interviews)).toHaveLength(2);
});

test("assistance alone is filed by person, who has a district already", async () => {
  const store = await testStore();
  await imported(store, register);
  const { plan } = await imported(store, [
    "id,beneficiary,kind,trade,status,ended_on",
    "7,P001,housing-materials,,completed,2013-09-30",
    "9,P009,livestock,,completed,2013-09-30",
    "12,P002,livestock,,completed,2013-09-30",
  ]);
  expect(told(plan)).toEqual(['3 beneficiary "P009" known-person']);
  expect(statesOf(plan)).toMatchObject({ 2: "new", 4: "update" });
  const packages = await store.reader.select().from(schema.assistance);
  expect(packages.map(({ kind, district }) => [kind, district]).sort()).toEqual([
    ["housing-materials", "RW24"],
    ["livestock", "RW31"],
    ["vocational-training", "RW24"],
  ]);
  await expectTrueRollup(store);
});

test("what is told has happened", async () => {
  const lines = ["noms,année de naissance,date de retour,district", "Uwase Anne,2090,12/03/2091,Huye"];
  expect(told(await planned(await testStore(), lines))).toEqual([
    '2 année de naissance "2090" future',
    '2 date de retour "12/03/2091" future',
  ]);
});

test("whoever is anonymised leaves no name in what an import keeps", async () => {
  const store = await testStore();
  await imported(store, register);
  await imported(store, [register[0] ?? "", "P001,UWASE Anne Marie,F,1990,Huye,training,sewing,completed,,"]);
  const [one] = await store.reader
    .select()
    .from(schema.beneficiaries)
    .where(eq(schema.beneficiaries.reference, "P001"));
  const kept = async () => JSON.stringify(await store.reader.select().from(schema.importChanges));
  expect(await kept()).toContain("Uwase Anne");
  await anonymisePerson(store, importer, { id: one?.id, version: one?.version, reason: "asked for it" });
  expect(await kept()).not.toContain("Uwase");
});

test("an age gives the year of birth by the day of enrolment", async () => {
  const store = await testStore();
  await imported(store, [
    "noms,âge,district,assistance,statut,date d'inscription",
    "Uwase Anne,25 ans,Huye,bétail,terminé,01/05/2012",
  ]);
  const [one] = await store.reader.select().from(schema.beneficiaries);
  expect(one).toMatchObject({ birthYear: 1987, ageGroup: "25-34" });
});

test.each([
  ["noms,assistance,statut", "Uwase Anne,bétail,terminé", '1 district "" column-missing'],
  ["noms,district,statut", "Uwase Anne,Huye,terminé", '1 kind "" column-missing'],
  ["noms,district,phase,assistance", "Uwase Anne,Huye,III,bétail", '2 phase "III" other-phase'],
  [
    "noms,district,assistance,date de fin,date de début",
    "Uwase,Huye,bétail,01/05/2013,02/05/2013",
    '2 date de fin "01/05/2013" not-before',
  ],
  [
    "noms,année de naissance,district,assistance,date d'inscription",
    "Uwase,2014,Huye,bétail,02/05/2013",
    '2 année de naissance "2014" birth-before-enrolment',
  ],
  ["noms,district,assistance,cours", "Uwase,Huye,formation,K1", '2 cours "K1" known-reference'],
])("%s: %s is told", async (header, line, problem) => {
  expect(told(await planned(await testStore(), [header, line]))).toContain(problem);
});

test("somebody imports for their own districts only", async () => {
  const store = await testStore();
  const scope = claim(scopeAs("officer", { districts: ["RW24"] }), "enter");
  const lines = ["noms,district,assistance", "Uwase Anne,Huye,bétail", "Mugabo Jean,Karongi,bétail"];
  expect(told(await planned(store, lines, {}, scope))).toEqual(['3 district "Karongi" outside-reach']);
});

test("of people in other districts an officer's file changes nothing and learns nothing", async () => {
  const store = await testStore();
  await imported(store, register);
  const scope = claim(scopeAs("officer", { districts: ["RW24"] }), "enter");
  const interviews = ["id,round,contact,income", "P001,3 months,met,20 000", "P002,3 months,met,20 000"];
  expect(told(await planned(store, interviews, {}, scope))).toEqual(['3 id "P002" known-person']);
  const packages = ["id,kind,status", "P001,housing,completed", "P002,housing,completed"];
  expect(told(await planned(store, packages, {}, scope))).toEqual(['3 id "P002" known-person']);
  const people = ["id,names,district", "P002,Keza Marie,Huye", ",Mugabo Jean,Huye", ",Uwera Claire,"];
  const plan = await planned(store, people, {}, scope);
  expect(told(plan)).toContain('2 id "P002" reference-of-other');
  expect(JSON.stringify(plan.problems)).not.toContain("Mugabo");
  expect(told(plan)).toContain('4 district "" required');
  expect(plan.duplicates).toEqual([]);
});

test("a mapping is saved under a name and reads the next file", async () => {
  const store = await testStore();
  const lines = ["Qui,Lieu", "Uwase Anne,Huye"];
  const sheet = await readSpreadsheet(Buffer.from(["Noms,District", ...lines.slice(1)].join("\n")));
  const { read } = await planImport(store.reader, importer, { sheet, phase: "iv", mapping: null });
  await saveMapping(store, importer, "listes", { ...read.mapping, columns: { full_name: "Qui", district: "Lieu" } });
  expect(await mappingNames(store.reader, importer)).toEqual(["listes"]);
  const mapping = await mappingNamed(store.reader, importer, "listes");
  expect(statesOf(await planned(store, lines, { mapping }))).toEqual({ 2: "new" });
  expect(await mappingNamed(store.reader, importer, "autre")).toBeNull();
});

/** Figures and standing records, which an undone import leaves as they were. */
async function standing(store: Store) {
  const rows = async (table: typeof schema.beneficiaries | typeof schema.assistance | typeof schema.interviews) =>
    (await store.reader.select().from(table).where(eq(table.voided, false)))
      .map(({ version: _version, updatedAt: _at, updatedBy: _by, ...row }) => JSON.stringify(row))
      .sort();
  const tokens = await store.reader
    .select({ token: schema.beneficiaryTokens.token, id: schema.beneficiaryTokens.beneficiary })
    .from(schema.beneficiaryTokens)
    .innerJoin(
      schema.beneficiaries,
      and(eq(schema.beneficiaries.id, schema.beneficiaryTokens.beneficiary), eq(schema.beneficiaries.voided, false)),
    );
  return {
    people: await rows(schema.beneficiaries),
    packages: await rows(schema.assistance),
    answers: await rows(schema.interviews),
    tokens: tokens.map((row) => JSON.stringify(row)).sort(),
    direct: (await figure(store, "direct_beneficiaries")).value,
    indirect: (await figure(store, "indirect_beneficiaries")).value,
  };
}

test("an import undone leaves what was before, and can be made again", async () => {
  const store = await testStore();
  await imported(store, register);
  const before = await standing(store);
  const more = [
    register[0] ?? "",
    "P001,UWASE Anne Marie,F,1991,Huye,training,sewing,completed,2013-05-01,7",
    "P004,Keza,F,1992,Huye,housing,,completed,2013-05-01,3",
  ];
  const { batch } = await imported(store, more);
  expect(await standing(store)).not.toEqual(before);
  await undoImport(store, importer, batch?.number ?? 0);
  expect(await standing(store)).toEqual(before);
  await expectTrueRollup(store);
  await expect(undoImport(store, importer, batch?.number ?? 0)).rejects.toThrow("record-voided");
  const { plan } = await imported(store, more);
  expect(statesOf(plan)).toEqual({ 2: "update", 3: "update" });
  await expectTrueRollup(store);
});

test("an import on which something was built is not undone, and what was is listed", async () => {
  const store = await testStore();
  const { batch } = await imported(store, register);
  const people = await store.reader.select().from(schema.beneficiaries);
  const [uwase, mugabo] = ["P001", "P002"].map(
    (reference) => people.find((one) => one.reference === reference)?.id ?? "",
  );
  const extra = await assisted(store, uwase ?? "", { kind: "housing-materials", trade: null });
  await interviewed(store, extra, { round: "3-months" });
  await store.transaction(async (tx) => {
    await tx
      .update(schema.beneficiaries)
      .set({ version: 2 })
      .where(eq(schema.beneficiaries.id, mugabo ?? ""));
  });
  const before = await standing(store);
  const refused = await undoImport(store, importer, batch?.number ?? 0).catch((error: unknown) => error);
  if (!(refused instanceof ImportBuiltOn)) throw new Error("Not refused.");
  expect(refused.records).toEqual([
    { record: "beneficiary", id: mugabo, why: "changed" },
    { record: "beneficiary", id: uwase, why: "followed" },
  ]);
  expect(await standing(store)).toEqual(before);
});
