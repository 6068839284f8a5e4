import * as z from "zod/mini";
import {
  day,
  longText,
  name,
  optionalReference,
  optionalText,
  optionalWord,
  phase,
  reference,
  references,
  voided,
  word,
} from "@/domain/exchange/cells";
import { currency, money, optionalMoney, rate } from "@/domain/exchange/money-cells";
import { inOrder, rule } from "@/domain/exchange/row-rules";
import { minorUnits } from "@/domain/funding/money";
import { kinds } from "@/domain/vocabulary";

/** What happens with money: promised, handed over, spent. */
export const transactionTypes = ["commitment", "disbursement", "expenditure"] as const;
export type TransactionType = (typeof transactionTypes)[number];

/** A row of grants.csv: what a donor gives to which phases. Amounts are in whole units with a point before decimals. */
export const grantRow = z
  .object({
    id: reference,
    donor: reference,
    donor_name: name,
    phases: references,
    agreement: optionalText,
    currency,
    amount: optionalMoney,
    starts_on: day,
    ends_on: day,
  })
  .check(
    rule((row, tell) => {
      if (row.phases?.length === 0) tell("phases", { code: "required" });
      inOrder(row, "starts_on", "ends_on", tell);
      if (row.amount !== null && row.currency !== null && minorUnits(row.amount, row.currency) === null)
        tell("amount", { code: "money" });
    }),
  );
export type GrantRow = z.infer<typeof grantRow>;

/** A row of transactions.csv; `rate` is what one unit of the currency is in the programme's. */
export const transactionRow = z
  .object({
    id: reference,
    grant: optionalReference,
    phase,
    type: word(transactionTypes),
    kind: optionalWord(kinds),
    day,
    currency,
    amount: money,
    rate,
    rate_source: optionalText,
    description: longText,
    voided,
  })
  .check(
    rule((row, tell) => {
      if (row.day === null) tell("day", { code: "required" });
      if (row.rate !== null && row.rate_source === null) tell("rate_source", { code: "required" });
      if (row.amount !== null && row.currency !== null && minorUnits(row.amount, row.currency) === null)
        tell("amount", { code: "money" });
    }),
  );
export type TransactionRow = z.infer<typeof transactionRow>;
