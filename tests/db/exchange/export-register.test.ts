import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { exportRegister } from "@/db/exchange/export-register";
import { folderSource } from "@/db/exchange/folder-source";
import { loadRegister } from "@/db/exchange/load-register";
import { storedRollup } from "@/db/rollup/stored";
import { verifyRollup } from "@/db/rollup/verify";
import { byCodePoint } from "@/domain/exchange/code-points";
import { columnsOf, exchangeFiles } from "@/domain/exchange/files";
import type { Store } from "@/db/store";
import { handCaseFiles } from "@/tests/support/hand-case-files";
import { randomFiles } from "@/tests/support/random-files";
import { folderOf, load, operator, readFolder, temporaryFolder } from "@/tests/support/register-files";
import { testStore } from "@/tests/support/test-store";

async function exported(store: Store): Promise<string> {
  const folder = join(temporaryFolder(), "out");
  await exportRegister(store.reader, operator, folder);
  return folder;
}

test.each([1, 2, 3, 4])("a register leaves and enters an empty database byte for byte (seed %i)", async (seed) => {
  const first = await testStore();
  await load(first, randomFiles(seed));
  const folder = await exported(first);
  const second = await testStore();
  await loadRegister(second, operator, folderSource(folder));
  expect(readFolder(await exported(second))).toEqual(readFolder(folder));
  const [ours, theirs] = [await storedRollup(first.reader, "rwanda"), await storedRollup(second.reader, "rwanda")];
  // Courses have keys of their own in each database, and only there.
  const comparable = (sums: typeof ours) => [...sums.tables].filter(([table]) => table !== "course_trainees");
  expect(comparable(theirs)).toEqual(comparable(ours));
  expect((await verifyRollup(second.reader, operator)).differ).toBe(0);
  expect((await loadRegister(first, operator, folderSource(folder))).version).toBeNull();
});

test("every file has all its columns in the contract's order, LF, no byte order mark, and quotes only where needed", async () => {
  const store = await testStore();
  await load(store, {
    ...handCaseFiles,
    "households.csv": '\ufeff"id",district,sector,size\r\n"H1",RW24,"Tumba, ""B""",5\r\nH2,RW31,,3\r\n',
  });
  const files = readFolder(await exported(store));
  for (const file of exchangeFiles) expect(files[file]?.split("\n")[0]).toBe(columnsOf(file).join(","));
  expect(files["households.csv"]).toBe('id,district,sector,size,voided\nH1,RW24,"Tumba, ""B""",5,\nH2,RW31,,3,\n');
  expect(files["interviews.csv"]).toBe(handCaseFiles["interviews.csv"]);
  expect(files["beneficiaries.csv"]?.split("\n")[1]).toBe("A,H1,Mukamana,Alice,f,1990,returnee,CD,,,,,,,,,,,");
});

test("rows come in the order of code points, which is neither UTF-16's nor a dictionary's", async () => {
  const store = await testStore();
  const ids = ["é", "z", "Z", "a10", "a9", "\uff5e", "😀"];
  await load(store, { "households.csv": `id,district,sector,size\n${ids.map((id) => `${id},RW24,,\n`).join("")}` });
  const lines = (readFolder(await exported(store))["households.csv"] ?? "").trimEnd().split("\n").slice(1);
  expect(lines.map((line) => line.split(",")[0])).toEqual(["Z", "a10", "a9", "z", "é", "\uff5e", "😀"]);
  expect(["😀", "\uff5e"].sort(byCodePoint)).toEqual(["\uff5e", "😀"]);
});

test("an existing folder gets the new files and keeps its others, and nothing half-written stays beside it", async () => {
  const store = await testStore();
  await load(store, handCaseFiles);
  const folder = folderOf({ "households.csv": "old" });
  writeFileSync(join(folder, "notes.txt"), "kept");
  await exportRegister(store.reader, operator, folder);
  expect(readdirSync(folder).sort()).toEqual([...exchangeFiles, "notes.txt"].sort());
  expect(readFolder(folder)["households.csv"]).toBe(handCaseFiles["households.csv"]);
  expect(readdirSync(dirname(folder))).toEqual(["register"]);
});

test("an export that fails leaves no folder", async () => {
  const store = await testStore();
  await load(store, handCaseFiles);
  const folder = join(temporaryFolder(), "out");
  const broken = exportRegister(store.reader, operator, folder, () => {
    throw new Error("the disk is full");
  });
  await expect(broken).rejects.toThrow("the disk is full");
  expect(existsSync(folder)).toBe(false);
  expect(readdirSync(dirname(folder))).toEqual([]);
});
