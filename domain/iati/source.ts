import type { Fact } from "@/domain/iati/facts";
import type { PhaseStatus } from "@/domain/vocabulary";

/** Text in the two languages of the file. */
export interface Told {
  en: string;
  fr: string;
}

export interface IatiOrganisation {
  name: Told;
  /** As in the registry of organisations; `null` when it has none. */
  identifier: string | null;
  /** IATI's OrganisationType. */
  type: number;
  /** IATI's OrganisationRole. */
  roles: readonly number[];
}

/** Money as a ledger holds it. */
export interface IatiTransaction {
  /** IATI's TransactionType: 2 commitment, 3 disbursement, 4 expenditure, 11 incoming commitment. */
  type: number;
  day: string;
  /** In whole units of the currency, as decimal text. */
  value: string;
  currency: string;
  description: Told;
}

export interface IatiBudget {
  start: string;
  end: string;
  value: string;
  currency: string;
}

export interface IatiPhase {
  code: string;
  title: Told;
  description: Told;
  status: PhaseStatus;
  startsOn: string | null;
  endsOn: string | null;
  /** P-codes. */
  districts: readonly string[];
  /** DAC sectors with their percentages, which sum to 100. */
  sectors: readonly { code: string; percentage: string }[];
  budgets: readonly IatiBudget[];
  transactions: readonly IatiTransaction[];
  /** Released figures only; empty where nothing of the phase is released. */
  facts: readonly Fact[];
}

/** Everything of which an IATI file is made; nothing in it comes from the clock or the register. */
export interface IatiSource {
  /** Who reports: its identifier begins every activity's. */
  reporting: { identifier: string; type: number; name: Told };
  generatedAt: string;
  currency: string;
  programme: { code: string; title: Told; description: Told };
  organisations: readonly IatiOrganisation[];
  contactEmail: string | null;
  phases: readonly IatiPhase[];
}
