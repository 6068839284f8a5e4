import { expect, onTestFinished, test, vi } from "vitest";
import { GET as download } from "@/app/import/[upload]/[file]/route";
import { readAgain, storeFile, undo } from "@/app/import/actions";
import { POST as upload } from "@/app/import/upload/route";
import { flushReadings } from "@/db/audit/reading";
import { readSpreadsheet } from "@/db/import/read-spreadsheet";
import * as schema from "@/db/schema";
import { untouched, type FormState } from "@/domain/forms/form-state";
import { apiStore } from "@/tests/support/api";
import { huye } from "@/tests/support/register";
import { rendered } from "@/tests/support/rendered";
import { cookieOf } from "@/tests/support/sessions";
import { textRow, workbookParts, zipOf } from "@/tests/support/workbooks";

const sent = vi.hoisted(() => ({ cookie: "" }));
vi.mock("next/headers", () => ({
  cookies: async () => ({ get: (name: string) => cookieNamed(sent.cookie, name), delete: () => undefined }),
  headers: async () => new Headers({ host: "localhost:3000", origin: "http://localhost:3000" }),
}));

function cookieNamed(cookie: string, name: string) {
  const found = cookie.split("; ").find((one) => one.startsWith(`${name}=`));
  return found === undefined ? undefined : { name, value: decodeURIComponent(found.slice(name.length + 1)) };
}

/** A text that holds another, wherever it stands. */
const saying = (text: string): unknown => expect.stringContaining(text);

const lines = [
  "Liste des bénéficiaires;;;;",
  "Nom et prénom;Sexe;District;Qualité;Date de retour",
  "Uwase Béatrice;F;Huye;rapatriée;12/03/2013",
  "Mugabo Jean;M;Huyye;hôte;mars 2013",
  "Keza Anne;F;Karongi;rapatriée;",
];

async function officer() {
  const store = await apiStore();
  sent.cookie = await cookieOf(store, "officer", { districts: ["RW24"] });
  onTestFinished(async () => {
    sent.cookie = "";
    await flushReadings(store);
  });
  return store;
}

function headersOf(cookie = sent.cookie) {
  return { host: "localhost:3000", origin: "http://localhost:3000", cookie };
}

async function uploaded(content: string | Buffer, name = "liste.csv", phase = "iv"): Promise<string> {
  const body = new FormData();
  body.set("file", new File([new Uint8Array(Buffer.from(content))], name));
  body.set("phase", phase);
  return sentAs(body);
}

/** Where a form leads that says how long it is, as browsers do. */
async function sentAs(body: FormData, length = 1000): Promise<string> {
  const headers = { ...headersOf(), "content-length": String(length) };
  const request = new Request("http://localhost:3000/import/upload", { method: "POST", headers, body });
  const answer = await upload(request);
  expect(answer.status).toBe(303);
  return answer.headers.get("location") ?? "";
}

async function page(path: string, searchParams: Record<string, string> = {}): Promise<string | null> {
  const key = path.replace("/import/", "");
  const answer = await rendered("import/[upload]/page.tsx", { params: { upload: key }, searchParams });
  return answer !== null && "html" in answer ? answer.html : null;
}

/** The table of rows on a page. */
async function rowsOn(path: string, show: string): Promise<string> {
  const html = (await page(path, { show })) ?? "";
  return html.slice(html.indexOf("<table"), html.indexOf("</table>"));
}

function form(values: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(values)) data.set(name, value);
  return data;
}

/** Where an action leads to, or the form that came back. */
async function outcome(act: typeof storeFile, values: Record<string, string>): Promise<string | FormState> {
  try {
    return await act(untouched(), form(values));
  } catch (error) {
    const digest = error instanceof Error && "digest" in error ? String(error.digest) : "";
    if (!digest.startsWith("NEXT_REDIRECT")) throw error;
    return digest.split(";")[2] ?? "";
  }
}

const keyOf = (path: string) => path.replace("/import/", "");

function fetched(path: string, cookie = sent.cookie): Promise<Response> {
  const request = new Request(`http://localhost:3000${path}/checked`, { headers: headersOf(cookie) });
  return download(request, { params: Promise.resolve({ upload: keyOf(path), file: "checked" }) });
}

