import { demonstrationToday, earlier } from "@/db/seed/demonstration/calendar";
import { sectors } from "@/db/seed/reference/sectors";

export interface DemonstrationDistrict {
  /** P-code. */
  code: string;
  /** Share of the people. */
  weight: number;
  /** Incomes grow faster or slower than elsewhere. */
  growth: number;
  /** How many find their living conditions better, beside the others. */
  living: number;
  /** How likely people are found again at follow-up. */
  found: number;
  /** The next district, where some are helped though they live here. */
  neighbour: string;
}

/** Huye does well, Nyamagabe and Rutsiro are far from the markets, Rubavu lives from trade over the border. */
export const demonstrationDistricts: readonly DemonstrationDistrict[] = [
  { code: "RW22", weight: 0.12, growth: 0.98, living: 0.0, found: 1, neighbour: "RW24" },
  { code: "RW23", weight: 0.11, growth: 0.95, living: -0.03, found: 0.98, neighbour: "RW22" },
  { code: "RW24", weight: 0.13, growth: 1.07, living: 0.06, found: 1.05, neighbour: "RW25" },
  { code: "RW25", weight: 0.12, growth: 0.93, living: -0.05, found: 0.97, neighbour: "RW24" },
  { code: "RW31", weight: 0.11, growth: 1.01, living: 0.03, found: 1.02, neighbour: "RW32" },
  { code: "RW32", weight: 0.1, growth: 0.91, living: -0.08, found: 0.93, neighbour: "RW31" },
  { code: "RW33", weight: 0.12, growth: 1.1, living: 0.04, found: 0.92, neighbour: "RW34" },
  { code: "RW34", weight: 0.1, growth: 0.97, living: -0.02, found: 0.95, neighbour: "RW33" },
  { code: "RW43", weight: 0.09, growth: 1.05, living: 0.05, found: 1.03, neighbour: "RW34" },
];

/** Rutsiro: roads that the rains cut, so that building materials come late. */
export const lateWithHousing = "RW32";

/** Nyabihu has sent nothing since the middle of October. */
const silent = { district: "RW34", since: "2013-10-14" };

/** The last day for which a district has reported. */
export function lastReported(district: string): string {
  return district === silent.district ? earlier(silent.since, demonstrationToday) : demonstrationToday;
}

const sectorsByDistrict = new Map(
  demonstrationDistricts.map(({ code }) => [
    code,
    sectors.filter(({ district }) => district === code).map(({ name }) => name),
  ]),
);

export function sectorsOf(district: string): readonly string[] {
  return sectorsByDistrict.get(district) ?? [];
}
