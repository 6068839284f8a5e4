import { attributeTrees } from "@/domain/disclosure/attribute-trees";
import { forAttributes, forCounts, forPlaces, forShares, type CountCode } from "@/domain/disclosure/catalogue";
import { placeTree } from "@/domain/disclosure/place-tree";
import { partsOf, type Tree } from "@/domain/disclosure/tree";
import type { CatalogueValues, PhaseValues, ShareValues } from "@/domain/disclosure/values";
import type { Package, Person, RandomPhase, RandomRegister } from "@/scripts/disclosure/random-register";

/** The true values of the catalogue over an outlined register. */
export function valuesOf({ phases }: RandomRegister, people: readonly Person[], asOf: string): CatalogueValues {
  return {
    asOf,
    phases: phases.map((phase) => phaseValues(phase, people)),
    programme: { counts: forCounts((code) => counted(people, code, () => true)), trainers: 5 },
  };
}

function phaseValues({ phase, planned, elsewhere, expected }: RandomPhase, people: readonly Person[]): PhaseValues {
  const inPhase = (one: Package) => one.phase === phase;
  const tree = placeTree(planned, elsewhere, expected);
  const packages = people.flatMap((person) => person.packages.filter(inPhase));
  const number = (is: (one: Package) => boolean) => packages.filter(is).length;
  const answers = (answer: (one: Package) => boolean | null): ShareValues => {
    const given = packages.flatMap((one) => answer(one) ?? []);
    return { numerator: given.filter((yes) => yes).length, n: given.length };
  };
  const said = (answer: Package["business"]) => (answer === null ? null : answer === "yes");
  return {
    phase,
    counts: forCounts((code) => counted(people, code, inPhase)),
    unknownSize: people.filter((person, i) => i % 7 === 0 && person.packages.some(inPhase)).length,
    taught: number((one) => one.isTaught && isBegun(one)),
    activeTrainers: 3,
    trainers: 4,
    placeTree: tree,
    places: forPlaces((code) => {
      const at = (part: Tree) => counted(people, code, (one) => inPhase(one) && part.leaves.includes(one.district));
      return new Map(tree === null ? [] : partsOf(tree).map((part) => [part.id, at(part)]));
    }),
    who: forAttributes((attribute) => {
      const direct = people.filter(({ packages: all }) => all.some((one) => inPhase(one) && isBegun(one)));
      const count = (part: Tree) => direct.filter((person) => part.leaves.includes(person[attribute])).length;
      return new Map(partsOf(attributeTrees[attribute]).map((part) => [part.id, count(part)]));
    }),
    droppedOut: number(({ kind, status }) => kind === "vocational-training" && status === "dropped-out"),
    shares: forShares((code) => {
      if (code === "housing_improved") return answers((one) => said(one.improved));
      if (code === "business_started") return answers((one) => said(one.business));
      if (code === "in_work") return answers((one) => said(one.work));
      return answers((one) => (one.isDue ? one.isReached : null));
    }),
    income: { n: number((one) => one.hasIncome), value: 0.5, low: 0.1, high: 0.9, effective: 1000 },
  };
}

function counted(people: readonly Person[], code: CountCode, is: (one: Package) => boolean): number {
  const packages = people.flatMap((person) => person.packages.filter(is));
  const completed = (kind: string) => packages.filter((one) => one.kind === kind && one.status === "completed").length;
  switch (code) {
    case "direct_beneficiaries":
      return people.filter((person) => person.packages.some((one) => is(one) && isBegun(one))).length;
    case "indirect_beneficiaries":
      return people.reduce((sum, person, i) => sum + (person.packages.some(is) ? i % 4 : 0), 0);
    case "trainees_enrolled":
      return packages.filter((one) => one.kind === "vocational-training").length;
    case "trainees_completed":
      return completed("vocational-training");
    case "livestock_recipients":
      return completed("livestock");
    case "housing_recipients":
      return completed("housing-materials");
  }
}

function isBegun({ status }: Package): boolean {
  return status === "under-way" || status === "completed";
}
