import { asc, eq, inArray } from "drizzle-orm";
import { verifyAudit } from "@/db/audit/verify";
import { assistance, auditEntries, auditValues, beneficiaries, households, receipts } from "@/db/schema";
import { verifyRollup } from "@/db/rollup/verify";
import type { Reader } from "@/db/store";
import { wholeProgramme } from "@/domain/access/scope";
import type { SharedHome, Told } from "@/scripts/storm/client";

/** What a database holds after a storm, compared with what clients were told. */
export interface Found {
  lost: number;
  doubled: number;
  rollupDiffers: number;
  auditFaults: number;
  auditLength: number;
}

type Acknowledged = Told["acknowledged"][number];

/** Looks for each acknowledged operation: its receipt, its record, its entries in the log, each exactly once. */
export async function check(
  reader: Reader,
  acknowledged: readonly Acknowledged[],
  shared: readonly SharedHome[],
): Promise<Found> {
  const kept = new Map((await reader.select().from(receipts)).map(({ id, result }) => [id, result]));
  const entries = await reader
    .select({ number: auditEntries.number, operation: auditEntries.operation, version: auditEntries.recordVersion })
    .from(auditEntries);
  const byOperation = new Map<string, number>();
  for (const { operation } of entries)
    if (operation !== null) byOperation.set(operation, (byOperation.get(operation) ?? 0) + 1);
  const known = new Set<string>();
  for (const table of [households, beneficiaries, assistance])
    for (const { id } of await reader.select({ id: table.id }).from(table)) known.add(id);
  const isKept = ({ operation, receipt }: Acknowledged) =>
    kept.get(operation.id) === JSON.stringify(receipt) && known.has(receipt.id);
  const written = ({ operation }: Acknowledged) => byOperation.get(operation.id) ?? 0;
  const lost = acknowledged.filter((one) => !isKept(one) || written(one) < one.receipt.entries.length);
  const doubled = acknowledged.filter((one) => written(one) > one.receipt.entries.length);
  const rollup = await verifyRollup(reader, wholeProgramme("rwanda", "storm"));
  const audit = await verifyAudit(reader, "rwanda");
  return {
    lost: lost.length + (await overwritten(reader, shared)),
    doubled: doubled.length,
    rollupDiffers: rollup.differ,
    auditFaults: audit.faults.length,
    auditLength: audit.length,
  };
}

/** Changes of shared households that do not follow from the one before, or are not what stands in the end. */
async function overwritten(reader: Reader, shared: readonly SharedHome[]): Promise<number> {
  let broken = 0;
  for (const { id } of shared) {
    const numbers = await reader
      .select({ number: auditEntries.number, version: auditEntries.recordVersion })
      .from(auditEntries)
      .where(eq(auditEntries.recordId, id))
      .orderBy(asc(auditEntries.number));
    const rows = await reader
      .select()
      .from(auditValues)
      .where(
        inArray(
          auditValues.number,
          numbers.map(({ number }) => number),
        ),
      )
      .orderBy(asc(auditValues.number));
    const sizes = rows.filter(({ field }) => field === "size");
    sizes.forEach(({ old }, i) => (broken += i > 0 && old !== sizes[i - 1]?.new ? 1 : 0));
    const [home] = await reader.select().from(households).where(eq(households.id, id));
    if (String(home?.size) !== sizes.at(-1)?.new || home?.version !== numbers.length) broken += 1;
  }
  return broken;
}
