import { and, eq } from "drizzle-orm";
import type { ChangeTx } from "@/db/audit/trail";
import { carryOut, type CarriedOut } from "@/db/commands/carry-out";
import { causeOfEntry, changeUnits } from "@/db/commands/change-units";
import { firstEnrolment, isBornAfter, requireReferred } from "@/db/commands/register-rules";
import { recordToChange, writeRecord } from "@/db/commands/stored-record";
import { columnsBeyondTheFolder, personColumns, searchTokens } from "@/db/exchange/person-columns";
import { beneficiaries, beneficiaryTokens, households } from "@/db/schema";
import type { Store, Tx } from "@/db/store";
import { claim, type Scope, type ScopeFor } from "@/domain/access/scope";
import { DomainError } from "@/domain/domain-error";
import { refuse } from "@/domain/entry/entry-refused";
import { readEntry, type Entry } from "@/domain/entry/read-entry";
import { personEntry, type PersonEntry } from "@/domain/entry/person";

/** Records a person or changes one, who may also move to another household or leave theirs. */
export async function recordBeneficiary(store: Store, asker: ScopeFor<"enter">, input: unknown): Promise<CarriedOut> {
  const scope = claim(asker, "enter");
  const entry = readEntry(personEntry, input);
  const { id, row } = entry;
  return carryOut(store, scope, async (tx) => {
    const stored = await recordToChange(tx, beneficiaries, scope, entry);
    requireKnown(stored);
    await requireHousehold(tx, scope, row.household, stored?.household ?? null);
    await requireBornBefore(tx, scope, entry);
    const homes = [row.household, stored?.household ?? null].filter((home) => home !== null);
    const dataVersion = await changeUnits(
      tx,
      scope,
      causeOfEntry("beneficiary", stored),
      { households: homes, people: [id] },
      () => write(tx, scope, entry, stored),
    );
    return { id, dataVersion };
  });
}

/** Who was anonymised is not given a name again. */
export function requireKnown(stored: { anonymisedAt: number | null } | null): void {
  if (stored !== null && stored.anonymisedAt !== null) throw new DomainError("person-anonymised");
}

async function requireHousehold(tx: Tx, scope: Scope, id: string | null, before: string | null): Promise<void> {
  if (id === null) return;
  const reference = { column: "household", file: "households.csv", id, before } as const;
  await requireReferred(tx, households, scope, reference);
}

async function requireBornBefore(tx: Tx, scope: Scope, { id, row }: Entry<PersonEntry>): Promise<void> {
  const day = await firstEnrolment(tx, scope, id);
  if (day === null || !isBornAfter(row.birth_year, day)) return;
  refuse("birth_year", String(row.birth_year), { code: "birth-before-enrolment", params: { day } });
}

async function write(
  tx: ChangeTx,
  scope: Scope,
  { id, row }: Entry<PersonEntry>,
  stored: typeof beneficiaries.$inferSelect | null,
): Promise<void> {
  const { programme } = scope;
  const ageGroup = stored?.ageGroup ?? "unknown";
  const values = { household: row.household, ...personColumns(row), ...columnsBeyondTheFolder(row), ageGroup };
  await writeRecord(tx, beneficiaries, scope, id, stored, values);
  await tx
    .delete(beneficiaryTokens)
    .where(and(eq(beneficiaryTokens.programme, programme), eq(beneficiaryTokens.beneficiary, id)));
  await tx.insertMany(beneficiaryTokens, searchTokens(programme, id, row.family_name, row.given_name));
}
