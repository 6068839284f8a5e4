import { fromRoman } from "@/domain/exchange/roman";
import { textOfCell, type Cell } from "@/domain/import/cell";
import { phraseOf } from "@/domain/import/fold-words";
import { plainFieldOf, type Field } from "@/domain/import/fields";
import { readAge, readDay, readYear } from "@/domain/import/read-day";
import { amountReader, wholeReader } from "@/domain/import/read-number";
import { refused, type Reader, type Reading, type ReadingContext } from "@/domain/import/reading";
import { knownWords, type KnownWords } from "@/domain/import/words/known-words";
import { readCountry, readDistrict, wordReader } from "@/domain/import/words/readers";
import { saysUnknown } from "@/domain/import/words/unknown";
import {
  contactSpellings,
  groupSpellings,
  kindSpellings,
  livingSpellings,
  roundSpellings,
  sexSpellings,
  statusSpellings,
  tradeSpellings,
  yesSpellings,
} from "@/domain/import/words/vocabulary";
import { highestIncome } from "@/domain/vocabulary";

/** The fields whose values are one of a closed list. */
export const wordsByField: Readonly<Partial<Record<string, KnownWords>>> = {
  sex: knownWords(sexSpellings),
  population_group: knownWords(groupSpellings),
  disability: knownWords(yesSpellings),
  kind: knownWords(kindSpellings),
  trade: knownWords(tradeSpellings),
  status: knownWords(statusSpellings),
  round: knownWords(roundSpellings),
  contact: knownWords(contactSpellings),
  living_conditions: knownWords(livingSpellings),
  in_work: knownWords(yesSpellings),
  business_started: knownWords(yesSpellings),
};

const readText: Reader = (cell) => ({ value: textOfCell(cell) });

/** A national identity number that a spreadsheet took for an amount and cut: 1.19908E+15. */
const readCode: Reader = (cell) => {
  const text = textOfCell(cell);
  return /^\d[.,]\d+e\+?\d+$/i.test(text) ? refused("shortened-number") : { value: text };
};

const readReference: Reader = (cell) => ({ value: textOfCell(cell).replace(/^uuid:/i, "") });

const readName: Reader = (cell) => {
  const text = textOfCell(cell);
  return /\p{L}/u.test(text) ? { value: text } : refused("name");
};

const romans = "i ii iii iv v vi vii viii ix x xi xii".split(" ");

/** A phase's code from how people write it: IV, 4, « Phase IV »; `null` for what is no number. */
export function phaseReading(text: string): string | null {
  const phrase = phraseOf(text).replace(/^(?:phase|icyiciro)\s*/, "");
  const roman = /^\d{1,2}$/.test(phrase) ? romans[Number(phrase) - 1] : phrase;
  return roman === undefined || fromRoman(roman) === null ? null : roman;
}

const readPhase: Reader = (cell) => {
  const phase = phaseReading(textOfCell(cell));
  return phase === null ? refused("phase-numeral") : { value: phase };
};

const special: Readonly<Partial<Record<string, Reader>>> = {
  person: readReference,
  household: readReference,
  assistance: readReference,
  course: readReference,
  interview: readReference,
  full_name: readName,
  family_name: readName,
  given_name: readName,
  birth_year: readYear,
  age: readAge,
  country_of_return: readCountry,
  returned_on: readDay,
  consent_on: readDay,
  document_number: readCode,
  phone: readCode,
  size: wholeReader(1, 9999),
  district: readDistrict,
  phase: readPhase,
  enrolled_on: readDay,
  started_on: readDay,
  ended_on: readDay,
  held_on: readDay,
  monthly_income_rwf: amountReader(0, highestIncome),
};

/** Fields whose text is kept as it stands: what begins like a formula is a text there, and is never calculated. */
const freeText = new Set<string>([
  ...["full_name", "family_name", "given_name"],
  ...["sector", "cell", "village", "how_to_find", "selected_for", "document_type"],
]);

function readerOf(field: Field): Reader {
  const name = plainFieldOf(field);
  const words = wordsByField[name];
  return words === undefined ? (special[name] ?? readText) : wordReader(words);
}

const readers = new Map<Field, Reader>();
const errorValues = /^#(?:N\/A|REF!|VALUE!|VALEUR!|DIV\/0!|NAME\?|NOM\?|NUM!|NOMBRE!|NULL!|NUL!|SPILL!|CALC!)$/i;
/** UTF-8 that was read as Windows-1252 and saved again (« Ã© » for é), or characters that were lost. */
const broken = /\ufffd|Ã[\u0080-\u00bf\u2018-\u2022\u20ac\u0152\u0153\u0160\u0161]|â€[™œ˜"]/;

/** Reads a cell as its field; an empty one, or one that says so, is not known. */
export function readCell(field: Field, cell: Cell, context: ReadingContext): Reading {
  const text = textOfCell(cell);
  if (text === "" || saysUnknown(text)) return { value: "" };
  if (errorValues.test(text)) return refused("formula-error");
  if (broken.test(text)) return refused("broken-characters");
  if (text.startsWith("=") && !freeText.has(field)) return refused("formula-without-value");
  const reader = readers.get(field) ?? readerOf(field);
  readers.set(field, reader);
  return reader(cell, context);
}
