import { textOfCell } from "@/domain/import/cell";
import { foldedWords, phraseOf } from "@/domain/import/fold-words";
import { nearest } from "@/domain/import/nearest";
import { refused, type Reader } from "@/domain/import/reading";
import { countrySpellings } from "@/domain/import/words/countries";
import { knownWords, type KnownWords } from "@/domain/import/words/known-words";
import { districtByCode, districts } from "@/domain/places";

/** Reads one of a closed list of words in any of its spellings; what is near to one is asked about, never taken. */
export function wordReader(known: KnownWords): Reader {
  const words = [...new Set(known.values())].join(", ");
  return (cell) => {
    const text = textOfCell(cell);
    const phrase = phraseOf(text);
    const word = known.get(phrase);
    if (word !== undefined) return { value: word };
    if (namesSeveral(text, known)) return refused("one-value", { words });
    const near = nearest(phrase, known);
    return near.length === 0 ? refused("one-of", { words }) : refused("one-of-near", { near: near.join(", ") });
  };
}

/** « couture, soudure » and the `sewing welding` of a question with several answers. */
function namesSeveral(text: string, known: KnownWords): boolean {
  const parts = text.split(/[\s,;/+&]+/).map((part) => known.get(phraseOf(part)));
  return new Set(parts).size > 1 && !parts.includes(undefined);
}

/** The towns and prefectures of before 2006 that people still say, and the district in which each of them lies. */
const formerNames = {
  RW24: "butare",
  RW25: "gikongoro",
  RW27: "gitarama",
  RW31: "kibuye",
  RW33: "gisenyi",
  RW36: "cyangugu",
  RW43: "ruhengeri",
  RW45: "byumba",
  RW56: "kibungo",
} as const;

/** Kinyarwanda writes one sound as l or r: Kalongi and Karongi are one place. */
function placeKey(text: string): string {
  return foldedWords(text).join("").replaceAll("l", "r");
}

const districtKeys: ReadonlyMap<string, string> = new Map([
  ...districts.flatMap(({ code, slug }) => [
    [placeKey(slug), code] as const,
    [placeKey(code), code] as const,
    [placeKey(`Akarere ka ${slug}`), code] as const,
    [placeKey(`Akarere ka ka ${slug}`), code] as const,
    [placeKey(`District de ${slug}`), code] as const,
    [placeKey(`District of ${slug}`), code] as const,
    [placeKey(`${slug} District`), code] as const,
    [placeKey(`District ${slug}`), code] as const,
    [placeKey(`Akarere ${slug}`), code] as const,
  ]),
  ...Object.entries(formerNames).map(([code, name]) => [placeKey(name), code] as const),
]);

/** Reads a district: its name in any language, its P-code, an old spelling or the name it had before 2006. */
export const readDistrict: Reader = (cell) => {
  const text = textOfCell(cell).replace(
    /\s*[([,/–-].*(?:prov|intara|ouest|sud|nord|est|kigali|south|west|north|east).*$/i,
    "",
  );
  const key = placeKey(text);
  const code = districtKeys.get(key);
  if (code !== undefined) return { value: code };
  const near = nearest(key, districtKeys).flatMap((one) => districtByCode(one)?.name ?? []);
  return near.length === 0 ? refused("district") : refused("district-near", { near: near.join(", ") });
};

const countries = knownWords(countrySpellings);

/** Reads a country: its name in any of the languages, or its two letters. */
export const readCountry: Reader = (cell) => {
  const text = textOfCell(cell).replaceAll(".", "");
  const known = countries.get(phraseOf(text));
  if (known !== undefined) return { value: known };
  if (/^[A-Z]{2}$/.test(text)) return { value: text };
  if (phraseOf(text) === "congo") return refused("country-near", { near: "CD, CG" });
  const near = nearest(phraseOf(text), countries);
  return near.length === 0 ? refused("country") : refused("country-near", { near: near.join(", ") });
};
