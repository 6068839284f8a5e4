import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { memorySource } from "@/db/exchange/memory-source";
import { loadRegister } from "@/db/exchange/load-register";
import { verifyRollup } from "@/db/rollup/verify";
import * as schema from "@/db/schema";
import type { Store } from "@/db/store";
import { load, operator, problemsOf } from "@/tests/support/register-files";
import { handCaseFiles, handCaseWith } from "@/tests/support/hand-case-files";
import { testStore } from "@/tests/support/test-store";

async function people(store: Store) {
  return store.reader.select().from(schema.beneficiaries).orderBy(schema.beneficiaries.reference);
}

async function version(store: Store): Promise<number> {
  const [row] = await store.reader.select().from(schema.dataVersions);
  return row?.version ?? 0;
}

test("the case worked out by hand loads, and its rollup is what the records give", async () => {
  const store = await testStore();
  const { files } = await load(store, handCaseFiles);
  expect(files).toEqual({
    "households.csv": { new: 2, changed: 0, unchanged: 0 },
    "beneficiaries.csv": { new: 3, changed: 0, unchanged: 0 },
    "assistance.csv": { new: 4, changed: 0, unchanged: 0 },
    "interviews.csv": { new: 7, changed: 0, unchanged: 0 },
  });
  const [alice] = await people(store);
  expect(alice).toMatchObject({ reference: "A", nameKey: "mukamana alice", ageGroup: "18-24", version: 1 });
  const { compared, differ } = await verifyRollup(store.reader, operator);
  expect(differ).toBe(0);
  expect(compared).toBeGreaterThan(20);
});

test("loading the same folder again changes nothing, not even the data version", async () => {
  const store = await testStore();
  await load(store, handCaseFiles);
  const [before, at] = [await people(store), await version(store)];
  const { files, version: raised } = await load(store, handCaseFiles);
  expect(raised).toBeNull();
  expect(files["assistance.csv"]).toEqual({ new: 0, changed: 0, unchanged: 4 });
  expect(await people(store)).toEqual(before);
  expect(await version(store)).toBe(at);
});

test("a changed row updates its record alone, and the figures follow", async () => {
  const store = await testStore();
  await load(store, handCaseFiles);
  const { files } = await load(
    store,
    handCaseWith("beneficiaries.csv", "Habimana,Bosco,m,1985", "Habimana,Josué,m,1965"),
  );
  expect(files["beneficiaries.csv"]).toEqual({ new: 0, changed: 1, unchanged: 2 });
  const [alice, bosco] = await people(store);
  expect(alice?.version).toBe(1);
  expect(bosco).toMatchObject({ version: 2, nameKey: "habimana josue", ageGroup: "35-49", updatedBy: "operator" });
  const tokens = await store.reader
    .select({ token: schema.beneficiaryTokens.token })
    .from(schema.beneficiaryTokens)
    .where(eq(schema.beneficiaryTokens.beneficiary, bosco?.id ?? ""));
  expect(tokens.map(({ token }) => token).sort()).toEqual(["habimana", "josue"]);
  expect((await verifyRollup(store.reader, operator)).differ).toBe(0);
});

test("a row or a file that is gone stays stored", async () => {
  const store = await testStore();
  await load(store, handCaseFiles);
  const row = "B,H1,Habimana,Bosco,m,1985,returnee,CD,,,,\n";
  const { files } = await load(store, {
    "beneficiaries.csv": handCaseFiles["beneficiaries.csv"].replace(row, ""),
  });
  expect(files).toEqual({ "beneficiaries.csv": { new: 0, changed: 0, unchanged: 2 } });
  expect(await people(store)).toHaveLength(3);
});

