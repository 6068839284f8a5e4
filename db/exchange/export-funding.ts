import { and, eq } from "drizzle-orm";
import { grantPhases, grants, organisations, transactions } from "@/db/schema";
import type { Reader } from "@/db/store";
import { byCodePoint } from "@/domain/exchange/code-points";
import type { CellValue } from "@/domain/exchange/csv-text";
import { wholeUnits } from "@/domain/funding/money";

/** The rows of grants.csv, by id. A grant without a currency, known by its phases alone, does not leave. */
export async function exportedGrants(reader: Reader, programme: string): Promise<Record<string, CellValue>[]> {
  const rows = await reader
    .select({ grant: grants, name: organisations.name })
    .from(grants)
    .innerJoin(
      organisations,
      and(eq(organisations.programme, grants.programme), eq(organisations.id, grants.organisation)),
    )
    .where(eq(grants.programme, programme));
  const phases = await reader.select().from(grantPhases).where(eq(grantPhases.programme, programme));
  const phasesOf = (id: string) =>
    phases.flatMap(({ grant, phase }) => (grant === id ? [phase] : [])).sort(byCodePoint);
  return rows
    .flatMap(({ grant, name }) => {
      const { id, organisation: donor, reference: agreement, currency, amount, startsOn, endsOn } = grant;
      if (currency === null) return [];
      const whole = amount === null ? null : wholeUnits(amount, currency);
      const days = { starts_on: startsOn, ends_on: endsOn };
      return [
        {
          id,
          donor,
          donor_name: name.en ?? donor,
          phases: phasesOf(id).join(";"),
          agreement,
          currency,
          amount: whole,
          ...days,
        },
      ];
    })
    .sort((a, b) => byCodePoint(a.id, b.id));
}

/** The rows of transactions.csv, by id. */
export async function exportedTransactions(reader: Reader, programme: string): Promise<Record<string, CellValue>[]> {
  const rows = await reader.select().from(transactions).where(eq(transactions.programme, programme));
  return rows
    .map(({ id, grant, phase, type, kind, day, currency, amount, rate, rateSource, description, voided }) => ({
      ...{ id, grant, phase, type, kind, day, currency, rate, description },
      amount: wholeUnits(amount, currency),
      rate_source: rateSource,
      voided: voided ? "yes" : null,
    }))
    .sort((a, b) => byCodePoint(a.id, b.id));
}
