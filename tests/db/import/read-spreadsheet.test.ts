import readExcelFile from "read-excel-file/node";
import { expect, test } from "vitest";
import writeExcelFile from "write-excel-file/node";
import { readSpreadsheet } from "@/db/import/read-spreadsheet";
import { FileRefused } from "@/domain/import/refusals";
import { textRow, workbookParts, zipOf } from "@/tests/support/workbooks";

async function refusal(bytes: Buffer, sheet: string | null = null): Promise<string> {
  const refused = await readSpreadsheet(bytes, sheet).then(
    () => null,
    (error: unknown) => error,
  );
  if (!(refused instanceof FileRefused)) throw new Error(`Not refused, but ${String(refused)}.`);
  return refused.code;
}

const cells = async (bytes: Buffer) => (await readSpreadsheet(bytes)).rows.map((row) => row.cells);
const header = textRow(1, "Amazina", "Igitsina");

test("a workbook's cells come as texts and numbers, its days as days, whatever their format", async () => {
  const rows = `${textRow(1, "Nom", "Sexe")}<row r="3"><c r="A3" t="s"><v>0</v></c><c r="C3" s="1"><v>41345</v></c><c r="D3" s="2"><v>41345.6</v></c><c r="E3" s="3"><v>41334</v></c><c r="F3" s="4"><v>12500</v></c><c r="G3" t="b"><v>1</v></c><c r="H3" t="e"><v>#N/A</v></c></row>`;
  const parts = workbookParts(
    [{ name: "A", rows }],
    ["<r><t>UWASE </t></r><r><t>Alice &amp; co</t></r><rPh><t>no</t></rPh>"],
  );
  const { rows: read } = await readSpreadsheet(zipOf(parts));
  expect(read.map(({ number }) => number)).toEqual([1, 3]);
  expect(read[1]?.cells).toEqual([
    "UWASE Alice & co",
    "",
    "2013-03-12",
    "2013-03-12",
    "2013-03",
    12500,
    "TRUE",
    "#N/A",
  ]);
});

test("a formula is what it last gave; one that gave nothing is its text", async () => {
  const rows = `${header}<row r="2"><c r="A2" t="str"><f>A1&amp;"x"</f><v>Uwase</v></c><c r="B2"><f>1+1</f><v>2</v></c><c r="C2"><f>B2*2</f></c><c r="D2"><f/><v>3</v></c></row>`;
  expect((await cells(zipOf(workbookParts([{ name: "A", rows }]))))[1]).toEqual(["Uwase", 2, "=B2*2", 3]);
});

test("of several sheets the first visible one with a header is read, or the one that is named", async () => {
  const sheets = [
    { name: "Caché", rows: header + textRow(2, "Secret", "F"), hidden: true },
    { name: "Lisez-moi", rows: textRow(1, "Comment remplir") },
    { name: "Données", rows: header + textRow(2, "Uwase", "F") },
  ];
  const workbook = zipOf(workbookParts(sheets));
  expect((await readSpreadsheet(workbook)).name).toBe("Données");
  expect((await readSpreadsheet(workbook, "Lisez-moi")).rows).toHaveLength(1);
  expect(await refusal(workbook, "Caché")).toBe("no-such-sheet");
});

test("serial days of a workbook that counts from 1904 are four years later", async () => {
  const rows = `${header}<row r="2"><c r="A2" s="1"><v>39883</v></c></row>`;
  const main = '<workbookPr date1904="1"/>';
  expect((await cells(zipOf(workbookParts([{ name: "A", rows }], [], main))))[1]).toEqual(["2013-03-12"]);
});

test("another reader finds the same in a workbook of another writer", async () => {
  const data = [
    [{ value: "Nom" }, { value: "Naissance" }, { value: "Montant" }],
    [
      { value: "N’Dékó <Aimée>" },
      { value: new Date(Date.UTC(1990, 4, 1)), format: "dd/mm/yyyy" },
      { value: 1234.5, format: "#,##0.00" },
    ],
  ];
  const bytes = await writeExcelFile(data).toBuffer();
  const [sheet] = await readExcelFile(bytes);
  const theirs = (sheet?.data ?? []).map((row) =>
    row.map((cell) => (cell instanceof Date ? cell.toISOString().slice(0, 10) : cell)),
  );
  expect(await cells(bytes)).toEqual(theirs);
});

