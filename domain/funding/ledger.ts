import type { TransactionType } from "@/domain/exchange/funding";
import { decimalsOf } from "@/domain/funding/money";
import type { Kind } from "@/domain/vocabulary";

export interface Grant {
  id: string;
  donor: string;
  donorName: string;
  phases: readonly string[];
  agreement: string | null;
  currency: string | null;
  /** In minor units; `null` when it is not known. */
  amount: number | null;
  startsOn: string | null;
  endsOn: string | null;
}

export interface Transaction {
  id: string;
  grant: string | null;
  phase: string;
  type: TransactionType;
  kind: Kind | null;
  day: string;
  currency: string;
  /** In minor units of its currency. */
  amount: number;
  /** What one unit of the currency is in the programme's; `null` when no rate is on record. */
  rate: string | null;
  rateSource: string | null;
  description: string | null;
}

/** Sums of one currency, in minor units. */
export type Sums = Readonly<Record<TransactionType, number>>;

const nothing: Sums = { commitment: 0, disbursement: 0, expenditure: 0 };

/** Sums by currency, in the order of the alphabet; amounts of different currencies are never added. */
export function sumsByCurrency(transactions: readonly Transaction[]): { currency: string; sums: Sums }[] {
  const found = new Map<string, Sums>();
  for (const { currency, type, amount } of transactions) {
    const sums = found.get(currency) ?? nothing;
    found.set(currency, { ...sums, [type]: sums[type] + amount });
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([currency, sums]) => ({ currency, sums }));
}

/** What was spent by the end of each month in which something was spent, one currency. */
export function spentByMonth(transactions: readonly Transaction[]): { month: string; spent: number }[] {
  const months = new Map<string, number>();
  for (const { type, day, amount } of transactions) {
    if (type !== "expenditure") continue;
    const month = day.slice(0, 7);
    months.set(month, (months.get(month) ?? 0) + amount);
  }
  let spent = 0;
  return [...months]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([month, amount]) => {
      spent += amount;
      return { month, spent };
    });
}

export interface DonorShare {
  grant: string;
  /** Share of what was spent from grants, 0 to 1; `null` where nothing was. */
  share: number | null;
}

/**
 * Whose money a phase spent, by the grant that each expenditure names; expenditure without a grant is nobody's and is
 * left out. One currency.
 */
export function sharesOfGrants(transactions: readonly Transaction[]): DonorShare[] {
  const spent = new Map<string, number>();
  for (const { type, grant, amount } of transactions) {
    if (grant === null) continue;
    spent.set(grant, (spent.get(grant) ?? 0) + (type === "expenditure" ? amount : 0));
  }
  const whole = [...spent.values()].reduce((sum, part) => sum + part, 0);
  return [...spent].map(([grant, part]) => ({ grant, share: whole === 0 ? null : part / whole }));
}

/**
 * What was spent for each of so many people, in minor units and not rounded; `null` when nobody was reached or the
 * spending is in several currencies.
 */
export function costPer(
  transactions: readonly Transaction[],
  people: number | null,
): { currency: string; cost: number } | null {
  const spent = transactions.filter(({ type }) => type === "expenditure");
  const currencies = new Set(spent.map(({ currency }) => currency));
  const [currency] = currencies;
  if (currency === undefined || currencies.size > 1 || people === null || people === 0) return null;
  return { currency, cost: spent.reduce((sum, { amount }) => sum + amount, 0) / people };
}

/** The same money in the programme's currency, by the rates on record; `null` when an amount of another has none. */
export function inOwnCurrency(transactions: readonly Transaction[], own: string): Transaction[] | null {
  const converted = transactions.map((one): Transaction | null => {
    if (one.currency === own) return one;
    if (one.rate === null) return null;
    const units = (one.amount / 10 ** decimalsOf(one.currency)) * Number(one.rate);
    return { ...one, currency: own, amount: Math.round(units * 10 ** decimalsOf(own)) };
  });
  return converted.some((one) => one === null) ? null : converted.filter((one) => one !== null);
}
