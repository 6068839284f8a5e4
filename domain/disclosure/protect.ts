import { attributeTrees } from "@/domain/disclosure/attribute-trees";
import { forAttributes, forCounts, forShares, type CountCode, type PlaceCode } from "@/domain/disclosure/catalogue";
import { changedTooLittle, numberOf } from "@/domain/disclosure/changes";
import { protectPlaces } from "@/domain/disclosure/place-tables";
import { protectProgramme } from "@/domain/disclosure/programme-counts";
import type { Released, ReleasedPart, ReleasedPhase, ReleasedShare, Shown } from "@/domain/disclosure/released";
import { protectCompletion, protectIncome, protectShare } from "@/domain/disclosure/shares";
import type { CatalogueValues, PhaseValues } from "@/domain/disclosure/values";
import { protectTree } from "@/domain/disclosure/who-tables";

interface Rule {
  threshold: number;
  asOf: string;
}

/** Raised when the same values would be told otherwise: a release is worked out again by the method it was made with. */
export const protectionVersion = 1;

const free: Limits = { isSafe: true, most: Number.POSITIVE_INFINITY };

/**
 * What donors and the public get to see of the catalogue, protected as a whole and beside what was released of each
 * phase before. The same values after the same release give the same tables. Whoever may open persons never asks this.
 */
export function protect(
  values: CatalogueValues,
  asked: { threshold: number; previous: Pick<Released, "phases"> | null },
): Released {
  const { threshold, previous } = asked;
  const rule = { threshold, asOf: values.asOf };
  const phases = values.phases.map((phase) => {
    const before = previous?.phases.find((one) => one.phase === phase.phase);
    return protectPhase(phase, rule, before ?? null);
  });
  return { ...rule, phases, programme: protectProgramme(values, phases) };
}

function protectPhase(values: PhaseValues, rule: Rule, before: ReleasedPhase | null): ReleasedPhase {
  const places = placesOf(values, rule, before);
  const counts = forCounts((code) => headline(code, values, rule, places));
  const enrolled = values.counts.trainees_enrolled;
  const completion = protectCompletion(
    {
      completed: values.counts.trainees_completed,
      isCompletedTold: counts.trainees_completed.as === "exact",
      droppedOut: values.droppedOut,
      enrolled,
    },
    rule,
    before?.completion ?? null,
  );
  const taughtLimits = {
    isSafe: hidesDropOuts(enrolled, completion, values, rule),
    most: Math.min(enrolled, values.counts.direct_beneficiaries),
  };
  return {
    phase: values.phase,
    asOf: rule.asOf,
    counts,
    unknownSize: protectCount(
      values.unknownSize,
      rule,
      free,
      before && { shown: before.unknownSize, asOf: before.asOf },
    ),
    taught: protectCount(values.taught, rule, taughtLimits, before && { shown: before.taught, asOf: before.asOf }),
    activeTrainers: values.activeTrainers,
    trainers: values.trainers,
    places,
    who: forAttributes((attribute) => {
      const previous = before === null ? null : { part: before.who[attribute], asOf: before.asOf };
      return protectTree(attributeTrees[attribute], values.who[attribute], rule, previous);
    }),
    completion,
    shares: forShares((code) => protectShare(values.shares[code], rule, before?.shares[code] ?? null)),
    income: protectIncome(values.income, rule, before?.income ?? null),
  };
}

function placesOf(
  { placeTree, places }: PhaseValues,
  rule: Rule,
  before: ReleasedPhase | null,
): ReleasedPhase["places"] {
  if (placeTree === null) return null;
  const tables = before?.places ?? null;
  const previous = before === null || tables === null ? null : { tables, asOf: before.asOf };
  return protectPlaces(placeTree, places, rule, previous);
}

function headline(
  code: CountCode,
  values: PhaseValues,
  { threshold }: Rule,
  places: Record<PlaceCode, ReleasedPart> | null,
): Shown {
  const value = values.counts[code];
  const wouldBetray = places !== null && code !== "indirect_beneficiaries" && places[code].shown.as === "withheld";
  return value < threshold || wouldBetray ? { as: "withheld" } : { as: "exact", value };
}

/**
 * Nobody who was taught to begin with has dropped out: those enrolled and not taught hold the drop-outs, and must be
 * as many as these may be by what the completion rate tells.
 */
function hidesDropOuts(
  enrolled: number,
  completion: ReleasedShare,
  { taught, counts }: PhaseValues,
  rule: Rule,
): boolean {
  const isNow = completion.as !== "withheld" && completion.asOf === rule.asOf;
  if (completion.as === "exact" && isNow) return true;
  const cases = completion.as === "withheld" || completion.n === null ? 0 : completion.n;
  const possible = isNow && cases > 0 ? cases : cases + rule.threshold - 1;
  const unfinished = enrolled - counts.trainees_completed;
  return enrolled - taught >= Math.min(possible, completion.as === "at-least" ? unfinished : possible);
}

interface Limits {
  /** Whether telling the count tells no other. */
  isSafe: boolean;
  /** No more than this many are possible, by what is told. */
  most: number;
}

/** A count that has no parts and is no headline: told again as it was until it has changed by enough. */
function protectCount(
  value: number,
  { threshold }: Rule,
  { isSafe, most }: Limits,
  previous: { shown: Shown; asOf: string } | null,
): Shown {
  const before = previous === null ? null : numberOf(previous.shown);
  const isNew = before === null || !changedTooLittle(value, before, threshold);
  if (value >= threshold && isSafe && isNew) return { as: "exact", value };
  if (previous === null || before === null || before + threshold - 1 > most) return { as: "withheld" };
  return previous.shown.as === "earlier" ? previous.shown : { as: "earlier", value: before, asOf: previous.asOf };
}
