import { eq } from "drizzle-orm";
import { targets } from "@/db/schema";
import type { Reader } from "@/db/store";
import type { Scope } from "@/domain/access/scope";
import type { TargetRow } from "@/domain/targets";

/** All targets of the programme as they were set and revised. */
export async function programmeTargets(reader: Reader, scope: Scope): Promise<TargetRow[]> {
  const rows = await reader.select().from(targets).where(eq(targets.programme, scope.programme));
  return rows.map(({ indicator, phase, district, sex, value, dueOn, setOn, reason }) => ({
    indicator,
    phase,
    district,
    sex,
    value: Number(value),
    dueOn,
    setOn,
    reason,
  }));
}
