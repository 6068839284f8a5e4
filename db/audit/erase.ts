import { and, asc, eq, inArray, like, or } from "drizzle-orm";
import { auditEntries, auditValues } from "@/db/schema";
import type { Tx } from "@/db/store";

/** A person and the keys of the records about what was done for them. */
export interface Kept {
  person: string;
  related: readonly string[];
}

/** Of records about what was done for a person, the fields in which somebody may have named them. */
const ownWords = ["reason", "void_reason", "review_reason", "received_by", "answers"];

/** Numbers of the entries whose values say who somebody is, or may. */
export async function entriesAbout(tx: Tx, programme: string, { person, related }: Kept): Promise<number[]> {
  const ofPerson = await tx
    .select({ number: auditEntries.number })
    .from(auditEntries)
    .where(and(eq(auditEntries.programme, programme), isOfPerson(person)))
    .orderBy(asc(auditEntries.number));
  const inWords = await tx
    .selectDistinct({ number: auditEntries.number })
    .from(auditEntries)
    .innerJoin(auditValues, and(eq(auditValues.programme, programme), eq(auditValues.number, auditEntries.number)))
    .where(
      and(
        eq(auditEntries.programme, programme),
        inArray(auditEntries.recordId, [...related]),
        inArray(auditValues.field, ownWords),
      ),
    );
  return [...ofPerson, ...inWords].map(({ number }) => number).sort((a, b) => a - b);
}

function isOfPerson(person: string) {
  const isAPair = and(eq(auditEntries.record, "duplicate"), like(auditEntries.recordId, `%${person}%`));
  return or(and(eq(auditEntries.record, "beneficiary"), eq(auditEntries.recordId, person)), isAPair);
}

/** Erases the values of these entries for good: all of the person's own, of the others what was typed in own words. */
export async function eraseEntries(
  tx: Tx,
  programme: string,
  { person }: Kept,
  entries: readonly number[],
  erasedBy: number,
): Promise<void> {
  const own = await tx
    .select({ number: auditEntries.number })
    .from(auditEntries)
    .where(and(eq(auditEntries.programme, programme), inArray(auditEntries.number, [...entries]), isOfPerson(person)));
  const isOwn = inArray(
    auditValues.number,
    own.map(({ number }) => number),
  );
  const isAmong = and(eq(auditValues.programme, programme), inArray(auditValues.number, [...entries]));
  await tx
    .update(auditValues)
    .set({ salt: null, old: null, new: null, erasedBy })
    .where(and(isAmong, or(isOwn, inArray(auditValues.field, ownWords))));
}
