import { expect, test } from "vitest";
import * as schema from "@/db/schema";
import { folderSource, NotARegister } from "@/db/exchange/folder-source";
import { asLine, folderOf, load, problemsOf, refusedLoad, temporaryFolder } from "@/tests/support/register-files";
import { handCaseFiles, handCaseWith } from "@/tests/support/hand-case-files";
import { testStore } from "@/tests/support/test-store";

test("with any problem nothing at all is written", async () => {
  const store = await testStore();
  const before = await store.reader.select().from(schema.dataVersions);
  const { count } = await refusedLoad(
    store,
    handCaseWith("interviews.csv", "7,C-housing,3-months", "7,C-housing,4-months"),
  );
  expect(count).toBe(1);
  for (const table of [
    schema.households,
    schema.beneficiaries,
    schema.beneficiaryTokens,
    schema.assistance,
    schema.interviews,
  ])
    expect(await store.reader.select().from(table)).toEqual([]);
  expect(await store.reader.select().from(schema.dataVersions)).toEqual(before);
});

test("every problem of every file is listed at once, with its row, column and value", async () => {
  const store = await testStore();
  const lines = await problemsOf(store, {
    "households.csv": "id,district,sector,size,voided\nH1,Huye,,0,no\n,RW31,,3,\n",
    "beneficiaries.csv": handCaseFiles["beneficiaries.csv"].replace("f,1990", "x,90").replace("Uwera", ""),
    "assistance.csv": handCaseFiles["assistance.csv"]
      .replace("2013-05-01,2013-05-01,2013-09-30", "2013-02-30,2013-05-01,2013-04-30")
      .replace("iv,RW24,livestock,,", "iv,RW24,livestock,sewing,K9"),
    "interviews.csv": handCaseFiles["interviews.csv"].replace("met,22000", "moved,22000").replace("8000", "1000000000"),
  });
  expect(lines).toEqual([
    'households.csv 2 district "Huye" district',
    'households.csv 2 size "0" whole-number',
    'households.csv 2 voided "no" yes-or-empty',
    'households.csv 3 id "" required',
    'beneficiaries.csv 2 sex "x" one-of',
    'beneficiaries.csv 2 birth_year "90" year',
    'beneficiaries.csv 4 family_name "" required',
    'beneficiaries.csv 4 household "H2" known-reference',
    'assistance.csv 2 enrolled_on "2013-02-30" day',
    'assistance.csv 2 ended_on "2013-04-30" not-before',
    'assistance.csv 3 trade "sewing" only-for-training',
    'assistance.csv 3 course "K9" only-for-training',
    'interviews.csv 6 monthly_income_rwf "22000" no-answer-without-contact',
    'interviews.csv 7 monthly_income_rwf "1000000000" whole-number',
  ]);
});

test("an id that comes twice in its file is told with the row that has it", async () => {
  const store = await testStore();
  const { problems } = await refusedLoad(store, handCaseWith("beneficiaries.csv", "B,H1", "A,H1"));
  expect(problems.map(asLine)).toEqual([
    'beneficiaries.csv 3 id "A" unique',
    'assistance.csv 4 beneficiary "B" known-reference',
  ]);
  expect(problems[0]?.expected.params).toEqual({ row: "2" });
});

test("ids differ by case, and one with a semicolon, a control character or more than 64 characters is refused", async () => {
  const store = await testStore();
  const header = "id,district,sector,size\n";
  const rows = ["h;1", "h\t1", "é".repeat(65)].map((id) => `"${id}",RW24,,1\n`).join("");
  expect((await problemsOf(store, { "households.csv": header + rows })).map((line) => line.split(" ").at(-1))).toEqual(
    Array(3).fill("reference"),
  );
  const { files } = await load(store, {
    "households.csv": `${header}h1,RW24,,1\nH1,RW24,,1\n${"😀".repeat(64)},RW24,,1\n`,
  });
  expect(files["households.csv"]?.new).toBe(3);
});

test("references that lead nowhere are told", async () => {
  const store = await testStore();
  expect(await problemsOf(store, handCaseWith("beneficiaries.csv", "C,H2", "C,H3"))).toEqual([
    'beneficiaries.csv 4 household "H3" known-reference',
  ]);
  expect(await problemsOf(store, handCaseWith("assistance.csv", "C-housing,C", "C-housing,D"))).toEqual([
    'assistance.csv 5 beneficiary "D" known-reference',
  ]);
  expect(await problemsOf(store, handCaseWith("interviews.csv", "7,C-housing", "7,D-housing"))).toEqual([
    'interviews.csv 8 assistance "D-housing" known-reference',
  ]);
  expect(await problemsOf(store, handCaseWith("assistance.csv", "C,iv", "C,vi"))).toEqual([
    'assistance.csv 5 phase "vi" known-phase',
  ]);
  const course = "id,phase,district,trade,trainers,starts_on,ends_on\nK1,iv,RW24,sewing,T1;T2,,\n";
  expect(await problemsOf(store, { "courses.csv": course })).toEqual([
    'courses.csv 2 trainers "T1" known-reference',
    'courses.csv 2 trainers "T2" known-reference',
  ]);
});

