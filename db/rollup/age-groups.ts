import { and, eq } from "drizzle-orm";
import type { ReadUnit } from "@/db/rollup/units";
import { beneficiaries } from "@/db/schema";
import type { Tx } from "@/db/store";
import { ageGroupOf } from "@/domain/measures/unit";

/** Writes the age groups that follow from a unit where they differ from what is stored. */
export async function keepAgeGroups(tx: Tx, programme: string, { unit, people }: ReadUnit): Promise<void> {
  for (const [i, person] of unit.people.entries()) {
    const stored = people[i];
    const ageGroup = ageGroupOf(
      person.birthYear,
      person.assistance.map((one) => one.enrolledOn),
    );
    if (stored === undefined || stored.ageGroup === ageGroup) continue;
    await tx
      .update(beneficiaries)
      .set({ ageGroup })
      .where(and(eq(beneficiaries.programme, programme), eq(beneficiaries.id, stored.id)));
  }
}
