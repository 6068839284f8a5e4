import { demonstrationPhases, demonstrationToday, type PhaseCode } from "@/db/seed/demonstration/calendar";
import { addDays, daysBetween } from "@/domain/dates";
import type { Cells } from "@/domain/exchange/read-row";
import { kinds, type Kind } from "@/domain/vocabulary";

/** Invented, as every amount of the demonstration's ledger: what is known of Japan's money is among the published figures. */
const invented = "Invented for the demonstration";

interface Pledge {
  id: string;
  donor: string;
  donorName: string;
  phases: readonly PhaseCode[];
  /** In whole dollars. */
  amount: number;
  startsOn: string;
  endsOn: string;
}

const pledges: readonly Pledge[] = [
  {
    ...{ id: "grant-iv", donor: "japan", donorName: "Japan, Ministry of Foreign Affairs", phases: ["iv"] },
    ...{ amount: 3_000_000, startsOn: "2013-05-01", endsOn: "2014-04-30" },
  },
  {
    ...{ id: "grant-a", donor: "demonstration-fund-a", donorName: "Demonstration Fund A", phases: ["i", "ii", "iii"] },
    ...{ amount: 3_400_000, startsOn: "2010-09-01", endsOn: "2013-04-30" },
  },
  {
    ...{ id: "grant-b", donor: "demonstration-fund-b", donorName: "Demonstration Fund B", phases: ["iii"] },
    ...{ amount: 600_000, startsOn: "2012-08-01", endsOn: "2013-04-30" },
  },
];

/** What part of a phase's grants is spent on each kind of assistance, the rest on running it. */
const parts: Readonly<Record<Kind, number>> = {
  "vocational-training": 0.34,
  livestock: 0.26,
  "housing-materials": 0.28,
};
const phaseMoney: Readonly<Record<PhaseCode, Readonly<Record<string, number>>>> = {
  i: { "grant-a": 1_150_000 },
  ii: { "grant-a": 1_000_000 },
  iii: { "grant-a": 950_000, "grant-b": 550_000 },
  iv: { "grant-iv": 2_800_000 },
};
const rate = { i: "594.5", ii: "600.3", iii: "628.9", iv: "651.2" } as const;

/** The rows of grants.csv. */
export function grantRows(): Cells[] {
  return pledges.map(({ id, donor, donorName, phases, amount, startsOn, endsOn }) => ({
    ...{ id, donor, donor_name: donorName, phases: phases.join(";"), agreement: invented, currency: "USD" },
    ...{ amount: dollars(amount), starts_on: startsOn, ends_on: endsOn },
  }));
}

/** The rows of transactions.csv: a commitment and a disbursement for each grant and phase, and spending quarter by quarter. */
export function transactionRows(): Cells[] {
  return demonstrationPhases.flatMap(({ code, startsOn, endsOn }) =>
    Object.entries(phaseMoney[code]).flatMap(([grant, amount]) => [
      transaction(`${grant}-${code}-c`, grant, code, "commitment", "", startsOn, amount),
      transaction(`${grant}-${code}-d`, grant, code, "disbursement", "", addDays(startsOn, 20), amount),
      ...spending(grant, code, amount, startsOn, endsOn),
    ]),
  );
}

function spending(grant: string, code: PhaseCode, amount: number, startsOn: string, endsOn: string): Cells[] {
  const quarters = Math.max(1, Math.floor(daysBetween(startsOn, endsOn) / 91));
  const rows: Cells[] = [];
  for (let quarter = 1; quarter <= quarters; quarter += 1) {
    const day = addDays(startsOn, quarter * 91);
    if (day > demonstrationToday) break;
    for (const kind of [...kinds, ""] as const) {
      const part = kind === "" ? 0.08 : parts[kind];
      const id = `${grant}-${code}-e${quarter}-${kind === "" ? "running" : kind}`;
      rows.push(transaction(id, grant, code, "expenditure", kind, day, Math.round((amount * part) / quarters)));
    }
  }
  return rows;
}

function transaction(
  id: string,
  grant: string,
  phase: PhaseCode,
  type: string,
  kind: string,
  day: string,
  amount: number,
): Cells {
  const exchange = { currency: "USD", amount: dollars(amount), rate: rate[phase], rate_source: invented };
  return { id, grant, phase, type, kind, day, ...exchange, description: invented, voided: "" };
}

function dollars(amount: number): string {
  return amount.toFixed(2);
}
