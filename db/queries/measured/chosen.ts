import { districtsFor, phasesFor } from "@/db/queries/measured/reach";
import type { Phase } from "@/db/queries/programme-structure";
import { detailed, type DetailedScope } from "@/domain/access/scope";
import type { Filter } from "@/domain/filter";
import type { Measured, Part } from "@/domain/indicators/measured";
import type { PlacePair } from "@/domain/measures/place-set";
import { districtByCode, provinceByCode } from "@/domain/places";
import { narrowed, type Dimension, type GroupKey } from "@/domain/question";
import { ageGroups, kinds, populationGroups, sexes, trades } from "@/domain/vocabulary";

/** What to sum, under which filter, split by what, as of which day. */
export interface MeasureQuestion {
  filter: Filter;
  by: readonly Dimension[];
  asOf: string;
  /** Measures of `progress_cells`. */
  measures: readonly string[];
  parts: readonly Part[];
}

export interface MeasuredGroup {
  key: GroupKey;
  /** The question's filter narrowed to this group. */
  filter: Filter;
  measured: Measured;
}

/** A question with what it needs to be answered: who asks, and the programme's phases. */
export interface Chosen {
  scope: DetailedScope;
  question: MeasureQuestion;
  phases: readonly Phase[];
  /** Codes of phases and P-codes of districts that the filter and the scope leave; `null` = all. */
  phaseCodes: readonly string[] | null;
  districts: readonly string[] | null;
}

/** A question as the asker may ask it; refuses whoever may not have details. */
export function chosenBy(scope: DetailedScope, question: MeasureQuestion, phases: readonly Phase[]): Chosen {
  const { filter } = question;
  return {
    scope: detailed(scope),
    question,
    phases,
    phaseCodes: phasesFor(scope, filter),
    districts: districtsFor(scope, filter),
  };
}

type PersonDimension = "trade" | "sex" | "age" | "group";
const personDimensions: readonly PersonDimension[] = ["trade", "sex", "age", "group"];

/** The coarsest margin of the rollup that keeps apart all attributes the question filters or splits by. */
export function marginFor({ question }: Chosen): "total" | PersonDimension | "full" {
  const used = personDimensions.filter((name) => question.filter[name].length > 0 || question.by.includes(name));
  return used.length === 0 ? "total" : used.length === 1 ? (used[0] ?? "total") : "full";
}

/** Where a summed row belongs: its place and its other attributes; what the question does not split by is empty. */
export function placed(row: Record<string, unknown>): {
  pair: PlacePair;
  rest: GroupKey;
} {
  const text = (name: string) => (typeof row[name] === "string" ? row[name] : "");
  return {
    pair: { phase: text("phase"), district: text("district") },
    rest: {
      kind: text("kind"),
      trade: text("trade"),
      sex: text("sex"),
      age: text("age"),
      group: text("group"),
    },
  };
}

const placeDimensions: readonly Dimension[] = ["phase", "province", "district"];

/** The groups of an answer, found by their key; a record outside every group is not asked for. */
export class Groups {
  private readonly byKey = new Map<string, MeasuredGroup>();
  private readonly byPlace = new Map<string, Measured[]>();
  private readonly splitsPlaces: boolean;

  constructor(
    readonly by: readonly Dimension[],
    groups: readonly MeasuredGroup[],
  ) {
    for (const group of groups) {
      this.byKey.set(by.map((dimension) => group.key[dimension] ?? "").join(" "), group);
      const place = this.placeName((dimension) => group.key[dimension] ?? "");
      const here = this.byPlace.get(place);
      if (here === undefined) this.byPlace.set(place, [group.measured]);
      else here.push(group.measured);
    }
    this.splitsPlaces = by.some((dimension) => placeDimensions.includes(dimension));
  }

  /** The group of a record at a place with these other attributes. */
  at(pair: PlacePair, rest: GroupKey): Measured | undefined {
    let name = "";
    for (const [i, dimension] of this.by.entries()) {
      const value = placeDimensions.includes(dimension) ? placePart(pair, dimension) : rest[dimension];
      name += (i === 0 ? "" : " ") + (value ?? "");
    }
    return this.byKey.get(name)?.measured;
  }

  /** The different groups of somebody counted at several places: once in each. */
  atAny(pairs: readonly PlacePair[], rest: GroupKey): Set<Measured> {
    const found = new Set<Measured>();
    for (const pair of this.splitsPlaces ? pairs : pairs.slice(0, 1)) {
      const measured = this.at(pair, rest);
      if (measured !== undefined) found.add(measured);
    }
    return found;
  }