test("a file is shown row by row with what is wrong, and nothing of it is stored yet", async () => {
  const store = await officer();
  const path = await uploaded(lines.join("\n"));
  const html = await rowsOn(path, "error");
  expect(html).toContain("Huyye");
  expect(html).toContain("a whole day: this is only a month");
  expect(html).toContain("one of your districts");
  expect(html).not.toContain("Uwase Béatrice");
  expect(await page(path)).toContain("Uwase Béatrice");
  expect(await store.reader.select().from(schema.beneficiaries)).toEqual([]);
});

test("nobody else is shown a file that waits", async () => {
  const store = await officer();
  const path = await uploaded(lines.join("\n"));
  sent.cookie = await cookieOf(store, "officer", { districts: ["RW24"] });
  expect(await page(path)).toBeNull();
  expect((await fetched(path)).status).toBe(404);
  expect(await outcome(storeFile, { file: keyOf(path), how: "skip" })).toMatchObject({
    rule: saying("not waiting any more"),
  });
});

test("columns are taken for something else, words are given a meaning, and the next file is read alike", async () => {
  const store = await officer();
  const path = await uploaded(lines.join("\n"));
  const chosen = {
    file: keyOf(path),
    ...{ "label-0": "Nom et prénom", "column-0": "full_name", "label-1": "Sexe", "column-1": "sex" },
    ...{ "label-2": "District", "column-2": "district", "label-3": "Qualité", "column-3": "population_group" },
    ...{ "label-4": "Date de retour", "column-4": "" },
    ...{ "field-0": "district", "phrase-0": "huyye", "word-0": "RW24" },
    ...{ save_as: "Liste de Huye", phase: "iv" },
  };
  expect(await outcome(readAgain, chosen)).toBe(path);
  const html = await rowsOn(path, "error");
  expect(html).not.toContain("Huyye");
  expect(html).toContain("hôte");
  const [mapping] = await store.reader.select().from(schema.importMappings);
  expect(mapping).toMatchObject({ name: "Liste de Huye", mapping: { values: { district: { huyye: "RW24" } } } });
  const twice = { ...chosen, "column-1": "full_name" };
  expect(await outcome(readAgain, twice)).toMatchObject({ rule: saying("Two columns") });
});

test("rows that are right are stored, the file is gone, and the import is undone", async () => {
  const store = await officer();
  const path = await uploaded(lines.join("\n"));
  expect(await outcome(storeFile, { file: keyOf(path), how: "all" })).toMatchObject({
    rule: saying("Nothing was stored"),
  });
  expect(await outcome(storeFile, { file: keyOf(path), how: "skip" })).toBe("/import?stored=1");
  expect(await page(path)).toBeNull();
  const people = await store.reader.select().from(schema.beneficiaries);
  expect(people.map(({ familyName, voided }) => [familyName, voided])).toEqual([["Uwase Béatrice", false]]);
  const list = await rendered("import/page.tsx", { params: {}, searchParams: { stored: "1" } });
  expect(list).toMatchObject({ html: saying("liste.csv") });
  expect(await outcome(undo, { number: "1" })).toBe("/import?undone=1");
  expect((await store.reader.select().from(schema.beneficiaries)).map(({ voided }) => voided)).toEqual([true]);
});

test("an import on which something was built is not undone, and what was is listed", async () => {
  const store = await officer();
  await outcome(storeFile, { file: keyOf(await uploaded(lines.join("\n"))), how: "skip" });
  await store.transaction(async (tx) => {
    await tx.update(schema.beneficiaries).set({ version: 2 });
  });
  expect(await outcome(undo, { number: "1" })).toMatchObject({
    rule: saying("1 record"),
    problems: [{ message: saying("was changed since") }],
  });
});