test("an optional column that is missing leaves what is stored alone", async () => {
  const store = await testStore();
  await load(store, {
    "households.csv": handCaseFiles["households.csv"].replace("H2,RW31,,3,", "H2,RW31,,3,yes"),
    "beneficiaries.csv": handCaseFiles["beneficiaries.csv"]
      .replace("voided\n", "voided,phone\n")
      .replaceAll(",\n", ",,0788\n"),
  });
  const withoutVoided = "id,district,sector,size\nH1,RW24,,5\nH2,RW31,,3\n";
  const again = await load(store, {
    "households.csv": withoutVoided,
    "beneficiaries.csv": handCaseFiles["beneficiaries.csv"],
  });
  expect(again.version).toBeNull();
  const [, second] = await store.reader.select().from(schema.households).orderBy(schema.households.reference);
  expect(second?.voided).toBe(true);
  expect((await people(store)).map(({ phone }) => phone)).toEqual(["0788", "0788", "0788"]);
});

test("an interview that is voided leaves its place to another in the same file, whichever comes first", async () => {
  const store = await testStore();
  await load(store, handCaseFiles);
  const { files } = await load(store, {
    "interviews.csv": handCaseFiles["interviews.csv"]
      .replace(
        "1,A-training,baseline",
        "0,A-training,baseline,2013-05-02,met,11000,,,,submitted,\n1,A-training,baseline",
      )
      .replace("10000,,,,submitted,", "10000,,,,submitted,yes"),
  });
  expect(files["interviews.csv"]).toEqual({ new: 1, changed: 1, unchanged: 6 });
  expect((await verifyRollup(store.reader, operator)).differ).toBe(0);
});

test("two packages can change their people with each other in one file", async () => {
  const store = await testStore();
  await load(store, handCaseFiles);
  const swapped = handCaseFiles["assistance.csv"]
    .replace("A-training,A,", "A-training,X,")
    .replace("B-training,B,", "B-training,A,")
    .replace("A-training,X,", "A-training,B,");
  const { files } = await load(store, { "assistance.csv": swapped });
  expect(files["assistance.csv"]).toEqual({ new: 0, changed: 2, unchanged: 2 });
  const live = await store.reader.select().from(schema.assistance).where(eq(schema.assistance.voided, false));
  expect(live).toHaveLength(4);
  expect((await verifyRollup(store.reader, operator)).differ).toBe(0);
});

test("restoring is refused while another has the place", async () => {
  const store = await testStore();
  const voided = handCaseWith("interviews.csv", "10000,,,,submitted,", "10000,,,,submitted,yes");
  await load(store, voided);
  const header =
    "id,assistance,round,held_on,contact,monthly_income_rwf,living_conditions,in_work,business_started,review,voided\n";
  await load(store, { "interviews.csv": `${header}1b,A-training,baseline,2013-05-01,met,12000,,,,submitted,\n` });
  const restored = `${header}1,A-training,baseline,2013-05-01,met,10000,,,,submitted,\n`;
  expect(await problemsOf(store, { "interviews.csv": restored })).toEqual([
    'interviews.csv 2 round "baseline" one-interview-stored',
  ]);
});

test("rows that refer to what only the database has are loaded", async () => {
  const store = await testStore();
  await load(store, handCaseFiles);
  const [header] = handCaseFiles["beneficiaries.csv"].split("\n");
  const { files } = await load(store, { "beneficiaries.csv": `${header}\nD,H2,Kagabo,,m,2001,,,,,,\n` });
  expect(files["beneficiaries.csv"]).toEqual({ new: 1, changed: 0, unchanged: 0 });
  expect((await verifyRollup(store.reader, operator)).differ).toBe(0);
});

test("phases get the status, days and districts of their row, and keep what the folder does not say", async () => {
  const store = await testStore();
  const row = "phase,status,starts_on,ends_on,districts\niv,under-way,2013-05-01,2014-03-31,RW24;RW31\nv,planned,,,\n";
  const { files } = await load(store, { "phases.csv": row });
  expect(files["phases.csv"]).toEqual({ new: 1, changed: 1, unchanged: 0 });
  const phases = await store.reader.select().from(schema.phases).orderBy(schema.phases.position);
  expect(phases.map(({ code, startsOn }) => [code, startsOn])).toEqual([
    ["i", null],
    ["ii", null],
    ["iii", null],
    ["iv", "2013-05-01"],
    ["v", null],
  ]);
  expect(phases[3]?.note).not.toBeNull();
  const places = await store.reader.select().from(schema.phaseDistricts).where(eq(schema.phaseDistricts.phase, "iv"));
  expect(places.map(({ district }) => district).sort()).toEqual(["RW24", "RW31"]);
});

