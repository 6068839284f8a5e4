import { and, eq } from "drizzle-orm";
import { fieldOf } from "@/db/audit/changed-fields";
import { isWithinReach } from "@/db/queries/audit-reach";
import { assistance, beneficiaries, interviews } from "@/db/schema";
import type { Reader } from "@/db/store";
import { claim, type ScopeFor } from "@/domain/access/scope";
import { correctable, type CorrectedRecord } from "@/domain/entry/correction";
import { asCell } from "@/domain/operations/merge";

const tables = { beneficiary: beneficiaries, assistance, interview: interviews } as const;

/** A record as somebody corrects it: each field as a text, and the version in which it was seen. */
export interface RecordToCorrect {
  version: number;
  voided: boolean;
  fields: Record<string, string>;
}

/** A record of the asker's districts to be corrected; `null` for one of others, and for one that is not there. */
export async function recordToCorrect(
  reader: Reader,
  asker: ScopeFor<"enter">,
  record: CorrectedRecord,
  id: string,
): Promise<RecordToCorrect | null> {
  const scope = claim(asker, "enter");
  const table = tables[record];
  const [row] = await reader
    .select()
    .from(table)
    .where(and(eq(table.programme, scope.programme), eq(table.id, id)));
  if (row === undefined || !(await isWithinReach(reader, scope, record, id))) return null;
  const open: readonly string[] = correctable[record];
  const fields = Object.entries(row).flatMap(([property, value]) => {
    const field = fieldOf(property);
    return open.includes(field) ? [[field, asCell(value)] as const] : [];
  });
  return { version: row.version, voided: row.voided, fields: Object.fromEntries(fields) };
}
