import { expect, test } from "vitest";
import { foldName, nameKey, nameTokens } from "@/domain/names";

test("a name is found without its accents, apostrophes and capitals", () => {
  expect(foldName("N’Dékó")).toBe("ndeko");
  expect(foldName("N'DEKO")).toBe("ndeko");
  expect(foldName("Théogène Œuvrard")).toBe("theogene oeuvrard");
  expect(foldName("Théogène".normalize("NFD"))).toBe(foldName("Théogène".normalize("NFC")));
});

test("the words of both names are found each once, parted by spaces and hyphens", () => {
  expect(nameTokens("Mukamana  Uwera", "Marie-Claire Uwera")).toEqual(["mukamana", "uwera", "marie", "claire"]);
  expect(nameTokens("Kagabo", null)).toEqual(["kagabo"]);
  expect(nameTokens("–", null)).toEqual([]);
});

test("people are listed by family name, then given name", () => {
  expect(nameKey("Ntare-Mugisha", "Éric")).toBe("ntare mugisha eric");
  expect(nameKey("Ntare", null)).toBe("ntare");
});
