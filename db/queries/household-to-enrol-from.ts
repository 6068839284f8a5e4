import { and, eq, not } from "drizzle-orm";
import { households } from "@/db/schema";
import type { Reader } from "@/db/store";
import { claim, type ScopeFor } from "@/domain/access/scope";

export interface HouseholdOnRecord {
  id: string;
  /** P-code. */
  district: string;
  sector: string | null;
}

/** A household that stands, of which another person is enrolled; `null` also for one of other districts. */
export async function householdToEnrolFrom(
  reader: Reader,
  asker: ScopeFor<"persons">,
  id: string,
): Promise<HouseholdOnRecord | null> {
  const scope = claim(asker, "persons");
  const { district, sector } = households;
  const [found] = await reader
    .select({ id: households.id, district, sector })
    .from(households)
    .where(and(eq(households.programme, scope.programme), eq(households.id, id), not(households.voided)));
  if (found === undefined) return null;
  return scope.districts === null || scope.districts.includes(found.district) ? found : null;
}
