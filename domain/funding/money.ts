/** Currencies in use here that have no minor unit (ISO 4217); all others have hundredths. */
const withoutMinorUnit = new Set(["RWF", "BIF", "UGX", "JPY"]);

/** Decimal places of a currency. */
export function decimalsOf(currency: string): 0 | 2 {
  return withoutMinorUnit.has(currency) ? 0 : 2;
}

/** An amount as written in whole units, in minor units; `null` when it has more decimals than its currency. */
export function minorUnits(amount: string, currency: string): number | null {
  const [whole = "", fraction = ""] = amount.split(".");
  const decimals = decimalsOf(currency);
  if (fraction.replace(/0+$/, "").length > decimals) return null;
  const minor = Number(whole + fraction.slice(0, decimals).padEnd(decimals, "0"));
  return Number.isSafeInteger(minor) ? minor : null;
}

/** Minor units as an amount in whole units: 125000050 cents are 1250000.50. */
export function wholeUnits(minor: number, currency: string): string {
  return (minor / 10 ** decimalsOf(currency)).toFixed(decimalsOf(currency));
}
