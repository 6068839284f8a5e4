import { inflateRawSync } from "node:zlib";
import { expect, test } from "vitest";
import { loadRegister } from "@/db/exchange/load-register";
import { memorySource } from "@/db/exchange/memory-source";
import { wholeProgramme } from "@/domain/access/scope";
import { apiStore, ask, asDemonstration, askCsv, linesOf } from "@/tests/support/api";
import { handCase } from "@/tests/support/hand-case";
import { assisted, household, person } from "@/tests/support/register";

async function demonstration() {
  const store = await apiStore();
  await loadRegister(store, wholeProgramme("rwanda", "test"), memorySource(handCase));
  await asDemonstration(store, "2014-01-15");
  return store;
}

test("a file says in each row as of when it is, its filter, its source, and that the people are invented", async () => {
  await demonstration();
  const [head = "", ...rows] = await askCsv("/api/v1/figures.csv?phase=iv&hxl=yes");
  expect(head).toMatch(/^\uFEFFindicator,indicator_name,value,.*,as_of,filter,source,demonstration$/);
  const marks = /,2014-01-15,phase=iv,[^,]+,Invented people; phases I–III were made to agree with 78\s% and 63\s%/;
  for (const row of rows.slice(1).map((text) => text.replaceAll('"', ""))) expect(row).toMatch(marks);
  expect(rows).toHaveLength(15);
});

test("a file outside the demonstration does not speak of it", async () => {
  await apiStore();
  const [head = ""] = await askCsv("/api/v1/figures.csv");
  expect(head).toMatch(/,as_of,filter,source$/);
});

test("the name of a file says what it is, also where it has no rows", async () => {
  await demonstration();
  const answer = await ask("/api/v1/records.csv?figure=in_work&district=gasabo");
  expect(answer.headers.get("content-disposition")).toBe('attachment; filename="demonstration-records-2014-01-15.csv"');
  expect(await linesOf(answer)).toHaveLength(1);
});

test("CSV comes by suffix or by what is accepted, and is the same", async () => {
  await demonstration();
  const accepted = await ask("/api/v1/progress?by=phase", { accept: "text/csv, */*;q=0.1" });
  expect(accepted.headers.get("content-type")).toBe("text/csv; charset=utf-8");
  const named = await askCsv("/api/v1/progress.csv?by=phase");
  expect((await linesOf(accepted)).map(withoutSource)).toEqual(named.map(withoutSource));
  const browser = await ask("/api/v1/progress?by=phase", { accept: "text/html,*/*;q=0.8" });
  expect(browser.headers.get("content-type")).toBe("application/json; charset=utf-8");
});

function withoutSource(line: string): string {
  return line.replaceAll(".csv", "");
}

test("the HXL row stands under the names and tags places, dates and values", async () => {
  await demonstration();
  const [head = "", tags = "", first = ""] = await askCsv("/api/v1/progress.csv?by=phase,district&hxl=yes");
  const tagOf = (name: string) => tags.split(",")[head.replace("\uFEFF", "").split(",").indexOf(name)];
  expect(
    ["phase", "district", "district_name", "indicator", "value", "n", "low", "target", "nothing"].map(tagOf),
  ).toEqual([
    "#activity+phase+name",
    "#adm2+code+v_pcodes",
    "#adm2+name",
    "#indicator+code",
    "#indicator+actual+num",
    "#respondee+num",
    "#indicator+ci_low+num",
    "#indicator+target+num",
    "#meta+withheld",
  ]);
  expect(first).not.toContain("#");
});

test("words in a file are in the reader's language, codes in none", async () => {
  await demonstration();
  const [, first = ""] = await askCsv("/api/v1/figures.csv", { "accept-language": "fr-RW, fr;q=0.9" });
  expect(first).toMatch(/^direct_beneficiaries,(?!direct)/i);
  expect(first).toContain("Personnes inventées");
});

test("a name that a spreadsheet would run as a formula is guarded, a negative number is not", async () => {
  const store = await demonstration();
  const home = await household(store);
  const someone = await person(store, { household: home, family_name: "=HYPERLINK(1)", given_name: "@x" });
  await assisted(store, someone, { kind: "livestock", trade: null, status: "completed" });
  const lines = await askCsv("/api/v1/records.csv?figure=livestock_recipients");
  expect(lines.join("\n")).toContain(",'=HYPERLINK(1),'@x,");
  const income = (await askCsv("/api/v1/figures.csv")).find((line) => line.startsWith("income_change"));
  expect(income).toMatch(/,-4\.68\d+,/);
});

test("a workbook holds the rows as numbers and a sheet that says what they are", async () => {
  await demonstration();
  const answer = await ask("/api/v1/figures.xlsx?phase=iv");
  const parts = unzipped(new Uint8Array(await answer.arrayBuffer()));
  const sheet = (name: string) => parts.get(`xl/worksheets/${name}.xml`) ?? "";
  expect(parts.get("xl/workbook.xml")).toMatch(/name="data".*name="about"/s);
  expect(sheet("sheet1")).toMatch(/<c r="C2"[^>]*><v>2<\/v>/);
  const shared = parts.get("xl/sharedStrings.xml") ?? "";
  expect(sheet("sheet2") + shared).toContain("Invented people");
});

/** The texts in a ZIP file by name, found by its central directory (APPNOTE 4.3.12). */
function unzipped(bytes: Uint8Array): Map<string, string> {
  const view = Buffer.from(bytes);
  const files = new Map<string, string>();
  for (let at = view.indexOf("PK\u0001\u0002"); at >= 0; at = view.indexOf("PK\u0001\u0002", at + 4)) {
    const [packed, nameLength, start] = [
      view.readUInt32LE(at + 20),
      view.readUInt16LE(at + 28),
      view.readUInt32LE(at + 42),
    ];
    const name = view.toString("utf8", at + 46, at + 46 + nameLength);
    const from = start + 30 + view.readUInt16LE(start + 26) + view.readUInt16LE(start + 28);
    const data = view.subarray(from, from + packed);
    files.set(name, (view.readUInt16LE(at + 10) === 0 ? data : inflateRawSync(data)).toString("utf8"));
  }
  return files;
}
