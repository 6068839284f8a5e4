import { eq } from "drizzle-orm";
import { targets } from "@/db/schema";
import type { Reader } from "@/db/store";
import type { Scope } from "@/domain/access/scope";
import { indicatorCodes } from "@/domain/indicators/codes";
import type { TargetRow } from "@/domain/targets";
import { sexes } from "@/domain/vocabulary";

/** All targets of the programme as they were set and revised. */
export async function programmeTargets(reader: Reader, scope: Scope): Promise<TargetRow[]> {
  const rows = await reader.select().from(targets).where(eq(targets.programme, scope.programme));
  return rows.flatMap(({ indicator, sex, phase, district, value, dueOn, setOn, reason }) => {
    const code = indicatorCodes.find((one) => one === indicator);
    const ofSex = sexes.find((one) => one === sex) ?? null;
    return code === undefined
      ? []
      : [{ indicator: code, phase, district, sex: ofSex, value: Number(value), dueOn, setOn, reason }];
  });
}
