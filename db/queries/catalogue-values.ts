import { measuredBy } from "@/db/queries/measured-by";
import type { MeasuredGroup } from "@/db/queries/measured/chosen";
import type { Phase } from "@/db/queries/programme-structure";
import type { Reader } from "@/db/store";
import type { DetailedScope } from "@/domain/access/scope";
import { attributeTrees } from "@/domain/disclosure/attribute-trees";
import {
  attributes,
  forCounts,
  forPlaces,
  forShares,
  type Attribute,
  type PlaceCode,
} from "@/domain/disclosure/catalogue";
import { effectiveIncomes } from "@/domain/disclosure/effective-incomes";
import { placeTree } from "@/domain/disclosure/place-tree";
import { partsOf, type Tree } from "@/domain/disclosure/tree";
import type { CatalogueValues, PartCounts, PhaseValues } from "@/domain/disclosure/values";
import { everything, type Filter } from "@/domain/filter";
import type { IndicatorCode } from "@/domain/indicators/codes";
import { figureOf, indicator, indicators } from "@/domain/indicators/figure-of";
import { sumOver, type Measured } from "@/domain/indicators/measured";
import { districtByCode, districtBySlug } from "@/domain/places";
import type { Dimension } from "@/domain/question";
import type { ReviewClass } from "@/domain/vocabulary";

export interface CatalogueQuestion {
  /** All of them together are the catalogue's programme. */
  phases: readonly Phase[];
  asOf: string;
  review: ReviewClass;
}

/** The true values of all tables that donors and the public may ask, as nobody but the protection may see them. */
export async function catalogueValues(
  reader: Reader,
  scope: DetailedScope,
  { phases, asOf, review }: CatalogueQuestion,
): Promise<CatalogueValues> {
  const ask: Ask = async (filter, by, codes) => {
    const asked = codes.map(indicator);
    const measures = [...new Set(asked.flatMap((one) => one.measures))];
    const parts = [...new Set(asked.flatMap((one) => one.parts))];
    return measuredBy(
      reader,
      scope,
      { filter: { ...everything, ...filter, review }, by, asOf, measures, parts },
      phases,
    );
  };
  const every = indicators.map(({ code }) => code);
  const whole = only(await ask({ phase: phases.map(({ code }) => code) }, [], every));
  const values: PhaseValues[] = [];
  for (const phase of phases) values.push(await phaseValues(ask, phase, only(await ask(ofPhase(phase), [], every))));
  return {
    asOf,
    phases: values,
    programme: { counts: forCounts((code) => count(code, whole)), trainers: whole.trainersCompleted },
  };
}

type Ask = (
  filter: Partial<Filter>,
  by: readonly Dimension[],
  codes: readonly IndicatorCode[],
) => Promise<MeasuredGroup[]>;

async function phaseValues(ask: Ask, phase: Phase, whole: Measured): Promise<PhaseValues> {
  const byDistrict = await countsByDistrict(ask, phase);
  const recorded = [...byDistrict.keys()].filter((code) => !phase.districts.includes(code));
  const tree = placeTree(phase.districts, recorded);
  const direct = await directAtParts(ask, phase, tree);
  const who = new Map<Attribute, PartCounts>();
  for (const attribute of attributes) who.set(attribute, await directBy(ask, phase, attribute));
  const share = (code: IndicatorCode) => figureOf(code, whole, everything);
  const completion = share("completion_rate");
  const income = share("income_change");
  return {
    phase: phase.code,
    counts: forCounts((code) => count(code, whole)),
    unknownSize: whole.unknownSize,
    taught: sumOver(whole, "vocational-training")("taught"),
    activeTrainers: whole.activeTrainers,
    trainers: whole.trainersCompleted,
    placeTree: tree,
    places: forPlaces((code) => (code === "direct_beneficiaries" ? direct : summed(tree, byDistrict, code))),
    who: { sex: known(who, "sex"), age: known(who, "age"), group: known(who, "group") },
    droppedOut: (completion.denominator ?? 0) - (completion.numerator ?? 0),
    shares: forShares((code) => {
      const { numerator, n } = share(code);
      return { numerator: numerator ?? 0, n: n ?? 0 };
    }),
    income: {
      ...{ n: income.n ?? 0, value: income.value, low: income.low, high: income.high },
      effective: effectiveIncomes(sumOver(whole, null)),
    },
  };
}

type CountsOfDistrict = Readonly<Record<PlaceCode, number>>;

/** By P-code, for every district of the phase and every other one in which something is recorded. */
async function countsByDistrict(ask: Ask, phase: Phase): Promise<Map<string, CountsOfDistrict>> {
  const codes: readonly PlaceCode[] = [
    "trainees_enrolled",
    "trainees_completed",
    "livestock_recipients",
    "housing_recipients",
  ];
  const groups = await ask(ofPhase(phase), ["district"], codes);
  return new Map(
    groups.flatMap(({ key, measured }) => {
      const place = districtBySlug(key.district ?? "");
      return place === undefined ? [] : [[place.code, forPlaces((code) => count(code, measured))] as const];
    }),
  );
}

/** Different people at joined places are asked for, because somebody may be at several of them. */
async function directAtParts(ask: Ask, phase: Phase, tree: Tree | null): Promise<PartCounts> {
  const counts = new Map<string, number>();
  for (const { id, leaves } of tree === null ? [] : partsOf(tree)) {
    const district = leaves.map((code) => districtByCode(code)?.slug ?? code);
    counts.set(id, only(await ask({ ...ofPhase(phase), district }, [], ["direct_beneficiaries"])).people);
  }
  return counts;
}

function summed(tree: Tree | null, byDistrict: ReadonlyMap<string, CountsOfDistrict>, code: PlaceCode): PartCounts {
  const at = (leaves: readonly string[]) => leaves.reduce((sum, leaf) => sum + (byDistrict.get(leaf)?.[code] ?? 0), 0);
  return new Map(tree === null ? [] : partsOf(tree).map(({ id, leaves }) => [id, at(leaves)]));
}

async function directBy(ask: Ask, phase: Phase, attribute: Attribute): Promise<PartCounts> {
  const groups = await ask(ofPhase(phase), [attribute], ["direct_beneficiaries"]);
  const of = (value: string) => groups.find(({ key }) => key[attribute] === value)?.measured.people ?? 0;
  const parts = partsOf(attributeTrees[attribute]);
  return new Map(parts.map(({ id, leaves }) => [id, leaves.reduce((sum, leaf) => sum + of(leaf), 0)]));
}

function ofPhase({ code }: Phase): Partial<Filter> {
  return { phase: [code] };
}

/** A count also where nobody has reported yet: the protection needs to know that it is 0. */
function count(code: IndicatorCode, measured: Measured): number {
  return figureOf(code, { ...measured, openPlace: false }, everything).value ?? 0;
}

function only(groups: readonly MeasuredGroup[]): Measured {
  const [whole] = groups;
  if (whole === undefined) throw new Error("A question that is not split has one answer.");
  return whole.measured;
}

function known(counts: ReadonlyMap<Attribute, PartCounts>, attribute: Attribute): PartCounts {
  return counts.get(attribute) ?? new Map<string, number>();
}