  /** The groups at a place, whatever else they are split by. */
  here(pair: PlacePair): readonly Measured[] {
    return this.byPlace.get(this.placeName((dimension) => placePart(pair, dimension))) ?? [];
  }

  private placeName(part: (dimension: Dimension) => string): string {
    return placeDimensions.map((dimension) => (this.by.includes(dimension) ? part(dimension) : "")).join(" ");
  }

  all(): MeasuredGroup[] {
    return [...this.byKey.values()];
  }
}

function placePart({ phase, district }: PlacePair, dimension: Dimension): string {
  if (dimension === "phase") return phase;
  const place = districtByCode(district);
  if (dimension === "district") return place?.slug ?? district;
  return provinceByCode(district.slice(0, 3))?.slug ?? "";
}

/** The slugs of a place; its district may be a whole province. */
export function placeKey({ phase, district }: PlacePair): GroupKey {
  const pair = { phase, district };
  return { phase, district: placePart(pair, "district"), province: placePart(pair, "province") };
}

const valuesOf: Record<Exclude<Dimension, "phase" | "province" | "district">, readonly string[]> = {
  kind: kinds,
  trade: trades,
  sex: [...sexes, "unknown"],
  age: ageGroups,
  group: [...populationGroups, "unknown"],
};

/** Every group that must appear, with nothing counted yet: of the phases' places and of those with records. */
export function groupsOf(chosen: Chosen, recorded: readonly PlacePair[]): Groups {
  const { question, phases } = chosen;
  let keys: GroupKey[] = placeKeys(chosen, recorded);
  for (const dimension of question.by) {
    if (dimension === "phase" || dimension === "province" || dimension === "district") continue;
    const asked = question.filter[dimension];
    const values = valuesOf[dimension].filter((value) => asked.length === 0 || asked.some((one) => one === value));
    keys = keys.flatMap((key) => values.map((value) => ({ ...key, [dimension]: value })));
  }
  return new Groups(
    question.by,
    keys.map((key) => ({
      key,
      filter: narrowed(question.filter, key),
      measured: nothingCounted(chosen, phases, key),
    })),
  );
}

/** Places that must appear: named ones, else those of the chosen phases and those with records. */
function placeKeys(chosen: Chosen, recorded: readonly PlacePair[]): GroupKey[] {
  const { question, phases, districts } = chosen;
  const { filter, by } = question;
  const chosenPhases = phases.filter((phase) => filter.phase.length === 0 || filter.phase.includes(phase.code));
  const placesOf = (phase: Phase) =>
    filter.province.length + filter.district.length > 0
      ? (districts ?? [])
      : phase.districts.filter((code) => districts === null || districts.includes(code));
  const keys = new Map<string, GroupKey>();
  const add = (phase: string | null, district: string | null) => {
    const whole = district === null ? {} : placeKey({ phase: "", district });
    const key: GroupKey = {};
    if (by.includes("phase") && phase !== null) key.phase = phase;
    if (by.includes("province") && whole.province !== undefined) key.province = whole.province;
    if (by.includes("district") && whole.district !== undefined) key.district = whole.district;
    keys.set(JSON.stringify(key), key);
  };
  const splitsPlaces = by.includes("province") || by.includes("district");
  if (!by.includes("phase") && !splitsPlaces) return [{}];
  const codes = [...chosenPhases.flatMap(placesOf), ...recorded.map((pair) => pair.district)];
  const places = by.includes("district") ? codes : codes.map((code) => code.slice(0, 3));
  const everywhere = [...new Set(places)].sort();
  for (const phase of by.includes("phase") ? chosenPhases.map((one) => one.code) : [null]) {
    if (!splitsPlaces) add(phase, null);
    else for (const district of everywhere) add(phase, district);
  }
  return [...keys.values()];
}

function nothingCounted(chosen: Chosen, phases: readonly Phase[], key: GroupKey): Measured {
  const { filter } = chosen.question;
  const wanted = key.phase === undefined ? filter.phase : [key.phase];
  const open = phases.filter(
    (phase) => phase.status !== "completed" && (wanted.length === 0 || wanted.includes(phase.code)),
  );
  const places = districtsFor(chosen.scope, narrowed(filter, key));
  return {
    progress: new Map(),
    due: 0,
    reached: 0,
    people: 0,
    households: 0,
    otherMembers: 0,
    unknownSize: 0,
    trainersCompleted: 0,
    activeTrainers: 0,
    assistanceRecords: 0,
    trainerRecords: 0,
    openPhase: open.length > 0,
    openPlace: open.some((phase) => phase.districts.some((code) => places === null || places.includes(code))),
  };
}
