import { optionalPattern, requiredPattern } from "@/domain/exchange/cells";

const amount = /^\d{1,13}(\.\d{1,2})?$/;

/** An amount of 0 or more in whole units of its currency; how many decimals that has is a rule of the row. */
export const money = requiredPattern(amount, { code: "money" });
export const optionalMoney = optionalPattern(amount, { code: "money" });

/** ISO 4217. */
export const currency = requiredPattern(/^[A-Z]{3}$/, { code: "currency" });

export const rate = optionalPattern(/^(?!0+(\.0+)?$)\d{1,9}(\.\d{1,9})?$/, { code: "decimal" });
