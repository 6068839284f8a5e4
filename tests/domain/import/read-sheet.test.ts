import { expect, test } from "vitest";
import type { Cell, Sheet } from "@/domain/import/cell";
import { csvSheet } from "@/domain/import/csv-sheet";
import type { ReadSheet } from "@/domain/import/read-rows";
import { readSheet } from "@/tests/support/read-sheet";

/** A sheet from lines of cells parted by `|`. */
function sheetOf(...lines: string[]): Sheet {
  const rows = lines.map((line, i): { number: number; cells: Cell[] } => ({ number: i + 1, cells: line.split("|") }));
  return {
    name: null,
    from1904: false,
    faults: [],
    rows: rows.filter(({ cells }) => cells.some((cell) => cell !== "")),
  };
}

function read(sheet: Sheet): ReadSheet {
  const found = readSheet(sheet, null);
  if (typeof found === "string") throw new Error(found);
  return found;
}

const fieldsOf = (sheet: ReadSheet) => [...sheet.headings.keys()];
const numbersOf = (sheet: ReadSheet) => sheet.rows.map(({ number }) => number);

test("titles, blank rows, repeated headers, sums and remarks are no people", () => {
  const sheet = read(
    sheetOf(
      "Liste des bénéficiaires||",
      "",
      "Nom|Sexe|District",
      "#beneficiary|#sex|#adm2+name",
      "Uwase|F|Huye",
      "",
      "Nom|Sexe|District",
      "Mugabo|M|Huye",
      "Sous-total|2|",
      "TOTAL GENERAL||2",
      "Fait à Huye, le 12 mars 2013||",
      "Signature||",
    ),
  );
  expect([sheet.headerRow, numbersOf(sheet)]).toEqual([3, [5, 8]]);
});

test("a header over two rows is read as one", () => {
  const sheet = read(
    sheetOf("Nom|Sexe|Revenu mensuel||Assistance", "||Avant|Après 3 mois|Type", "Uwase|F|1000|2000|Bétail"),
  );
  expect(fieldsOf(sheet)).toEqual([
    "full_name",
    "sex",
    "monthly_income_rwf@baseline",
    "monthly_income_rwf@3-months",
    "kind",
  ]);
  expect(numbersOf(sheet)).toEqual([3]);
});

test("rounds merged over their questions name each of them", () => {
  const sheet = read(
    sheetOf(
      "||3 mois|||6 mois|",
      "Nom|Sexe|Contact|Revenu|Conditions de vie|Contact|Revenu",
      "Uwase|F|rencontrée|1000|mieux|introuvable|",
    ),
  );
  expect(fieldsOf(sheet).slice(2)).toEqual([
    "contact@3-months",
    "monthly_income_rwf@3-months",
    "living_conditions@3-months",
    "contact@6-months",
    "monthly_income_rwf@6-months",
  ]);
});

test("« Nom » is the whole name alone and the family name beside « Prénom »", () => {
  expect(fieldsOf(read(sheetOf("Nom|Sexe", "Uwase Alice|F")))).toEqual(["full_name", "sex"]);
  expect(fieldsOf(read(sheetOf("Nom|Prénom", "Uwase|Alice")))).toEqual(["family_name", "given_name"]);
});

test("a heading is believed only where its values may be what it says", () => {
  const married = read(
    sheetOf("Nom|Statut|Contact|ID", "Uwase|mariée|0788123456|1", "Mugabo|célibataire|0788654321|2"),
  );
  expect(fieldsOf(married)).toEqual(["full_name"]);
  expect(married.unread).toEqual(["Statut", "Contact", "ID"]);
});

test("a column without a known heading is proposed where its values leave no doubt", () => {
  const names = ["Uwase", "Mugabo", "Keza", "Ishimwe", "Gasana"];
  const sheet = read(
    sheetOf("Nom|Col B|Col C", ...names.map((name, i) => `${name}|${i % 2 ? "F" : "M"}|119908001234567${i}`)),
  );
  expect(fieldsOf(sheet)).toEqual(["full_name", "sex", "document_number"]);
});

test("of two columns with one heading the first is read, and that is told", () => {
  const sheet = read(sheetOf("Nom|District|District", "Uwase|Huye|Karongi"));
  expect(sheet.rows[0]?.values.get("district")).toBe("RW24");
  expect(sheet.problems).toMatchObject([{ row: 1, column: "District", expected: { code: "column-twice" } }]);
});

