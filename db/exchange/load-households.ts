import { knownFrom, referenceOf } from "@/db/exchange/references";
import type { Subject } from "@/db/exchange/subject";
import { households } from "@/db/schema";
import { householdRow, type HouseholdRow } from "@/domain/exchange/households";

export const householdSubject: Subject<HouseholdRow> = {
  file: "households.csv",
  schema: householdRow,
  table: households,
  values: (_session, { district, sector, size }) => ({ district, sector, size }),
  remember({ households: known }, at, record) {
    known.set(referenceOf(at, record), knownFrom(known, at, record));
  },
};
