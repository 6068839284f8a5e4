import { attributeTrees } from "@/domain/disclosure/attribute-trees";
import { attributes, countCodes, placeCodes, shareCodes } from "@/domain/disclosure/catalogue";
import { partsOf } from "@/domain/disclosure/tree";
import type { CatalogueValues } from "@/domain/disclosure/values";
import { emptyReading, type Reading } from "@/scripts/disclosure/cells";
import { nameOf, numbersOf, placeParts } from "@/scripts/disclosure/numbers";

/** The control: every number of the tables is told when it reaches the threshold, and left out when it does not. */
export function naively(values: CatalogueValues, threshold: number): Reading {
  const numbers = numbersOf(values);
  const reading = emptyReading();
  for (const name of tableCells(values)) {
    const value = numbers.get(name) ?? 0;
    if (value >= threshold) reading.told.set(name, { low: value, high: value });
    else reading.cells.push({ name, promise: { low: 0, high: threshold - 1 }, around: [] });
  }
  return reading;
}

/** The numbers of the catalogue's tables, each of which somebody would like to read. */
export function tableCells(values: CatalogueValues): Set<string> {
  const names = new Set<string>(countCodes.map(nameOf.programme));
  for (const phase of values.phases) {
    for (const code of countCodes) names.add(nameOf.count(phase, code));
    for (const code of placeCodes) {
      for (const part of placeParts(phase)) if (part.parts.length === 0) names.add(nameOf.place(phase, code, part));
    }
    for (const attribute of attributes) {
      for (const part of partsOf(attributeTrees[attribute])) {
        if (part.parts.length === 0) names.add(nameOf.who(phase, attribute, part));
      }
    }
    for (const code of shareCodes) {
      for (const name of [nameOf.numerator, nameOf.complement, nameOf.cases]) names.add(name(phase, code));
    }
    for (const single of ["unknownSize", "taught", "droppedOut", "pairs"] as const) {
      names.add(nameOf.single(phase, single));
    }
  }
  return names;
}
