import { and, eq, ne, not } from "drizzle-orm";
import { assistance, interviews } from "@/db/schema";
import type { Tx } from "@/db/store";
import type { Scope } from "@/domain/access/scope";

interface PlaceOfAssistance {
  id: string;
  beneficiary: string;
  phase: string;
  kind: string;
}

/** The reference of another standing assistance of the same person, phase and kind; `null` when the place is free. */
export async function holderOfAssistancePlace(
  tx: Tx,
  { programme }: Scope,
  { id, beneficiary, phase, kind }: PlaceOfAssistance,
): Promise<string | null> {
  const samePlace = and(
    eq(assistance.programme, programme),
    eq(assistance.beneficiary, beneficiary),
    eq(assistance.phase, phase),
    eq(assistance.kind, kind),
  );
  const [holder] = await tx
    .select({ reference: assistance.reference })
    .from(assistance)
    .where(and(samePlace, ne(assistance.id, id), not(assistance.voided)));
  return holder?.reference ?? null;
}

interface PlaceOfInterview {
  id: string;
  assistance: string;
  round: string;
}

/** The reference of another standing interview of the same assistance and round; `null` when the place is free. */
export async function holderOfInterviewPlace(
  tx: Tx,
  { programme }: Scope,
  place: PlaceOfInterview,
): Promise<string | null> {
  const samePlace = and(
    eq(interviews.programme, programme),
    eq(interviews.assistance, place.assistance),
    eq(interviews.round, place.round),
  );
  const [holder] = await tx
    .select({ reference: interviews.reference })
    .from(interviews)
    .where(and(samePlace, ne(interviews.id, place.id), not(interviews.voided)));
  return holder?.reference ?? null;
}
