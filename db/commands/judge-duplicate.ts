import { and, eq } from "drizzle-orm";
import { carryOut, type CarriedOut } from "@/db/commands/carry-out";
import { raiseVersion } from "@/db/commands/raise-version";
import { findReached } from "@/db/commands/stored-record";
import { beneficiaries, duplicateJudgements } from "@/db/schema";
import type { Store, Tx } from "@/db/store";
import { claim, type Scope, type ScopeFor } from "@/domain/access/scope";
import { refuse } from "@/domain/entry/entry-refused";
import { duplicateJudgement } from "@/domain/entry/duplicate-judgement";
import { readFields } from "@/domain/entry/read-entry";
import { Sums } from "@/domain/measures/sums";

/** Remembers what somebody said of two people who look alike; the last word counts. Answers with the first one's key. */
export async function judgeDuplicate(store: Store, asker: ScopeFor<"enter">, input: unknown): Promise<CarriedOut> {
  const scope = claim(asker, "enter");
  const { person, other, judgement, reason } = readFields(duplicateJudgement, input);
  return carryOut(store, scope, async (tx) => {
    await requirePerson(tx, scope, "person", person);
    await requirePerson(tx, scope, "other", other);
    const now = Date.now();
    const [first, second] = person < other ? [person, other] : [other, person];
    const known = await judgementOf(tx, scope, first, second);
    const said = { judgement, reason, judgedAt: now, judgedBy: scope.actor };
    await tx
      .insert(duplicateJudgements)
      .values({ programme: scope.programme, person: first, other: second, ...said })
      .onConflictDoUpdate({
        target: [duplicateJudgements.programme, duplicateJudgements.person, duplicateJudgements.other],
        set: said,
      });
    const fields = [
      { field: "judgement", old: known?.judgement ?? null, new: judgement },
      { field: "reason", old: known?.reason ?? null, new: reason },
    ];
    tx.trail.note({ record: "duplicate", id: `${first} ${second}`, version: null, fields });
    return { id: person, dataVersion: await raiseVersion(tx, scope, "judge-duplicate", new Sums(), now) };
  });
}

async function requirePerson(tx: Tx, scope: Scope, column: string, id: string): Promise<void> {
  if ((await findReached(tx, beneficiaries, scope, id)) === null)
    refuse(column, id, { code: "known-reference", params: { file: "beneficiaries.csv" } });
}

async function judgementOf(tx: Tx, { programme }: Scope, person: string, other: string) {
  const { programme: of, person: first, other: second } = duplicateJudgements;
  const [known] = await tx
    .select()
    .from(duplicateJudgements)
    .where(and(eq(of, programme), eq(first, person), eq(second, other)));
  return known ?? null;
}
