import { and, eq } from "drizzle-orm";
import { changedFields } from "@/db/audit/changed-fields";
import type { Done } from "@/db/commands/carry-out";
import { configure, requireSeen } from "@/db/commands/configure";
import { phaseDistricts, phases } from "@/db/schema";
import type { Store, Tx } from "@/db/store";
import type { Scope, ScopeFor } from "@/domain/access/scope";
import { refuse } from "@/domain/entry/entry-refused";
import { readNamed } from "@/domain/entry/read-entry";
import { phaseRow, type PhaseRow } from "@/domain/exchange/phases";
import { fromRoman } from "@/domain/exchange/roman";

/** Records a phase of the programme with its days, status and districts, or changes one; its number stays. */
export async function recordPhase(store: Store, scope: ScopeFor<"configure">, input: unknown): Promise<Done> {
  const { row, version } = readNamed(phaseRow, input);
  return configure(store, scope, "record-phase", async (tx) => {
    const [stored] = await tx.select().from(phases).where(isPhase(scope, row.phase));
    if (version === null && stored !== undefined) refuse("phase", row.phase, { code: "not-taken" });
    if (version !== null) requireSeen(stored, version);
    const before = { ...stored, districts: await districtsOf(tx, scope, row.phase) };
    const values = await writePhase(tx, scope, row, version);
    const fields = changedFields(before, { ...values, districts: row.districts });
    tx.trail.note({ record: "phase", id: row.phase, version: values.version, fields });
    return row.phase;
  });
}

function isPhase({ programme }: Scope, code: string) {
  return and(eq(phases.programme, programme), eq(phases.code, code));
}

async function districtsOf(tx: Tx, { programme }: Scope, code: string): Promise<string[]> {
  const rows = await tx
    .select({ district: phaseDistricts.district })
    .from(phaseDistricts)
    .where(and(eq(phaseDistricts.programme, programme), eq(phaseDistricts.phase, code)));
  return rows.map(({ district }) => district).sort();
}

async function writePhase(tx: Tx, scope: Scope, row: PhaseRow, seen: number | null) {
  const { programme } = scope;
  const { phase: code, status, starts_on: startsOn, ends_on: endsOn } = row;
  const values = { status, startsOn, endsOn, version: (seen ?? 0) + 1 };
  if (seen === null) await tx.insert(phases).values({ programme, code, position: fromRoman(code) ?? 0, ...values });
  else await tx.update(phases).set(values).where(isPhase(scope, code));
  await tx.delete(phaseDistricts).where(and(eq(phaseDistricts.programme, programme), eq(phaseDistricts.phase, code)));
  await tx.insertMany(
    phaseDistricts,
    row.districts.map((district) => ({ programme, phase: code, district })),
  );
  return values;
}
