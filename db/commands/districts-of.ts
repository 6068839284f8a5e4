import { and, eq } from "drizzle-orm";
import { assistance, beneficiaries, courses, households, interviews, trainers } from "@/db/schema";
import type { Tx } from "@/db/store";
import { requireDistrict } from "@/domain/access/reach";
import type { Scope } from "@/domain/access/scope";
import type { RecordKind } from "@/domain/entry/voiding";

/** Refuses a record that lies in none of the districts that a scope reaches. */
export async function requireReach(tx: Tx, scope: Scope, record: RecordKind, id: string): Promise<void> {
  if (scope.districts !== null) requireDistrict(scope, ...(await districtsOf(tx, scope.programme, record, id)));
}

/** The districts a record belongs to; of a person, those of their household and of their assistance, perhaps none. */
async function districtsOf(tx: Tx, programme: string, record: RecordKind, id: string): Promise<string[]> {
  switch (record) {
    case "household":
      return own(tx, households, programme, id);
    case "trainer":
      return own(tx, trainers, programme, id);
    case "course":
      return own(tx, courses, programme, id);
    case "assistance":
      return own(tx, assistance, programme, id);
    case "interview":
      return ofInterview(tx, programme, id);
    case "beneficiary":
      return ofPerson(tx, programme, id);
  }
}

type Placed = typeof households | typeof trainers | typeof courses | typeof assistance;

async function own(tx: Tx, table: Placed, programme: string, id: string): Promise<string[]> {
  const rows = await tx
    .select({ district: table.district })
    .from(table)
    .where(and(eq(table.programme, programme), eq(table.id, id)));
  return rows.map(({ district }) => district);
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
