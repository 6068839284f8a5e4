import { and, asc, eq, inArray, not } from "drizzle-orm";
import { grantPhases, grants, organisations, transactions } from "@/db/schema";
import type { Reader } from "@/db/store";
import type { Scope } from "@/domain/access/scope";
import { transactionTypes, type TransactionType } from "@/domain/exchange/funding";
import type { Grant, Transaction } from "@/domain/funding/ledger";
import { kinds, type Language } from "@/domain/vocabulary";

export interface Ledger {
  grants: Grant[];
  transactions: Transaction[];
}

/** Grants and transactions of the phases that exist for the asker; money is no small cell. */
export async function ledgerOf(reader: Reader, scope: Scope, language: Language): Promise<Ledger> {
  const { programme, phases } = scope;
  const inPhases = <C extends typeof grantPhases.phase | typeof transactions.phase>(column: C) =>
    phases === null ? undefined : inArray(column, [...phases]);
  const places = await reader
    .select()
    .from(grantPhases)
    .where(and(eq(grantPhases.programme, programme), inPhases(grantPhases.phase)))
    .orderBy(asc(grantPhases.phase));
  const rows = await reader
    .select({ grant: grants, name: organisations.name })
    .from(grants)
    .innerJoin(
      organisations,
      and(eq(organisations.programme, grants.programme), eq(organisations.id, grants.organisation)),
    )
    .where(eq(grants.programme, programme))
    .orderBy(asc(grants.startsOn), asc(grants.id));
  const money = await reader
    .select()
    .from(transactions)
    .where(and(eq(transactions.programme, programme), not(transactions.voided), inPhases(transactions.phase)))
    .orderBy(asc(transactions.day), asc(transactions.id));
  return {
    grants: rows.flatMap(({ grant, name }) => {
      const own = places.flatMap((place) => (place.grant === grant.id ? [place.phase] : []));
      if (own.length === 0) return [];
      const { id, organisation, reference, currency, amount, startsOn, endsOn } = grant;
      const donorName = name[language] ?? name.en ?? organisation;
      return [
        { id, donor: organisation, donorName, phases: own, agreement: reference, currency, amount, startsOn, endsOn },
      ];
    }),
    transactions: money.map(({ type, kind, programme: _, voided: __, ...row }) => ({
      ...row,
      type: asType(type),
      kind: kinds.find((one) => one === kind) ?? null,
    })),
  };
}

/** The database's check holds the closed list. */
function asType(stored: string): TransactionType {
  return transactionTypes.find((type) => type === stored) ?? "expenditure";
}
