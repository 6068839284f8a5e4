import { and, eq, isNull, not, or } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { duplicateCandidates, peopleToCompare, type DuplicateCandidate } from "@/db/queries/duplicate-candidates";
import { isReachedPerson } from "@/db/queries/records-behind/reached-people";
import { beneficiaries, duplicateJudgements, merges } from "@/db/schema";
import type { Reader } from "@/db/store";
import { claim, type ScopeFor } from "@/domain/access/scope";
import { compared, type Comparison } from "@/domain/duplicates";

/** Somebody who may be the same person, and whether somebody was not sure about it. */
export interface PossibleDouble extends DuplicateCandidate {
  isUnsure: boolean;
}

/** Who on record may be the same as somebody, without those of whom it was said that they are not. */
export async function doublesOf(reader: Reader, asker: ScopeFor<"persons">, id: string): Promise<PossibleDouble[]> {
  const scope = claim(asker, "persons");
  const [own] = await peopleToCompare(reader, scope, [id]);
  if (own === undefined) return [];
  const judged = await judgementsOf(reader, scope, id);
  const candidates = await duplicateCandidates(reader, scope, own, id);
  return candidates
    .filter((one) => judged.get(one.id) !== "different")
    .map((one) => ({ ...one, isUnsure: judged.get(one.id) === "unsure" }));
}

/** How alike two people are; `null` when one of them does not stand or is not the asker's to see. */
export async function likeness(
  reader: Reader,
  asker: ScopeFor<"persons">,
  id: string,
  other: string,
): Promise<Comparison | null> {
  const people = await peopleToCompare(reader, claim(asker, "persons"), [id, other]);
  const [one, two] = [people.find((row) => row.id === id), people.find((row) => row.id === other)];
  return one === undefined || two === undefined ? null : compared(one, two);
}

async function judgementsOf(reader: Reader, { programme }: ScopeFor<"persons">, id: string) {
  const { person, other, judgement } = duplicateJudgements;
  const rows = await reader
    .select({ person, other, judgement })
    .from(duplicateJudgements)
    .where(and(eq(duplicateJudgements.programme, programme), or(eq(person, id), eq(other, id))));
  return new Map(rows.map((row) => [row.person === id ? row.other : row.person, row.judgement]));
}

/** A merge that stands: who stays, and who is voided meanwhile. */
export interface StandingMerge {
  id: string;
  kept: string;
  merged: string;
  reason: string;
}

/** The merges in which somebody has a part and that stand; the people are the caller's to reach. */
export async function mergesOf(
  reader: Reader,
  { programme }: ScopeFor<"persons">,
  person: string,
): Promise<StandingMerge[]> {
  const { id, kept, merged, reason } = merges;
  return reader
    .select({ id, kept, merged, reason })
    .from(merges)
    .where(and(eq(merges.programme, programme), or(eq(kept, person), eq(merged, person)), isNull(merges.undoneAt)));
}

/** Two people of whom somebody was not sure whether they are one. */
export interface UnsurePair {
  person: { id: string; familyName: string; givenName: string | null };
  other: { id: string; familyName: string; givenName: string | null };
}

const second = alias(beneficiaries, "second");

/** Pairs that wait for somebody to look at them, both in the asker's districts. */
export async function unsurePairs(reader: Reader, asker: ScopeFor<"persons">, limit: number): Promise<UnsurePair[]> {
  const scope = claim(asker, "persons");
  const { programme } = duplicateJudgements;
  const nameOf = (table: typeof beneficiaries | typeof second) => ({
    ...{ id: table.id, familyName: table.familyName, givenName: table.givenName },
  });
  return reader
    .select({ person: nameOf(beneficiaries), other: nameOf(second) })
    .from(duplicateJudgements)
    .innerJoin(
      beneficiaries,
      and(eq(beneficiaries.programme, programme), eq(beneficiaries.id, duplicateJudgements.person)),
    )
    .innerJoin(second, and(eq(second.programme, programme), eq(second.id, duplicateJudgements.other)))
    .where(
      and(
        eq(programme, scope.programme),
        eq(duplicateJudgements.judgement, "unsure"),
        not(beneficiaries.voided),
        not(second.voided),
        isReachedPerson(scope),
        isReachedPerson(scope, second),
      ),
    )
    .orderBy(duplicateJudgements.judgedAt, duplicateJudgements.person)
    .limit(limit);
}
