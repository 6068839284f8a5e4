import type { Chance } from "@/db/seed/demonstration/chance";
import { addDays, daysBetween } from "@/domain/dates";
import type { PhaseStatus } from "@/domain/vocabulary";

/** The day at which the demonstration's calendar stands: nothing in it has happened later, though much is planned. */
export const demonstrationToday = "2013-12-02";

export const phaseCodes = ["i", "ii", "iii", "iv"] as const;
export type PhaseCode = (typeof phaseCodes)[number];

export interface DemonstrationPhase {
  code: PhaseCode;
  status: PhaseStatus;
  startsOn: string;
  endsOn: string;
  /** When courses begin, in waves: first and last day of beginning. */
  waves: readonly (readonly [from: string, to: string])[];
  /** Days on which the trainings of trainers ended, one for each wave. */
  trainersReady: readonly string[];
}

/** The days are invented: the sources give a month at best. Where the phases worked is not known either. */
export const demonstrationPhases: readonly DemonstrationPhase[] = [
  {
    code: "i",
    status: "completed",
    startsOn: "2010-09-01",
    endsOn: "2011-02-28",
    waves: [["2010-09-13", "2010-09-24"]],
    trainersReady: ["2010-09-10"],
  },
  {
    code: "ii",
    status: "completed",
    startsOn: "2011-03-11",
    endsOn: "2012-03-31",
    waves: [
      ["2011-04-04", "2011-04-22"],
      ["2011-09-05", "2011-09-23"],
    ],
    trainersReady: ["2011-04-01", "2011-04-01"],
  },
  {
    code: "iii",
    status: "completed",
    startsOn: "2012-08-01",
    endsOn: "2013-04-30",
    waves: [
      ["2012-08-20", "2012-09-14"],
      ["2012-11-05", "2012-11-23"],
    ],
    trainersReady: ["2012-08-17", "2012-08-17"],
  },
  {
    code: "iv",
    status: "under-way",
    startsOn: "2013-05-01",
    endsOn: "2014-04-30",
    waves: [
      ["2013-05-20", "2013-06-07"],
      ["2013-08-12", "2013-09-06"],
    ],
    trainersReady: ["2013-05-17", "2013-08-09"],
  },
];

/** How many enrol in a month, January first: few while everybody is in the fields, many after the harvests. */
const season = [1.1, 0.7, 0.6, 0.8, 1.2, 1.5, 1.5, 1.3, 0.7, 0.7, 1, 0.8];

/** A day from the first to the last, more often in the months in which people enrol. */
export function seasonalDay(chance: Chance, first: string, last: string): string {
  for (;;) {
    const day = addDays(first, chance.between(0, Math.max(0, daysBetween(first, last))));
    if (chance.happens((season[Number(day.slice(5, 7)) - 1] ?? 1) / 1.5)) return day;
  }
}

export function earlier(a: string, b: string): string {
  return a < b ? a : b;
}