test("the file comes back in its own format with a column for what is wrong, and can be sent again", async () => {
  await officer();
  const answer = await fetched(await uploaded([...lines, "=cmd|'x'!A0;F;Muhangaa;;"].join("\n")));
  expect(answer.headers.get("content-type")).toContain("text/csv");
  const text = await answer.text();
  expect(text.split("\r\n")[1]).toBe("Nom et prénom;Sexe;District;Qualité;Date de retour;To correct");
  expect(text.split("\r\n")[3]).toMatch(/^Mugabo Jean;M;Huyye;hôte;mars 2013;.*perhaps Huye/);
  expect(text.split("\r\n")[5]).toMatch(/^'=cmd/);
  const again = await fetched(await uploaded(text));
  const second = await again.text();
  expect(second).toBe(text);
});

test("a workbook comes back with its other sheets, its formats and one more column", async () => {
  await officer();
  const rows = `${textRow(1, "Noms", "Sexe", "District")}${textRow(2, "Uwase Anne", "F", "Huyye")}<row r="3" spans="1:3"><c r="A3" t="inlineStr"><is><t>Keza</t></is></c><c r="B3" s="1"><v>41345</v></c></row>`;
  const parts = workbookParts([
    { name: "Liste", rows },
    { name: "Notes", rows: textRow(1, "à part") },
  ]);
  const answer = await fetched(await uploaded(zipOf(parts), "liste.xlsx"));
  expect(answer.headers.get("content-type")).toContain("spreadsheetml");
  const body = Buffer.from(await answer.arrayBuffer());
  const sheet = await readSpreadsheet(body);
  expect(sheet.rows[0]?.cells).toEqual(["Noms", "Sexe", "District", "To correct"]);
  expect(sheet.rows[1]?.cells[3]).toContain("perhaps Huye");
  expect(sheet.rows[2]?.cells.slice(0, 2)).toEqual(["Keza", "2013-03-12"]);
  expect((await readSpreadsheet(body, "Notes")).rows[0]?.cells).toEqual(["à part"]);
  const again = await fetched(await uploaded(body, "liste.xlsx"));
  expect((await readSpreadsheet(Buffer.from(await again.arrayBuffer()))).rows).toEqual(sheet.rows);
});

test.each([
  ["an empty file", Buffer.alloc(0), "missing"],
  ["a PDF", Buffer.from("%PDF-1.4"), "not-a-table"],
  ["a file without a header", Buffer.from("1;2\n3;4\n"), "no-header"],
  ["a locked or old workbook", Buffer.from("d0cf11e0a1b11ae1", "hex"), "old-workbook"],
])("%s leads back with a sentence", async (_, content, code) => {
  await officer();
  const path = await uploaded(content);
  expect(path).toMatch(new RegExp(`^/import\\?refused=${code}`));
  const html = await rendered("import/page.tsx", { params: {}, searchParams: { refused: code } });
  expect(html).toMatchObject({ html: saying('role="alert"') });
});

test("a file that is too large is refused by its length, before it is kept anywhere", async () => {
  await officer();
  const body = new FormData();
  body.set("file", new File(["Noms\nUwase"], "a.csv"));
  expect(await sentAs(body, 30_000_000)).toBe("/import?refused=too-large");
});

test("who may not enter sends no file", async () => {
  const store = await apiStore();
  const cookie = await cookieOf(store, "manager");
  const body = new FormData();
  body.set("file", new File(["Noms\nUwase"], "a.csv"));
  const request = new Request("http://localhost:3000/import/upload", {
    method: "POST",
    headers: headersOf(cookie),
    body,
  });
  expect((await upload(request)).status).toBe(403);
});

test.each([
  ["another site's", { origin: "http://attacker.example" }],
  ["no", {}],
  ["a hidden", { origin: "null" }],
  [
    "no origin and the word that it is another site's",
    { "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate" },
  ],
])("a file sent with %s origin is not taken", async (_, headers: Record<string, string>) => {
  const store = await apiStore();
  const body = new FormData();
  const cookie = await cookieOf(store, "officer", { districts: [huye] });
  const sent = { host: "localhost:3000", cookie, ...headers };
  const answer = await upload(
    new Request("http://localhost:3000/import/upload", { method: "POST", headers: sent, body }),
  );
  expect([answer.status, await answer.json()]).toEqual([403, expect.objectContaining({ code: "wrong-origin" })]);
});