test.each([
  ["nothing", Buffer.alloc(0), "empty"],
  ["blank lines", Buffer.from("\n;;\n\n"), "empty"],
  ["an old workbook", Buffer.from("d0cf11e0a1b11ae1000000", "hex"), "old-workbook"],
  [
    "a workbook behind a password",
    Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.from("EncryptedPackage", "utf16le")]),
    "locked",
  ],
  ["a PDF", Buffer.from("%PDF-1.7 …"), "not-a-table"],
  ["a picture", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]), "not-a-table"],
  ["a web page named .xls", Buffer.from("<html><table><tr><td>Nom</td></tr></table></html>"), "not-a-table"],
  ["bytes of no text", Buffer.from([65, 0, 0, 0, 66, 1, 2, 0, 0]), "not-a-table"],
  ["a text document", zipOf({ "word/document.xml": "<w/>" }), "not-a-table"],
  ["an OpenDocument sheet", zipOf({ mimetype: "application/vnd.oasis", "content.xml": "<o/>" }), "other-workbook"],
  ["a binary workbook", zipOf({ "xl/workbook.bin": "x" }), "other-workbook"],
  ["more than 20 MB", Buffer.alloc(20 * 1024 * 1024 + 1, "a;b\n"), "too-large"],
])("%s is refused with its reason", async (_, bytes, code) => {
  expect(await refusal(bytes)).toBe(code);
});

test("a workbook that was cut off anywhere is damaged, never half read", async () => {
  const rows = header + Array.from({ length: 200 }, (_, i) => textRow(i + 2, `Uwase ${i * 7919}`, "F")).join("");
  const whole = zipOf(workbookParts([{ name: "A", rows }]));
  for (const share of [0.1, 0.5, 0.9, 0.99]) {
    expect(await refusal(whole.subarray(0, Math.floor(whole.length * share)))).toBe("damaged");
  }
});

test("a workbook whose bytes were changed is damaged", async () => {
  const whole = zipOf(workbookParts([{ name: "A", rows: header + textRow(2, "Uwase", "F") }]));
  const at = whole.indexOf("xl/worksheets/sheet1.xml") + "xl/worksheets/sheet1.xml".length;
  const broken = Buffer.from(whole);
  broken.fill(0xff, at, at + 20);
  expect(await refusal(broken)).toBe("damaged");
});

test("a zip bomb is refused before it is unpacked", async () => {
  const parts = workbookParts([{ name: "A", rows: header + " ".repeat(30_000_000) }]);
  const bomb = zipOf(parts);
  expect(bomb.length).toBeLessThan(100_000);
  expect(await refusal(bomb)).toBe("unpacks-too-large");
});

test("a part that unpacks to more than it says is damaged", async () => {
  const rows = header + " ".repeat(30_000_000);
  const liar = zipOf(workbookParts([{ name: "A", rows }]), { "xl/worksheets/sheet1.xml": 1000 });
  expect(await refusal(liar)).toBe("damaged");
});

test("a workbook that declares entities is refused", async () => {
  const parts = workbookParts([{ name: "A", rows: header }]);
  const declared = `<!DOCTYPE x [<!ENTITY a "aaaa">]>${parts["xl/worksheets/sheet1.xml"] ?? ""}`;
  expect(await refusal(zipOf({ ...parts, "xl/worksheets/sheet1.xml": declared }))).toBe("damaged");
});

test("50,000 rows are taken in and many more are refused while they are read", async () => {
  const lines = (count: number) => Buffer.from(`Nom,Sexe\n${"Uwase,F\n".repeat(count)}`);
  expect((await readSpreadsheet(lines(50_000))).rows).toHaveLength(50_001);
  expect(await refusal(lines(60_000))).toBe("too-many-rows");
});

const french = "Nom;Sexe;District\nN’Dékó Aimée;F;Huye\n";

test.each([
  ["UTF-8", Buffer.from(french)],
  ["UTF-8 with a BOM", Buffer.from(`\ufeff${french}`)],
  ["UTF-16 from Windows", Buffer.from(`\ufeff${french}`, "utf16le")],
  ["UTF-16 without a BOM", Buffer.from(french, "utf16le")],
  ["UTF-16 the other way round", Buffer.from(`\ufeff${french}`, "utf16le").swap16()],
  ["Windows-1252", Buffer.from(french.replace("’", "\u0092"), "latin1")],
  ["commas", Buffer.from(french.replaceAll(";", ","))],
  ["tabs", Buffer.from(french.replaceAll(";", "\t"))],
  ["quotes", Buffer.from('"Nom";"Sexe";"District"\r\n"N’Dékó Aimée";"F";"Huye"\r\n')],
  ["a line that names the mark", Buffer.from(`sep=;\r\n${french}`)],
  ["old Macintosh line ends", Buffer.from(french.replaceAll("\n", "\r"))],
])("text in %s is read alike", async (_, bytes) => {
  expect(await cells(bytes)).toEqual([
    ["Nom", "Sexe", "District"],
    ["N’Dékó Aimée", "F", "Huye"],
  ]);
});

test("a quote that never closes is told of its row", async () => {
  const sheet = await readSpreadsheet(Buffer.from('Nom,Sexe\n"Uwase,F\nMugabo,M\n'));
  expect(sheet.faults).toEqual([{ row: 2, code: "quotes" }]);
});

test("rows count as in a spreadsheet, also where a cell has lines", async () => {
  const sheet = await readSpreadsheet(Buffer.from('Nom,Sexe\n\n"Uwase\nAlice",F\nMugabo,M\n'));
  expect(sheet.rows.map(({ number }) => number)).toEqual([1, 3, 4]);
});
