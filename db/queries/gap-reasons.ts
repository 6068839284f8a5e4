import { and, asc, desc, eq } from "drizzle-orm";
import { isOfScope } from "@/db/queries/measured/reach";
import { gapReasons as table } from "@/db/schema";
import type { Reader } from "@/db/store";
import type { Scope } from "@/domain/access/scope";
import type { GapReason } from "@/domain/gap-reason";
import { indicatorCodes, type IndicatorCode } from "@/domain/indicators/codes";

/** Why figures are where they are, as it stands today, of the phases that exist for the asker. */
export async function gapReasons(reader: Reader, scope: Scope): Promise<GapReason[]> {
  const rows = await reader
    .select()
    .from(table)
    .where(isOfScope(scope, table.programme, table.phase))
    .orderBy(asc(table.phase), asc(table.indicator), asc(table.version));
  const inForce = new Map(rows.map((row) => [`${row.phase} ${row.indicator}`, row]));
  return [...inForce.values()].flatMap(({ phase, indicator, reason, action, owner, dueOn, writtenAt }) => {
    const code = indicatorCodes.find((one) => one === indicator);
    return code === undefined || reason === null
      ? []
      : [{ phase, indicator: code, reason, action, owner, dueOn, writtenAt }];
  });
}

/** What was last written of one figure, taken back or not; `null` when nothing ever was. */
export async function gapReasonInForce(
  reader: Reader,
  { programme }: Scope,
  { phase, indicator }: { phase: string; indicator: IndicatorCode },
) {
  const [last] = await reader
    .select()
    .from(table)
    .where(and(eq(table.programme, programme), eq(table.phase, phase), eq(table.indicator, indicator)))
    .orderBy(desc(table.version))
    .limit(1);
  return last ?? null;
}