test("a second package of the same kind in a phase and a second interview in a round have no place", async () => {
  const store = await testStore();
  const kind = handCaseWith(
    "assistance.csv",
    "A-livestock,A,iv,RW24,livestock,",
    "A-livestock,A,iv,RW31,vocational-training,welding",
  );
  expect(await problemsOf(store, kind)).toEqual(['assistance.csv 3 beneficiary "A" one-assistance']);
  const round = handCaseWith("interviews.csv", "3,A-training,6-months", "3,A-training,3-months");
  expect(await problemsOf(store, round)).toEqual(['interviews.csv 4 round "3-months" one-interview']);
  const voided = handCaseWith(
    "interviews.csv",
    "3,A-training,6-months,2014-03-20,met,20000,,,,submitted,",
    "3,A-training,3-months,2014-03-20,met,20000,,,,submitted,yes",
  );
  expect((await load(store, voided)).files["interviews.csv"]?.new).toBe(7);
});

test("a course of another phase or trade is no place for a trainee", async () => {
  const store = await testStore();
  const courses =
    "id,phase,district,trade,trainers,starts_on,ends_on\nK1,iii,RW24,sewing,,,\nK2,iv,RW24,welding,,,\nK3,iv,RW31,sewing,,,\n";
  const on = (course: string) => ({
    ...handCaseWith("assistance.csv", "sewing,,", `sewing,${course},`),
    "courses.csv": courses,
  });
  expect(await problemsOf(store, on("K1"))).toEqual(['assistance.csv 2 course "K1" course-of-phase']);
  expect(await problemsOf(store, on("K2"))).toEqual(['assistance.csv 2 course "K2" course-of-trade']);
  await load(store, on("K3"));
  const moved = courses.replace("K3,iv,RW31,sewing", "K3,iv,RW31,knitting");
  expect(await problemsOf(store, { "courses.csv": moved })).toEqual(['courses.csv 4 id "K3" course-as-attended']);
});

test("nobody is enrolled before they were born, also when the years come in different loads", async () => {
  const store = await testStore();
  expect(await problemsOf(store, handCaseWith("beneficiaries.csv", "f,1990", "f,2014"))).toEqual([
    'beneficiaries.csv 2 birth_year "2014" birth-before-enrolment',
  ]);
  await load(store, handCaseWith("beneficiaries.csv", "f,1990", "f,2013"));
  const late = { "beneficiaries.csv": handCaseFiles["beneficiaries.csv"].replace("f,1990", "f,2014") };
  expect(await problemsOf(store, late)).toEqual(['beneficiaries.csv 2 birth_year "2014" birth-before-enrolment']);
  const early = {
    "assistance.csv": handCaseFiles["assistance.csv"].replace("2013-05-01,2013-05-01,2013-09-30", "2012-05-01,,"),
  };
  expect(await problemsOf(store, early)).toEqual(['assistance.csv 2 enrolled_on "2012-05-01" enrolled-after-birth']);
});

test("a column that nobody knows, one that comes twice and one that is missing are told, and the rows are left", async () => {
  const store = await testStore();
  const header = handCaseFiles["households.csv"].replace("sector,size,", "secteur,district,");
  expect(await problemsOf(store, { ...handCaseFiles, "households.csv": header })).toEqual([
    'households.csv 1 secteur "secteur" known-column',
    'households.csv 1 district "district" column-once',
    'households.csv 1 sector "" column-present',
    'households.csv 1 size "" column-present',
  ]);
});

test("a row with too few or too many cells, and a file without a header, are told", async () => {
  const store = await testStore();
  const header = "id,district,sector,size\n";
  expect(await problemsOf(store, { "households.csv": `${header}H1,RW24,,5,\nH2,RW24\n` })).toEqual([
    'households.csv 2  "5" cells',
    'households.csv 3  "2" cells',
  ]);
  expect(await problemsOf(store, { "households.csv": "" })).toEqual(['households.csv 1  "" header']);
});

test("a quote that never closes and a text that is not UTF-8 are told with their row", async () => {
  const store = await testStore();
  const start = "id,district,sector,size\nH1,RW24,,5\n";
  expect(await problemsOf(store, { "households.csv": `${start}H2,RW24,"Tumba,5\nH3,RW24,,5\n` })).toEqual([
    'households.csv 3  "" quotes',
  ]);
  const endless = `${start}H2,RW24,"Tumba,5\n${"H3,RW24,,5\n".repeat(200_000)}`;
  expect(await problemsOf(store, { "households.csv": endless })).toEqual(['households.csv 3  "" quotes']);
  const latin1 = Buffer.from(`${start}H2,RW24,Théogène,5\n`, "latin1");
  expect(await problemsOf(store, { "households.csv": latin1 })).toEqual(['households.csv 3  "" encoding']);
  const utf16 = Buffer.from(`\ufeff${start}`, "utf16le");
  expect(await problemsOf(store, { "households.csv": utf16 })).toEqual(['households.csv 1  "" encoding']);
});

test("of very many problems the first thousand are listed and all are counted", async () => {
  const store = await testStore();
  const rows = Array.from({ length: 2500 }, (_, i) => `H${i},RW99,,1\n`).join("");
  const { problems, count } = await refusedLoad(store, { "households.csv": `id,district,sector,size\n${rows}` });
  expect(problems).toHaveLength(1000);
  expect(count).toBe(2500);
  expect(problems.at(-1)?.row).toBe(1001);
});

test("a folder that is none, or that holds none of the files, is a sentence", () => {
  expect(() => folderSource("/nowhere/at/all")).toThrow(NotARegister);
  expect(() => folderSource(temporaryFolder())).toThrow("holds none of the register's files");
  const folder = folderOf({ ...handCaseFiles });
  expect(folderSource(folder).unknownFiles).toEqual([]);
});
