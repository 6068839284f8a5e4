import { and, eq } from "drizzle-orm";
import { isWriting, type LoadSession } from "@/db/exchange/load-session";
import { readFile } from "@/db/exchange/read-file";
import { phaseDistricts, phases } from "@/db/schema";
import { phaseRow, type PhaseRow } from "@/domain/exchange/phases";
import { fromRoman } from "@/domain/exchange/roman";

/** Loads phases.csv: new phases, changed status and days, and the districts as each row lists them. */
export async function loadPhases(session: LoadSession): Promise<void> {
  const stored = await storedPhases(session);
  for (const code of stored.keys()) rememberPhase(session, code);
  const seen = new Map<string, number>();
  for await (const batch of readFile(session, "phases.csv", phaseRow)) {
    const counts = (session.counts["phases.csv"] ??= { new: 0, changed: 0, unchanged: 0 });
    for (const { row, cells, number, tell } of batch) {
      const code = cells.phase ?? "";
      const before = seen.get(code);
      rememberPhase(session, code);
      if (before !== undefined) {
        tell({ column: "phase", value: code, expected: { code: "unique", params: { row: String(before) } } });
        continue;
      }
      seen.set(code, number);
      if (row === null) continue;
      const had = stored.get(code);
      const isSame = had !== undefined && asText(had) === asText(row);
      counts[had === undefined ? "new" : isSame ? "unchanged" : "changed"] += 1;
      if (isWriting(session) && !isSame) await writePhase(session, row, had !== undefined);
    }
  }
}

function rememberPhase(session: LoadSession, code: string): void {
  if (!session.phases.has(code)) session.phases.set(code, session.phases.size);
}

function asText(row: PhaseRow): string {
  return [row.phase, row.status, row.starts_on ?? "", row.ends_on ?? "", ...row.districts].join(";");
}

async function storedPhases({ tx, programme }: LoadSession): Promise<Map<string, PhaseRow>> {
  const rows = await tx.select().from(phases).where(eq(phases.programme, programme));
  const places = await tx.select().from(phaseDistricts).where(eq(phaseDistricts.programme, programme));
  const districtsOf = (code: string) =>
    places.flatMap(({ phase, district }) => (phase === code ? [district] : [])).sort();
  return new Map(
    rows.map(({ code, status, startsOn, endsOn }) => [
      code,
      {
        phase: code,
        status: phaseRow.shape.status.parse(status),
        starts_on: startsOn,
        ends_on: endsOn,
        districts: districtsOf(code),
      },
    ]),
  );
}

async function writePhase({ tx, programme }: LoadSession, row: PhaseRow, isStored: boolean): Promise<void> {
  const values = { status: row.status, startsOn: row.starts_on, endsOn: row.ends_on };
  const code = row.phase;
  if (isStored)
    await tx
      .update(phases)
      .set(values)
      .where(and(eq(phases.programme, programme), eq(phases.code, code)));
  else await tx.insert(phases).values({ programme, code, position: fromRoman(code) ?? 0, ...values });
  await tx.delete(phaseDistricts).where(and(eq(phaseDistricts.programme, programme), eq(phaseDistricts.phase, code)));
  await tx.insertMany(
    phaseDistricts,
    row.districts.map((district) => ({ programme, phase: code, district })),
  );
}
