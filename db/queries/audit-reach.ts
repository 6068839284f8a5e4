import { and, eq } from "drizzle-orm";
import { assistance, beneficiaries, courses, handovers, households, interviews, trainers, visits } from "@/db/schema";
import type { Reader } from "@/db/store";
import { claim, may, type Scope } from "@/domain/access/scope";

/** Whether a record lies where the asker may see persons; what is no record of a district does for everybody. */
export async function isWithinReach(reader: Reader, scope: Scope, record: string | null, id: string): Promise<boolean> {
  if (!may(scope, "persons")) return false;
  const { programme, districts, actor } = claim(scope, "persons");
  if (districts === null) return true;
  const places = await placesOf(reader, programme, record, id);
  if (places === null) return true;
  if (places.districts.length === 0) return places.createdBy === actor;
  return places.districts.some((district) => districts.includes(district));
}

interface Places {
  districts: string[];
  createdBy: string | null;
}

async function placesOf(reader: Reader, programme: string, record: string | null, id: string): Promise<Places | null> {
  switch (record) {
    case "household":
      return own(reader, households, programme, id);
    case "trainer":
      return own(reader, trainers, programme, id);
    case "course":
      return own(reader, courses, programme, id);
    case "assistance":
      return own(reader, assistance, programme, id);
    case "interview":
      return ofPackage(reader, interviews, programme, id);
    case "handover":
      return ofPackage(reader, handovers, programme, id);
    case "visit":
      return ofVisit(reader, programme, id);
    case "beneficiary":
      return ofPerson(reader, programme, id);
    case "document":
      return ofReviewed(reader, programme, id);
    case "duplicate":
    case "merge":
      return nowhere;
    default:
      return null;
  }
}

const nowhere: Places = { districts: [], createdBy: null };

type Placed = typeof households | typeof trainers | typeof courses | typeof assistance;

async function own(reader: Reader, table: Placed, programme: string, id: string): Promise<Places> {
  const rows = await reader
    .select({ district: table.district })
    .from(table)
    .where(and(eq(table.programme, programme), eq(table.id, id)));
  return { districts: rows.map(({ district }) => district), createdBy: null };
}

async function ofPackage(
  reader: Reader,
  table: typeof interviews | typeof handovers,
  programme: string,
  id: string,
): Promise<Places> {
  const rows = await reader
    .select({ district: assistance.district })
    .from(table)
    .innerJoin(assistance, and(eq(assistance.programme, programme), eq(assistance.id, table.assistance)))
    .where(and(eq(table.programme, programme), eq(table.id, id)));
  return { districts: rows.map(({ district }) => district), createdBy: null };
}

async function ofReviewed(reader: Reader, programme: string, id: string): Promise<Places> {
  const packages = await own(reader, assistance, programme, id);
  return packages.districts.length > 0 ? packages : ofPackage(reader, interviews, programme, id);
}

async function ofVisit(reader: Reader, programme: string, id: string): Promise<Places> {
  const [visit] = await reader
    .select({ person: visits.beneficiary })
    .from(visits)
    .where(and(eq(visits.programme, programme), eq(visits.id, id)));
  return visit === undefined ? nowhere : ofPerson(reader, programme, visit.person);
}

async function ofPerson(reader: Reader, programme: string, id: string): Promise<Places> {
  const homes = await reader
    .select({ district: households.district, createdBy: beneficiaries.createdBy })
    .from(beneficiaries)
    .leftJoin(households, and(eq(households.programme, programme), eq(households.id, beneficiaries.household)))
    .where(and(eq(beneficiaries.programme, programme), eq(beneficiaries.id, id)));
  const packages = await reader
    .select({ district: assistance.district })
    .from(assistance)
    .where(and(eq(assistance.programme, programme), eq(assistance.beneficiary, id)));
  const districts = [...homes, ...packages].flatMap(({ district }) => district ?? []);
  return { districts, createdBy: homes[0]?.createdBy ?? null };
}
