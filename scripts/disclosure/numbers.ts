import { attributeTrees } from "@/domain/disclosure/attribute-trees";
import {
  attributes,
  countCodes,
  forAttributes,
  forCounts,
  forPlaces,
  forShares,
  placeCodes,
  shareCodes,
  type Attribute,
  type CountCode,
  type PlaceCode,
  type ShareCode,
} from "@/domain/disclosure/catalogue";
import { partsOf, type Tree } from "@/domain/disclosure/tree";
import { countOf, type CatalogueValues, type PartCounts, type PhaseValues } from "@/domain/disclosure/values";

/** What an attacker calls each number of a catalogue: phase, table and part. */
export const nameOf = {
  place: (phase: PhaseValues, code: PlaceCode, part: Tree) => `${phase.phase}|${code}|${part.id}`,
  count: (phase: PhaseValues, code: CountCode) =>
    code === "indirect_beneficiaries" || phase.placeTree === null
      ? `${phase.phase}|${code}`
      : `${phase.phase}|${code}|${phase.placeTree.id}`,
  /** The whole of each attribute's tree is the count of direct beneficiaries. */
  who: (phase: PhaseValues, attribute: Attribute, part: Tree): string =>
    part.id === attributeTrees[attribute].id
      ? nameOf.count(phase, "direct_beneficiaries")
      : `${phase.phase}|${attribute}|${part.id}`,
  numerator: (phase: PhaseValues, code: ShareCode) => `${phase.phase}|${code}|numerator`,
  complement: (phase: PhaseValues, code: ShareCode) => `${phase.phase}|${code}|complement`,
  cases: (phase: PhaseValues, code: ShareCode) => `${phase.phase}|${code}|n`,
  single: (phase: PhaseValues, single: "unknownSize" | "taught" | "droppedOut" | "ended" | "pairs") =>
    `${phase.phase}|${single}`,
  programme: (code: CountCode) => `programme|${code}`,
};

/** Every number of a catalogue by its name. */
export function numbersOf(values: CatalogueValues): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const phase of values.phases) {
    for (const code of countCodes) numbers.set(nameOf.count(phase, code), phase.counts[code]);
    for (const code of placeCodes) {
      for (const part of placeParts(phase)) numbers.set(nameOf.place(phase, code, part), at(phase.places[code], part));
    }
    for (const attribute of attributes) {
      for (const part of partsOf(attributeTrees[attribute])) {
        numbers.set(nameOf.who(phase, attribute, part), at(phase.who[attribute], part));
      }
    }
    for (const code of shareCodes) {
      const { numerator, n } = phase.shares[code];
      numbers.set(nameOf.numerator(phase, code), numerator);
      numbers.set(nameOf.complement(phase, code), n - numerator);
      numbers.set(nameOf.cases(phase, code), n);
    }
    numbers.set(nameOf.single(phase, "unknownSize"), phase.unknownSize);
    numbers.set(nameOf.single(phase, "taught"), phase.taught);
    numbers.set(nameOf.single(phase, "droppedOut"), phase.droppedOut);
    numbers.set(nameOf.single(phase, "ended"), phase.droppedOut + phase.counts.trainees_completed);
    numbers.set(nameOf.single(phase, "pairs"), phase.income.n);
  }
  for (const code of countCodes) numbers.set(nameOf.programme(code), values.programme.counts[code]);
  return numbers;
}

/** The same catalogue over other numbers: one world in which an attacker might live. */
export function withNumbers(values: CatalogueValues, number: (name: string) => number): CatalogueValues {
  return {
    ...values,
    phases: values.phases.map((phase) => ({
      ...phase,
      counts: forCounts((code) => number(nameOf.count(phase, code))),
      places: forPlaces(
        (code) => new Map(placeParts(phase).map((part) => [part.id, number(nameOf.place(phase, code, part))])),
      ),
      who: forAttributes(
        (attribute) =>
          new Map(
            partsOf(attributeTrees[attribute]).map((part) => [part.id, number(nameOf.who(phase, attribute, part))]),
          ),
      ),
      shares: forShares((code) => ({
        numerator: number(nameOf.numerator(phase, code)),
        n: number(nameOf.cases(phase, code)),
      })),
      unknownSize: number(nameOf.single(phase, "unknownSize")),
      taught: number(nameOf.single(phase, "taught")),
      droppedOut: number(nameOf.single(phase, "droppedOut")),
      income: { ...phase.income, n: number(nameOf.single(phase, "pairs")) },
    })),
    programme: { ...values.programme, counts: forCounts((code) => number(nameOf.programme(code))) },
  };
}

export function placeParts(phase: PhaseValues): Tree[] {
  return phase.placeTree === null ? [] : partsOf(phase.placeTree);
}

function at(counts: PartCounts, part: Tree): number {
  return countOf(counts, part.id);
}
