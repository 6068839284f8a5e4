import { expect, test } from "vitest";
import {
  districtByCode,
  districtBySlug,
  districtLabel,
  districts,
  districtsOfProvince,
  provinceByCode,
  provinceBySlug,
  provinces,
  tileGrid,
} from "@/domain/places";
import { languages } from "@/domain/vocabulary";

test("Rwanda has five provinces and thirty districts", () => {
  expect(provinces).toHaveLength(5);
  expect(districts).toHaveLength(30);
  expect(provinces.map((province) => districtsOfProvince(province.code).length)).toEqual([3, 8, 7, 5, 7]);
});

test("no two places share a code or a slug", () => {
  const places = [...provinces, ...districts];
  expect(new Set(places.map((place) => place.code)).size).toBe(35);
  expect(new Set(places.map((place) => place.slug)).size).toBe(35);
});

test("every district lies in a province that exists", () => {
  for (const district of districts) {
    expect(provinceByCode(district.province)).toBeDefined();
    expect(district.code.startsWith(district.province)).toBe(true);
  }
});

test("districts come in the order of their P-codes", () => {
  const codes = districts.map((district) => district.code);
  expect(codes).toEqual([...codes].sort());
});

test("every district has a tile of its own inside seven columns and six rows", () => {
  const tiles = districts.map((district) => `${district.tileColumn},${district.tileRow}`);
  expect(new Set(tiles).size).toBe(30);
  for (const { tileColumn, tileRow } of districts) {
    expect(tileColumn).toBeGreaterThanOrEqual(0);
    expect(tileColumn).toBeLessThan(tileGrid.columns);
    expect(tileRow).toBeGreaterThanOrEqual(0);
    expect(tileRow).toBeLessThan(tileGrid.rows);
  }
});

test("the nine districts of phase IV lie in the south, the west and the north", () => {
  const provinceOf = (slug: string) => provinceByCode(districtBySlug(slug)?.province ?? "")?.slug;
  expect(["gisagara", "huye", "nyaruguru", "nyamagabe"].map(provinceOf)).toEqual(Array(4).fill("south"));
  expect(["karongi", "nyabihu", "rubavu", "rutsiro"].map(provinceOf)).toEqual(Array(4).fill("west"));
  expect(provinceOf("musanze")).toBe("north");
});

test("a place is found by its code and by its slug, and an unknown one is not found", () => {
  expect(districtByCode("RW24")?.name).toBe("Huye");
  expect(districtBySlug("huye")?.code).toBe("RW24");
  expect(provinceBySlug("kigali")?.code).toBe("RW1");
  expect(districtBySlug("Huye")).toBeUndefined();
  expect(districtByCode("RW2")).toBeUndefined();
  expect(provinceBySlug("huye")).toBeUndefined();
  expect(provinceByCode("RW6")).toBeUndefined();
  expect(districtsOfProvince("RW6")).toEqual([]);
});

test("a district is called as each language calls it", () => {
  const karongi = { name: "Karongi" };
  expect(languages.map((language) => districtLabel(karongi, language))).toEqual([
    "Karongi District",
    "District de Karongi",
    "Akarere ka Karongi",
  ]);
});
