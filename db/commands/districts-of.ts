import { and, eq } from "drizzle-orm";
import type { recordTables } from "@/db/commands/record-tables";
import { assistance, beneficiaries, households, interviews } from "@/db/schema";
import type { Tx } from "@/db/store";
import type { Scope } from "@/domain/access/scope";

type StoredRecord = (typeof recordTables)[keyof typeof recordTables]["$inferSelect"];

/** Whether a record lies in a district that a scope reaches; a person without any is reached by who entered them. */
export async function isReached(
  tx: Tx,
  { programme, districts, actor }: Scope,
  record: StoredRecord,
): Promise<boolean> {
  if (districts === null) return true;
  const places = await districtsOf(tx, programme, record);
  if (places.length === 0) return record.createdBy === actor;
  return places.some((place) => districts.includes(place));
}

/** The districts a record belongs to; of a person, those of their household and of their assistance, perhaps none. */
async function districtsOf(tx: Tx, programme: string, record: StoredRecord): Promise<string[]> {
  if ("district" in record) return [record.district];
  return "assistance" in record ? ofInterview(tx, programme, record.id) : ofPerson(tx, programme, record.id);
}

async function ofInterview(tx: Tx, programme: string, id: string): Promise<string[]> {
  const rows = await tx
    .select({ district: assistance.district })
    .from(interviews)
    .innerJoin(assistance, and(eq(assistance.programme, programme), eq(assistance.id, interviews.assistance)))
    .where(and(eq(interviews.programme, programme), eq(interviews.id, id)));
  return rows.map(({ district }) => district);
}

async function ofPerson(tx: Tx, programme: string, id: string): Promise<string[]> {
  const homes = await tx
    .select({ district: households.district })
    .from(beneficiaries)
    .innerJoin(households, and(eq(households.programme, programme), eq(households.id, beneficiaries.household)))
    .where(and(eq(beneficiaries.programme, programme), eq(beneficiaries.id, id)));
  const packages = await tx
    .select({ district: assistance.district })
    .from(assistance)
    .where(and(eq(assistance.programme, programme), eq(assistance.beneficiary, id)));
  return [...homes, ...packages].map(({ district }) => district);
}
