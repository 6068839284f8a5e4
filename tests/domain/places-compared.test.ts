import { expect, test } from "vitest";
import { everything } from "@/domain/filter";
import { amongNeighbours, placesTogether } from "@/domain/findings/places";
import { focusPhase } from "@/domain/focus-phase";
import { neighboursOf } from "@/domain/neighbours";
import { placeTargetLines } from "@/domain/place-targets";
import { districts, districtBySlug } from "@/domain/places";
import type { Standing } from "@/domain/standing";
import type { TargetRow } from "@/domain/targets";

function standing(achievement: number | null, pace: Standing["pace"] = null): Standing {
  const plain = { numerator: null, denominator: null, n: null, low: null, high: null, few: false, leftOut: null };
  const figure = { code: "direct_beneficiaries" as const, value: 50, ...plain, nothing: null };
  return { figure, target: 100, dueOn: null, achievement, planned: null, pace };
}

const neighbours = (slug: string) => {
  const place = districtBySlug(slug);
  return place === undefined ? [] : neighboursOf(place).map((other) => other.slug);
};

test("a district is compared with its province and with tiles beside it, never with itself", () => {
  expect(neighbours("karongi")).toEqual(expect.arrayContaining(["nyamagabe", "ruhango", "rutsiro", "rusizi"]));
  for (const { slug } of districts) expect(neighbours(slug)).not.toContain(slug);
});

test("whoever touches another district is touched by it", () => {
  for (const { slug } of districts) for (const other of neighbours(slug)) expect(neighbours(other)).toContain(slug);
});

test("a place stands between the lowest and the highest share of its neighbours", () => {
  expect(amongNeighbours(standing(0.5), [standing(0.3), standing(null), standing(0.7)])).toEqual({
    key: "compared.between",
    shares: { share: 0.5, lowest: 0.3, highest: 0.7 },
  });
  expect(amongNeighbours(standing(null), [standing(0.3)]).key).toBe("compared.noTarget");
  expect(amongNeighbours(standing(0.5), [standing(null)]).key).toBe("compared.alone");
});

test("places behind plan and places that are silent are named together", () => {
  const states = [{ state: "long-overdue" as const }, { state: "due" as const }];
  expect(placesTogether("iv", [standing(0.5, "behind"), standing(0.9, "on-track")], states)).toMatchObject({
    key: "list.both",
    counts: { of: 2, behind: 1, late: 1 },
  });
  expect(placesTogether("iv", [standing(0.9, "on-track")], [{ state: "due" }]).key).toBe("list.well");
  expect(placesTogether("i", [standing(null)], [{ state: null }]).key).toBe("list.over");
});

const phase = (code: string, status: "completed" | "under-way", ...places: string[]) => ({
  code,
  status,
  startsOn: "2013-05-01",
  districts: places,
});
const phases = [phase("iii", "completed", "RW24", "RW57"), phase("iv", "under-way", "RW24", "RW31")];

test("a place's page speaks of the phase under way there, else of the last that worked there", () => {
  expect(focusPhase({ ...everything, district: ["huye"] }, phases, [])?.code).toBe("iv");
  expect(focusPhase({ ...everything, district: ["bugesera"] }, phases, [])?.code).toBe("iii");
  expect(focusPhase({ ...everything, phase: ["iii"], district: ["huye"] }, phases, [])?.code).toBe("iii");
  expect(focusPhase({ ...everything, district: ["gasabo"] }, phases, [])).toBeNull();
  const recorded = [{ phase: "iii", district: "RW12" }];
  expect(focusPhase({ ...everything, district: ["gasabo"] }, phases, recorded)?.code).toBe("iii");
});

const target = (district: string, value: number, setOn = "2013-05-01"): TargetRow => ({
  ...{ indicator: "direct_beneficiaries", phase: "iv", district, sex: null, value },
  ...{ dueOn: "2014-04-30", setOn, reason: null },
});

test("a district's target shows when it was revised, a province's plan is its districts' together", () => {
  const rows = [target("RW24", 100), target("RW24", 120, "2013-08-01"), target("RW31", 80)];
  const ofDistrict = placeTargetLines(rows, { ...everything, phase: ["iv"], district: ["huye"] }, phases, 5);
  expect(ofDistrict.targets).toEqual([
    { day: "2013-05-01", value: 100 },
    { day: "2013-08-01", value: 120 },
  ]);
  expect(ofDistrict.plan.at(-1)).toEqual({ day: "2014-04-30", value: 120 });
  const ofProvince = placeTargetLines(rows, { ...everything, phase: ["iv"], province: ["south"] }, phases, 5);
  expect(ofProvince.plan.at(-1)?.value).toBe(120);
});

test("without a target there is no line to hold people against", () => {
  const none = placeTargetLines([], { ...everything, phase: ["iv"], district: ["huye"] }, phases, 5);
  expect(none).toEqual({ plan: [], targets: [] });
});