test("a target's row is known by all but its value and reason, and a revision stands beside it", async () => {
  const store = await testStore();
  const header = "indicator,phase,district,sex,value,due_on,set_on,reason\n";
  const first = `${header}trainees_completed,iv,RW24,,150,2014-03-31,2013-05-01,as planned\n`;
  await load(store, { "targets.csv": first });
  const second = `${first.replace("150", "0160")}trainees_completed,iv,RW24,,170,2014-03-31,2013-11-01,"more, since"\n`;
  const { files } = await load(store, { "targets.csv": second });
  expect(files["targets.csv"]).toEqual({ new: 1, changed: 1, unchanged: 0 });
  const huye = await store.reader.select().from(schema.targets).where(eq(schema.targets.district, "RW24"));
  expect(huye.map(({ value }) => value).sort()).toEqual(["0160", "170"]);
});

test("a course keeps its trainers up to date, and its trainees count for them", async () => {
  const store = await testStore();
  const trainers = `id,phase,district,trade,family_name,given_name,sex,status,completed_on,voided
T1,iv,RW24,sewing,Ingabire,,f,completed,2013-04-30,
T2,iv,RW24,sewing,Mugabo,,m,completed,2013-04-30,
`;
  const courses = "id,phase,district,trade,trainers,starts_on,ends_on,voided\nK1,iv,RW24,sewing,T2;T1,2013-05-01,,\n";
  const taught = {
    ...handCaseWith("assistance.csv", "sewing,,", "sewing,K1,"),
    "trainers.csv": trainers,
    "courses.csv": courses,
  };
  await load(store, taught);
  expect((await load(store, taught)).version).toBeNull();
  const { files } = await load(store, { "courses.csv": courses.replace("T2;T1", "T1") });
  expect(files["courses.csv"]).toEqual({ new: 0, changed: 1, unchanged: 0 });
  expect(await store.reader.select().from(schema.courseTrainers)).toHaveLength(1);
  expect((await verifyRollup(store.reader, operator)).differ).toBe(0);
});

test("a byte order mark, CRLF, quoted line breaks and empty lines are taken as they are meant", async () => {
  const store = await testStore();
  const file = '\ufeffid,district,sector,size,voided\r\nH1,RW24,"Tumba\nMukura, ""B""",5,\r\n\r\nH2,RW99,,3,\r\n';
  expect(await problemsOf(store, { "households.csv": file })).toEqual(['households.csv 4 district "RW99" district']);
  await load(store, { "households.csv": file.replace("RW99", "RW31") });
  const rows = await store.reader.select().from(schema.households).orderBy(schema.households.reference);
  expect(rows.map(({ sector }) => sector)).toEqual(['Tumba\nMukura, "B"', null]);
});

test("a reference that is a UUIDv7 of ours is the record's key again", async () => {
  const store = await testStore();
  const ours = "0190f5fe-7c00-7a00-8000-000000000001";
  await load(store, { "households.csv": `id,district,sector,size\n${ours},RW24,,5\nother,RW24,,5\n` });
  const rows = await store.reader
    .select()
    .from(schema.households)
    .where(and(eq(schema.households.programme, "rwanda"), eq(schema.households.id, ours)));
  expect(rows.map(({ reference }) => reference)).toEqual([ours]);
});

test("a register made in memory goes the same way", async () => {
  const store = await testStore();
  const source = memorySource(new Map([["households.csv", [{ id: "H1", district: "RW24", sector: "", size: "4" }]]]));
  const { files } = await loadRegister(store, operator, source);
  expect(files).toEqual({ "households.csv": { new: 1, changed: 0, unchanged: 0 } });
});

test("what each load did to the measures is kept with its cause", async () => {
  const store = await testStore();
  await load(store, handCaseFiles);
  const deltas = await store.reader
    .select()
    .from(schema.measureDeltas)
    .where(eq(schema.measureDeltas.cause, "register-load"));
  expect(deltas).toHaveLength(1);
  expect(JSON.stringify(deltas[0]?.delta)).toContain("sum_b");
});