test("an export of Kobo maps by itself", () => {
  const sheet = read(
    csvSheet(
      [
        "start;end;group_id/names;group_id/sex;group_id/birth_year;group_pl/district;assistance/kind;assistance/trade;assistance/trade/sewing;assistance/trade/welding;_id;_uuid;_submission_time;_index",
        "2013-05-01T08:00:00.000+02:00;2013-05-01T08:20:00.000+02:00;Uwase Alice;female;1990;huye;vocational_training;sewing;1;0;345;0b6c1b1e-8a44-4a0f-9a55-3f6f2f1c7a10;2013-05-01;1",
      ].join("\n"),
      100,
    ),
  );
  expect(fieldsOf(sheet)).toEqual(["full_name", "sex", "birth_year", "district", "kind", "trade", "person"]);
  expect(sheet.rows[0]?.values.get("person")).toBe("0b6c1b1e-8a44-4a0f-9a55-3f6f2f1c7a10");
  expect(sheet.rows[0]?.problems).toEqual([]);
});

test("an export of ODK maps by itself", () => {
  const sheet = read(
    csvSheet(
      "SubmissionDate,meta-instanceID,person-names,person-sex,KEY\n2013-05-01,uuid:abc,Uwase,female,uuid:abc\n",
      100,
    ),
  );
  expect(fieldsOf(sheet)).toEqual(["person", "full_name", "sex"]);
  expect(sheet.rows[0]?.values.get("person")).toBe("abc");
});

test("every problem has the cell as it was read", () => {
  const sheet = read(sheetOf("Nom|Date de retour|Montant (RWF)", "Uwase|mars 2013| 12 mille "));
  expect(sheet.rows[0]?.problems).toEqual([
    { row: 2, column: "Date de retour", value: "mars 2013", expected: { code: "month-not-day" } },
    { row: 2, column: "Montant (RWF)", value: "12 mille", expected: { code: "number" } },
  ]);
});

test("more cells than the header has are told, not dropped", () => {
  const sheet = read(csvSheet("Nom,Sexe\nUwase,F,1,234\n", 100));
  expect(sheet.rows[0]?.problems).toMatchObject([{ value: "1", expected: { code: "cells" } }]);
});

test("a saved mapping names columns, means values and holds constants", () => {
  const sheet = sheetOf("Qui|Où|G", "Uwase|Tumba-Huye|1", "Mugabo|Huye|2");
  const mapping = {
    columns: { full_name: "Qui", district: "où", sex: "G" },
    values: { district: { "tumba huye": "RW24" }, sex: { "1": "f", "2": "m" } },
    constants: { kind: "livestock" },
  } as const;
  const found = readSheet(sheet, mapping);
  if (typeof found === "string") throw new Error(found);
  expect(found.rows.map(({ values }) => Object.fromEntries(values))).toEqual([
    { full_name: "Uwase", district: "RW24", sex: "f", kind: "livestock" },
    { full_name: "Mugabo", district: "RW24", sex: "m", kind: "livestock" },
  ]);
});

test("a mapping's column that the file lacks is told", () => {
  const found = readSheet(sheetOf("Nom|Sexe", "Uwase|F"), {
    columns: { full_name: "Nom", sex: "Sexe", district: "Akarere" },
    values: {},
    constants: {},
  });
  if (typeof found === "string") throw new Error(found);
  expect(found.problems).toMatchObject([{ column: "Akarere", expected: { code: "column-missing" } }]);
});

test.each([
  ["no-header", sheetOf("a|b", "1|2")],
  ["no-rows", sheetOf("Nom|Sexe")],
  ["no-person", sheetOf("District|Secteur", "Huye|Tumba")],
])("a sheet with %s is not read", (reason, sheet) => {
  expect(readSheet(sheet, null)).toBe(reason);
});

test("« Bénéficiaire » over names is the name, `beneficiary` over references the person", () => {
  expect(fieldsOf(read(sheetOf("Beneficiary|Sex", "Uwase Alice|F")))).toEqual(["full_name", "sex"]);
  expect(fieldsOf(read(sheetOf("Bénéficiaire|Sexe", "Uwase Alice|F")))).toEqual(["full_name", "sex"]);
  expect(fieldsOf(read(sheetOf("beneficiary|round|contact", "P001|baseline|met")))).toEqual([
    "person",
    "round",
    "contact",
  ]);
  expect(fieldsOf(read(sheetOf("assistance|round|contact", "A-1|baseline|met")))).toEqual([
    "assistance",
    "round",
    "contact",
  ]);
  expect(fieldsOf(read(sheetOf("Noms|Assistance", "Uwase|Bétail")))).toEqual(["full_name", "kind"]);
});

test("numbers that count the rows are nobody's reference, others are", () => {
  const withIds = (...ids: string[]) => fieldsOf(read(sheetOf("ID|Nom", ...ids.map((id) => `${id}|Uwase`))));
  expect(withIds("1", "2", "4")).toEqual(["full_name"]);
  expect(withIds("1001", "1002", "1003")).toEqual(["person", "full_name"]);
  expect(withIds("3", "1", "2")).toEqual(["person", "full_name"]);
});
