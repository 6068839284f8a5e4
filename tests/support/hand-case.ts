import type { ExchangeFile } from "@/domain/exchange/files";

type Row = Record<string, string>;

const phase = { phase: "iv", status: "under-way", starts_on: "2013-05-01", ends_on: "", districts: "RW24;RW31" };
const unknown = { birth_year: "", population_group: "", country_of_return: "", returned_on: "", disability: "" };

function person(id: string, household: string, sex: string, born: string): Row {
  const names = { family_name: `Person ${id}`, given_name: "" };
  return { id, household, ...names, sex, ...unknown, birth_year: born, consent_on: "" };
}

function assistance(id: string, beneficiary: string, district: string, kind: string, status: string, more: Row): Row {
  const none = { trade: "", course: "", enrolled_on: "", started_on: "", ended_on: "" };
  return { id, beneficiary, phase: "iv", district, kind, status, ...none, review: "submitted", ...more };
}

function interview(of: string, round: string, answers: Row): Row {
  const none = { monthly_income_rwf: "", living_conditions: "", in_work: "", business_started: "" };
  return {
    id: `${of}-${round}`,
    assistance: of,
    round,
    held_on: "",
    contact: "met",
    ...none,
    review: "submitted",
    ...answers,
  };
}

/** The case of the contract's section 6, to be worked out by hand: three people in two households. */
export const handCase: ReadonlyMap<ExchangeFile, Row[]> = new Map<ExchangeFile, Row[]>([
  ["phases.csv", [phase]],
  [
    "households.csv",
    [
      { id: "H1", district: "RW24", sector: "", size: "5" },
      { id: "H2", district: "RW31", sector: "", size: "3" },
    ],
  ],
  [
    "beneficiaries.csv",
    [person("A", "H1", "f", "1990"), person("B", "H1", "m", "1985"), person("C", "H2", "f", "1995")],
  ],
  [
    "assistance.csv",
    [
      assistance("A-training", "A", "RW24", "vocational-training", "completed", {
        trade: "sewing",
        enrolled_on: "2013-05-01",
        ended_on: "2013-09-30",
      }),
      assistance("A-livestock", "A", "RW24", "livestock", "completed", { ended_on: "2013-09-30" }),
      assistance("B-training", "B", "RW24", "vocational-training", "dropped-out", {
        trade: "sewing",
        ended_on: "2013-08-15",
      }),
      assistance("C-housing", "C", "RW31", "housing-materials", "completed", { ended_on: "2013-10-10" }),
    ],
  ],
  [
    "interviews.csv",
    [
      interview("A-training", "baseline", { monthly_income_rwf: "10000" }),
      interview("A-training", "3-months", { monthly_income_rwf: "15000" }),
      interview("A-training", "6-months", { monthly_income_rwf: "20000" }),
      interview("B-training", "baseline", { monthly_income_rwf: "20000" }),
      interview("B-training", "3-months", { monthly_income_rwf: "22000" }),
      interview("C-housing", "baseline", { monthly_income_rwf: "8000" }),
      interview("C-housing", "3-months", { living_conditions: "better" }),
    ],
  ],
]);
