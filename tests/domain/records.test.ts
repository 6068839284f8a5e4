import { expect, test } from "vitest";
import { everything } from "@/domain/filter";
import { indicatorCodes } from "@/domain/indicators/codes";
import { indicator } from "@/domain/indicators/figure-of";
import { readCursor, writeCursor } from "@/domain/records/cursor";
import { listAsked, listHref, pageAsked } from "@/domain/records/list-asked";
import { doubtLists, partsOf } from "@/domain/records/lists";

const person = "01a20d87-49a9-7000-80d0-9a4b6644743d";
const assistance = "01a20d87-49aa-7000-80d0-9a4b6644743d";

test("a cursor is written and read alike, and anything else is none", () => {
  for (const round of [null, "3-months", "baseline"]) {
    const cursor = { id: person, assistance, round };
    expect(readCursor(writeCursor(cursor))).toEqual(cursor);
  }
  expect(readCursor(writeCursor({ id: person, assistance: null, round: null }))).toEqual({
    ...{ id: person, assistance: null, round: null },
  });
  for (const text of ["", "uwimana", `${person}.`, `${person}.x`, `${person};drop`, person.toUpperCase()])
    expect(readCursor(text)).toBeNull();
});

test("every share lists its numerator; a plain count and a change of sums have none", () => {
  for (const code of indicatorCodes) {
    const { shape } = indicator(code).formula;
    expect(partsOf(code).includes("numerator"), code).toBe(shape === "share" || shape === "ratio");
    expect(partsOf(code)).toContain("excluded");
  }
});

test("an address names a list and is named by it", () => {
  for (const code of indicatorCodes) for (const part of partsOf(code)) roundTrip({ code, part });
  for (const doubt of doubtLists) roundTrip({ doubt });
});

function roundTrip(list: NonNullable<ReturnType<typeof listAsked>>) {
  const { searchParams } = new URL(listHref(list, everything), "http://local");
  expect(listAsked(Object.fromEntries(searchParams))).toEqual(list);
}

test("an address without a list means the people reached directly, an unknown figure means none", () => {
  expect(listAsked({})).toEqual({ code: "direct_beneficiaries", part: "counted" });
  expect(listAsked({ figure: "in_work", part: "excluded" })).toEqual({ code: "in_work", part: "excluded" });
  expect(listAsked({ figure: "trainees_completed", part: "numerator" })).toEqual({
    ...{ code: "trainees_completed", part: "counted" },
  });
  expect(listAsked({ figure: "elsewhere" })).toEqual({ doubt: "elsewhere" });
  expect(listAsked({ figure: "nonsense" })).toBeNull();
  expect(listAsked({ doubt: "nonsense" })).toBeNull();
});

test("a page's address keeps filter, search and place, and a search is not endless", () => {
  const href = listHref({ code: "in_work", part: "counted" }, { ...everything, phase: ["iv"] }, { search: "é b" });
  expect(href).toBe("/records?figure=in_work&search=%C3%A9%20b&phase=iv");
  expect(pageAsked({ search: "  uwi ", after: person })).toEqual({ search: "uwi", after: person });
  expect(pageAsked({ search: "x".repeat(500) }).search).toHaveLength(100);
});
