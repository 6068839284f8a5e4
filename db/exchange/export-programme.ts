import { eq } from "drizzle-orm";
import { phaseDistricts, phases, targets } from "@/db/schema";
import type { Reader } from "@/db/store";
import { byCodePoint } from "@/domain/exchange/code-points";
import type { CellValue } from "@/domain/exchange/csv-text";
import { targetKey } from "@/domain/exchange/targets";

/** The rows of phases.csv, by phase. */
export async function exportedPhases(reader: Reader, programme: string): Promise<Record<string, CellValue>[]> {
  const rows = await reader.select().from(phases).where(eq(phases.programme, programme));
  const places = await reader.select().from(phaseDistricts).where(eq(phaseDistricts.programme, programme));
  const districtsOf = (code: string) =>
    places.flatMap(({ phase, district }) => (phase === code ? [district] : [])).sort(byCodePoint);
  return rows
    .sort((a, b) => byCodePoint(a.code, b.code))
    .map(({ code, status, startsOn, endsOn }) => ({
      ...{ phase: code, status },
      starts_on: startsOn,
      ends_on: endsOn,
      districts: districtsOf(code).join(";"),
    }));
}

/** The rows of targets.csv, by what names them. */
export async function exportedTargets(reader: Reader, programme: string): Promise<Record<string, CellValue>[]> {
  const rows = await reader.select().from(targets).where(eq(targets.programme, programme));
  const cells = rows.map(({ indicator, phase, district, sex, value, dueOn, setOn, reason }) => ({
    ...{ indicator, phase, district, sex, value, reason },
    due_on: dueOn,
    set_on: setOn,
  }));
  return cells.sort((a, b) => {
    for (const column of targetKey) {
      const order = byCodePoint(a[column] ?? "", b[column] ?? "");
      if (order !== 0) return order;
    }
    return 0;
  });
}
