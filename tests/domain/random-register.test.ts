import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "papaparse";
import { expect, test } from "vitest";
import { everything } from "@/domain/filter";
import { writeFolder } from "@/tests/support/exchange-folder";
import { handCase } from "@/tests/support/hand-case";
import { oracleFigures, type Folder } from "@/tests/support/oracle";
import { randomQuestion, randomRegister } from "@/tests/support/random-register";
import { registerProblems } from "@/tests/support/register-problems";

const seeds = Array.from({ length: 200 }, (_, i) => i + 1);

/** The lines whose sequence has a fault; the register of the hand case has none. */
function withRow(file: string, id: string, change: Record<string, string>): Folder {
  const rows = (handCase as Folder).get(file) ?? [];
  return new Map([...handCase, [file, rows.map((row) => (row.id === id ? { ...row, ...change } : row))]]);
}

test("a random register is valid, whatever its seed", () => {
  for (const seed of seeds) expect([seed, registerProblems(randomRegister(seed))]).toEqual([seed, []]);
});

test("a fault in a register is found: a wrong word, a lost reference, a taken place, a birth after enrolment", () => {
  expect(registerProblems(handCase)).toEqual([]);
  expect(registerProblems(withRow("assistance.csv", "C-housing", { status: "done" }))).toHaveLength(1);
  expect(registerProblems(withRow("assistance.csv", "C-housing", { beneficiary: "Z" }))).toHaveLength(1);
  expect(registerProblems(withRow("assistance.csv", "A-training", { kind: "livestock", trade: "" }))).toHaveLength(1);
  expect(registerProblems(withRow("beneficiaries.csv", "A", { birth_year: "2013" }))).toHaveLength(1);
});

test("random registers and questions bring about every figure and every kind of nothing", () => {
  const met = new Set<string>();
  for (const seed of seeds) {
    const { filter, asOf } = randomQuestion(seed);
    for (const { code, nothing } of oracleFigures(randomRegister(seed), filter, asOf)) met.add(`${code} ${nothing}`);
  }
  const codes = oracleFigures(handCase, everything, "2014-03-31").map(({ code }) => code);
  const wanted = codes.flatMap((code) => ["null", "not-yet-reported"].map((nothing) => `${code} ${nothing}`));
  expect(wanted.filter((one) => !met.has(one))).toEqual([]);
});

test("a folder is written so that a CSV parser gives the same rows back", () => {
  const folder = mkdtempSync(join(tmpdir(), "exchange-folder-"));
  const register = randomRegister(7);
  writeFolder(folder, register);
  for (const [file, rows] of register) {
    const text = readFileSync(join(folder, file), "utf8");
    const { data } = parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
    expect(data).toEqual(rows);
    expect(text).not.toContain("\r");
  }
  rmSync(folder, { recursive: true });
});
