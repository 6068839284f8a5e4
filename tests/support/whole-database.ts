import { getTableName } from "drizzle-orm";
import { rollupSchema } from "@/db/rollup/tables";
import * as schema from "@/db/schema";
import type { Store } from "@/db/store";

const tables = [
  ...[schema.households, schema.beneficiaries, schema.beneficiaryTokens, schema.trainers, schema.courses],
  ...[schema.courseTrainers, schema.attendance, schema.assistance, schema.interviews, schema.targets],
  ...[schema.programmes, schema.phases, schema.phaseDistricts, schema.organisations, schema.trades],
  ...[schema.choices, schema.settings, schema.wordings, schema.visits, schema.handovers],
  ...[schema.merges, schema.reviewBatches, schema.reviewBatchRecords, schema.sourceDocuments, schema.requiredDocuments],
  ...[schema.auditEntries, schema.auditValues, schema.auditHeads, schema.receipts],
  ...[schema.importBatches, schema.importChanges, schema.importMappings],
  ...[schema.dataVersions, schema.measureDeltas, ...Object.values(rollupSchema)],
];

/** Everything that a command may write, to be compared before and after one that fails. */
export async function wholeDatabase(store: Store): Promise<Record<string, unknown[]>> {
  const contents: Record<string, string[]> = {};
  for (const table of tables) {
    const rows = await store.reader.select().from(table);
    contents[getTableName(table)] = rows.map((row) => JSON.stringify(row)).sort();
  }
  return contents;
}
