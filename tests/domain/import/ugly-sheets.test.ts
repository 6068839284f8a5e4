import { expect, test } from "vitest";
import type { Cell, Sheet } from "@/domain/import/cell";
import { csvSheet } from "@/domain/import/csv-sheet";
import type { ReadSheet } from "@/domain/import/read-rows";
import { readSheet } from "@/tests/support/read-sheet";

function read(...lines: string[]): ReadSheet {
  return understood(csvSheet(lines.join("\r\n"), 1000));
}

function understood(sheet: Sheet): ReadSheet {
  const found = readSheet(sheet, null);
  if (typeof found === "string") throw new Error(found);
  return found;
}

const headingsOf = ({ headings }: ReadSheet) => Object.fromEntries(headings);
const told = ({ rows }: ReadSheet) =>
  rows.flatMap(({ problems }) =>
    problems.map(({ row, column, value, expected }) => [row, column, value, expected.code]),
  );

test("a heading that means one thing is believed though every cell below it is wrong", () => {
  const sheet = read("Noms;Sexe;Métier", "Uwase;X;Informatique");
  expect(told(sheet)).toEqual([
    [2, "Sexe", "X", "one-of"],
    [2, "Métier", "Informatique", "one-of"],
  ]);
});

test("a question with several answers in every row is told, not left unread", () => {
  const sheet = read("data-names,data-trade,KEY", "Uwase,sewing welding,uuid:a");
  expect(told(sheet)).toEqual([[2, "data-trade", "sewing welding", "one-value"]]);
});

test("what the server of ODK tells of each sending is no answer", () => {
  const sheet = read(
    "SubmissionDate,start,person-names,assistance-kind,KEY,Status,ReviewState",
    "2013-05-02T08:00:00.000Z,2013-05-01,Uwase,livestock,uuid:a,,approved",
  );
  expect([Object.keys(headingsOf(sheet)), sheet.problems]).toEqual([["full_name", "kind", "person"], []]);
});

test("an export of Kobo with labels maps by itself", () => {
  const sheet = read(
    "Names as on the ID;Sex;What assistance was received?;Date of return to Rwanda;_id;_uuid",
    "Uwase;Female;Livestock;2013-03-12;55;aa-1",
  );
  expect(headingsOf(sheet)).toMatchObject({ kind: "What assistance was received?", person: "_uuid" });
  expect(headingsOf(sheet).returned_on).toBe("Date of return to Rwanda");
});

test("Kinyarwanda’s joining words do not hide what a column holds", () => {
  const sheet = read("Amazina,Ubwoko bw'ubufasha", "Uwase,Amatungo");
  expect(headingsOf(sheet).kind).toBe("Ubwoko bw'ubufasha");
});

test("a header over two rows is named as people read it", () => {
  const sheet = read("Nom et;Sexe;Taille du;Assistance", "prénom;(F/M);ménage;Type", "Uwase Alice;F;5;Bétail");
  expect(headingsOf(sheet)).toMatchObject({ full_name: "Nom et prénom", sex: "Sexe (F/M)", kind: "Assistance Type" });
});

test("sums without a word are no person, a person with numbers alone is told", () => {
  const numbersOf = (...lines: string[]) =>
    read("Noms;Taille du ménage;Revenu", ...lines).rows.map(({ number }) => number);
  expect(numbersOf("Uwase;3;1 000", "Mugabo;4;2 000,5", ";;3000,5")).toEqual([2, 3]);
  expect(numbersOf("Uwase;3;1000", "Mugabo;4;2000", ";2;3000")).toEqual([2, 3]);
  expect(numbersOf("Uwase;3;1000", "Mugabo;4;2000", ";2;4000")).toEqual([2, 3, 4]);
});

test("what begins like a formula is a text where texts are wanted, and a problem elsewhere", () => {
  const rows: Cell[][] = [
    ["Noms", "Village", "Revenu"],
    ["=cmd|' /C calc'!A0", "=1+1", "=A1*2"],
  ];
  const sheet = understood({
    ...{ name: null, from1904: false, faults: [] },
    rows: rows.map((cells, i) => ({ number: i + 1, cells })),
  });
  expect(sheet.rows[0]?.values.get("full_name")).toBe("=cmd|' /C calc'!A0");
  expect(sheet.rows[0]?.values.get("village")).toBe("=1+1");
  expect(told(sheet)).toEqual([[2, "Revenu", "=A1*2", "formula-without-value"]]);
});

test("a day and a month without their year are no month", () => {
  const sheet = read("Noms;Date de retour", "Uwase;12 mars", "Keza;mars 13", "Mugabo;mars 2013");
  expect(told(sheet).map(([, , , code]) => code)).toEqual(["day", "month-not-day", "month-not-day"]);
});
