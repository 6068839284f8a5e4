import { and, inArray, isNull, or, type SQL } from "drizzle-orm";
import { isOfScope } from "@/db/queries/measured/reach";
import { targets } from "@/db/schema";
import type { Reader } from "@/db/store";
import type { Scope } from "@/domain/access/scope";
import { indicatorCodes } from "@/domain/indicators/codes";
import type { TargetRow } from "@/domain/targets";
import { sexes } from "@/domain/vocabulary";

/** The targets of the asker’s phases as they were set and revised: of whole phases, and of the districts reached. */
export async function programmeTargets(reader: Reader, scope: Scope): Promise<TargetRow[]> {
  const rows = await reader
    .select()
    .from(targets)
    .where(and(isOfScope(scope, targets.programme, targets.phase), isOfAllOrReached(scope)));
  return rows.flatMap(({ indicator, sex, phase, district, value, dueOn, setOn, reason }) => {
    const code = indicatorCodes.find((one) => one === indicator);
    const ofSex = sexes.find((one) => one === sex) ?? null;
    return code === undefined
      ? []
      : [{ indicator: code, phase, district, sex: ofSex, value: Number(value), dueOn, setOn, reason }];
  });
}

function isOfAllOrReached({ districts }: Scope): SQL | undefined {
  return districts === null ? undefined : or(isNull(targets.district), inArray(targets.district, [...districts]));
}
