import { and, eq, inArray, isNull, or } from "drizzle-orm";
import { eraseEntries, entriesAbout, type Kept } from "@/db/audit/erase";
import { erasedField } from "@/db/audit/seal";
import type { ChangeTx } from "@/db/audit/trail";
import { carryOut, type CarriedOut } from "@/db/commands/carry-out";
import { changeUnits } from "@/db/commands/change-units";
import { requireKnown } from "@/db/commands/record-beneficiary";
import { changeRecord, recordToChange } from "@/db/commands/stored-record";
import { eraseImported } from "@/db/import/erase-imported";
import { eraseReceipts } from "@/db/operations/erase-receipts";
import {
  assistance,
  beneficiaries,
  beneficiaryTokens,
  duplicateJudgements,
  handovers,
  interviews,
  merges,
  visits,
} from "@/db/schema";
import type { Store, Tx } from "@/db/store";
import { claim, type Scope, type ScopeFor } from "@/domain/access/scope";
import { DomainError } from "@/domain/domain-error";
import { readFields } from "@/domain/entry/read-entry";
import { anonymising } from "@/domain/entry/voiding";

/** Stands where a name must. */
const nobody = "—";

/** What says who somebody is or where to find them, and what somebody may have typed about them in their own words. */
const identity = {
  familyName: nobody,
  givenName: null,
  nameKey: "",
  documentType: null,
  documentNumber: null,
  phone: null,
  phoneOwner: null,
  cell: null,
  village: null,
  howToFind: null,
  noConsentReason: null,
} as const;

/**
 * Erases for good who a person is, and who those are that were merged into them: names, contacts, document, how to find
 * them, what was typed about them, the search tokens, and all this in the audit log's values, in stored receipts and in
 * what imports keep to be undone. What was done for them stays and counts. The
 * entry that says so names the fields without their values and the entries whose values are gone.
 */
export async function anonymisePerson(store: Store, asker: ScopeFor<"enter">, input: unknown): Promise<CarriedOut> {
  const scope = claim(asker, "enter");
  const { id, version, reason } = readFields(anonymising, input);
  return carryOut(store, scope, async (tx) => {
    const stored = await recordToChange(tx, beneficiaries, scope, { id, version });
    if (stored === null) throw new DomainError("not-found");
    requireKnown(stored);
    const everybody = [stored, ...(await mergedInto(tx, scope, id))];
    const people = everybody.map((one) => one.id);
    const known = new Map<string, Kept>();
    for (const one of people) known.set(one, await recordsOf(tx, scope, one));
    const entries: number[] = [];
    for (const about of known.values()) entries.push(...(await entriesAbout(tx, scope.programme, about)));
    const dataVersion = await changeUnits(tx, scope, "anonymise-person", { people }, async () => {
      for (const one of everybody) await erase(tx, scope, one, known.get(one.id));
      const told = [
        { field: erasedField, old: null, new: [...new Set(entries)].sort((a, b) => a - b) },
        { field: "reason", old: null, new: reason },
      ];
      tx.trail.note({ record: "beneficiary", id, version: null, fields: told });
    });
    const last = tx.trail.numbers.at(-1) ?? 0;
    for (const about of known.values()) {
      await eraseEntries(tx, scope.programme, about, entries, last);
      await eraseReceipts(tx, scope.programme, [about.person, ...about.related]);
      await eraseImported(tx, scope.programme, [about.person, ...about.related]);
    }
    return { id, dataVersion };
  });
}

type Person = typeof beneficiaries.$inferSelect;

async function erase(tx: ChangeTx, scope: Scope, stored: Person, about: Kept | undefined): Promise<void> {
  await eraseIdentity(tx, scope, stored);
  if (about !== undefined) await eraseWords(tx, scope, about);
  const now = { anonymisedAt: Date.now(), updatedAt: Date.now(), updatedBy: scope.actor };
  const gone = stored.voidReason === null ? {} : { voidReason: nobody };
  await changeRecord(tx, beneficiaries, scope, { ...stored, ...gone }, { ...now, ...gone });
  const fields = Object.keys(identity).filter((property) => property !== "nameKey");
  tx.trail.noteErased("beneficiary", stored.id, fields);
}

/** Those who are on record a second time, as this person. */
async function mergedInto(tx: Tx, { programme }: Scope, id: string): Promise<Person[]> {
  const rows = await tx
    .select({ person: beneficiaries })
    .from(merges)
    .innerJoin(beneficiaries, and(eq(beneficiaries.programme, programme), eq(beneficiaries.id, merges.merged)))
    .where(and(eq(merges.programme, programme), eq(merges.kept, id), isNull(merges.undoneAt)));
  return rows.map(({ person }) => person).filter(({ anonymisedAt }) => anonymisedAt === null);
}

async function recordsOf(tx: Tx, { programme }: Scope, id: string): Promise<Kept> {
  const packages = await tx
    .select({ id: assistance.id })
    .from(assistance)
    .where(and(eq(assistance.programme, programme), eq(assistance.beneficiary, id)));
  const ofPackages = packages.map((one) => one.id);
  const asked = await tx
    .select({ id: interviews.id })
    .from(interviews)
    .where(and(eq(interviews.programme, programme), inArray(interviews.assistance, ofPackages)));
  const given = await tx
    .select({ id: handovers.id })
    .from(handovers)
    .where(and(eq(handovers.programme, programme), inArray(handovers.assistance, ofPackages)));
  const paid = await tx
    .select({ id: visits.id })
    .from(visits)
    .where(and(eq(visits.programme, programme), eq(visits.beneficiary, id)));
  const made = await tx
    .select({ id: merges.id })
    .from(merges)
    .where(and(eq(merges.programme, programme), or(eq(merges.kept, id), eq(merges.merged, id))));
  return { person: id, related: [...ofPackages, ...[...asked, ...given, ...paid, ...made].map((one) => one.id)] };
}

/** The outside reference goes too: the list that it comes from would tell the name. */
async function eraseIdentity(tx: Tx, { programme }: Scope, { id }: { id: string }): Promise<void> {
  await tx
    .update(beneficiaries)
    .set({ ...identity, reference: id })
    .where(and(eq(beneficiaries.programme, programme), eq(beneficiaries.id, id)));
  await tx
    .delete(beneficiaryTokens)
    .where(and(eq(beneficiaryTokens.programme, programme), eq(beneficiaryTokens.beneficiary, id)));
  const isJudged = eq(duplicateJudgements.programme, programme);
  for (const side of [duplicateJudgements.person, duplicateJudgements.other])
    await tx
      .update(duplicateJudgements)
      .set({ reason: null })
      .where(and(isJudged, eq(side, id)));
}

/** What somebody typed in their own words about what was done for the person. */
async function eraseWords(tx: Tx, { programme }: Scope, { person, related }: Kept): Promise<void> {
  for (const table of [assistance, interviews])
    await tx
      .update(table)
      .set({ voidReason: null, reviewReason: null })
      .where(and(eq(table.programme, programme), inArray(table.id, [...related])));
  await tx
    .update(handovers)
    .set({ receivedBy: nobody, voidReason: null })
    .where(and(eq(handovers.programme, programme), inArray(handovers.id, [...related])));
  await tx
    .update(visits)
    .set({ reason: null, answers: {}, voidReason: null })
    .where(and(eq(visits.programme, programme), eq(visits.beneficiary, person)));
  await tx
    .update(merges)
    .set({ reason: nobody })
    .where(and(eq(merges.programme, programme), inArray(merges.id, [...related])));
}
