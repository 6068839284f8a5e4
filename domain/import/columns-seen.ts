import { textOfCell, type Sheet } from "@/domain/import/cell";
import { dataRows } from "@/domain/import/data-rows";
import { wordsByField } from "@/domain/import/field-readers";
import { plainFieldOf, type Field } from "@/domain/import/fields";
import { phraseOf } from "@/domain/import/fold-words";
import { findHeader } from "@/domain/import/header-row";
import type { SavedMapping } from "@/domain/import/mapping";
import type { ImportProblem } from "@/domain/import/problems";
import { districtByCode, districts } from "@/domain/places";

/** A column as its file heads it, with a few of its values. */
export interface SeenColumn {
  /** From 0. */
  column: number;
  label: string;
  examples: readonly string[];
}

const mostExamples = 3;
const longestExample = 40;

/** The columns of a sheet that have a heading, each heading once; none when no row heads them. */
export function columnsSeen(sheet: Sheet, mapping: SavedMapping | null): SeenColumn[] {
  const header = findHeader(sheet.rows, Object.values(mapping?.columns ?? {}));
  if (header === null) return [];
  const rows = dataRows(sheet.rows, header);
  return header.labels.flatMap((label, column) => {
    if (label === "" || header.labels.indexOf(label) !== column) return [];
    const examples = new Set<string>();
    for (const { cells } of rows) {
      const text = textOfCell(cells[column]);
      if (text !== "") examples.add(text.length > longestExample ? `${text.slice(0, longestExample)}…` : text);
      if (examples.size === mostExamples) break;
    }
    return [{ column, label, examples: [...examples] }];
  });
}

/** A value that no list of words has, and the words that it may mean; the nearest first, where there are any. */
export interface UnknownValue {
  field: Field;
  column: string;
  value: string;
  phrase: string;
  words: readonly string[];
}

const mostUnknown = 40;
const aboutWords = ["one-of", "one-of-near", "district", "district-near"];

/** The different values of a sheet about which only a person can say what they mean. */
export function unknownValues(
  headings: ReadonlyMap<Field, string>,
  problems: readonly ImportProblem[],
): UnknownValue[] {
  const found = new Map<string, UnknownValue>();
  const fieldOf = new Map([...headings].map(([field, heading]) => [heading, field]));
  for (const { column, value, expected } of problems) {
    const field = fieldOf.get(column);
    if (field === undefined || value === "" || !aboutWords.includes(expected.code)) continue;
    const words = nearestFirst(wordsOf(field), expected.params?.near ?? "");
    const phrase = phraseOf(value);
    const key = `${field} ${phrase}`;
    if (words.length > 0 && !found.has(key)) found.set(key, { field, column, value, phrase, words });
    if (found.size === mostUnknown) break;
  }
  return [...found.values()];
}

/** The words that a problem names as near ones stand before the others. */
function nearestFirst(words: readonly string[], near: string): string[] {
  const named = near.split(", ");
  const placeOf = (word: string) => {
    const at = Math.max(named.indexOf(word), named.indexOf(districtByCode(word)?.name ?? word));
    return at < 0 ? named.length : at;
  };
  return [...words].sort((a, b) => placeOf(a) - placeOf(b));
}

function wordsOf(field: Field): string[] {
  const name = plainFieldOf(field);
  if (name === "district") return districts.map(({ code }) => code);
  return [...new Set(wordsByField[name]?.values())];
}
