import { attributeTrees } from "@/domain/disclosure/attribute-trees";
import {
  attributes,
  countCodes,
  holdersOf,
  placeCodes,
  shareCodes,
  type PlaceCode,
} from "@/domain/disclosure/catalogue";
import { partsOf } from "@/domain/disclosure/tree";
import type { CatalogueValues, PhaseValues } from "@/domain/disclosure/values";
import { nameOf, placeParts } from "@/scripts/disclosure/numbers";
import { System } from "@/scripts/disclosure/system";

/** Different people or households of joined parts may be fewer than the sum of the parts. */
const different = ["direct_beneficiaries", "indirect_beneficiaries"];

/** All that anybody knows of the numbers of a catalogue before anything is released. */
export function factsOf(values: CatalogueValues): System {
  const system = new System();
  for (const phase of values.phases) {
    for (const code of placeCodes) placeFacts(system, phase, code);
    for (const attribute of attributes) {
      for (const part of partsOf(attributeTrees[attribute])) {
        if (part.parts.length === 0) continue;
        const pieces = part.parts.map((piece) => nameOf.who(phase, attribute, piece));
        system.sumIs(nameOf.who(phase, attribute, part), pieces);
      }
    }
    for (const code of shareCodes) {
      system.sumIs(nameOf.cases(phase, code), [nameOf.numerator(phase, code), nameOf.complement(phase, code)]);
    }
    trainingFacts(system, phase);
  }
  for (const code of countCodes) {
    const whole = nameOf.programme(code);
    const phases = values.phases.map((phase) => nameOf.count(phase, code));
    if (different.includes(code)) union(system, whole, phases);
    else system.sumIs(whole, phases);
  }
  return system;
}

function placeFacts(system: System, phase: PhaseValues, code: PlaceCode): void {
  for (const part of placeParts(phase)) {
    const name = nameOf.place(phase, code, part);
    for (const holder of holdersOf[code]) system.holds([nameOf.place(phase, holder, part)], [name]);
    const pieces = part.parts.map((piece) => nameOf.place(phase, code, piece));
    if (pieces.length === 0) continue;
    if (different.includes(code)) union(system, name, pieces);
    else system.sumIs(name, pieces);
  }
}

function trainingFacts(system: System, phase: PhaseValues): void {
  const [enrolled, completed] = [nameOf.count(phase, "trainees_enrolled"), nameOf.count(phase, "trainees_completed")];
  const [droppedOut, taught] = [nameOf.single(phase, "droppedOut"), nameOf.single(phase, "taught")];
  system.holds([enrolled], [completed, droppedOut]);
  system.holds([enrolled], [taught, droppedOut]);
  system.holds([nameOf.count(phase, "direct_beneficiaries")], [taught]);
  system.sumIs(nameOf.single(phase, "ended"), [completed, droppedOut]);
}

function union(system: System, whole: string, parts: readonly string[]): void {
  system.holds(parts, [whole]);
  for (const part of parts) system.holds([whole], [part]);
}
