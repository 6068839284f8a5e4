import { isKnownPhase, knownFrom, referenceOf } from "@/db/exchange/references";
import type { Subject } from "@/db/exchange/subject";
import { trainers } from "@/db/schema";
import { trainerRow, type TrainerRow } from "@/domain/exchange/trainers";
import { nameKey } from "@/domain/names";

export const trainerSubject: Subject<TrainerRow> = {
  file: "trainers.csv",
  schema: trainerRow,
  table: trainers,
  values(session, row, at) {
    const { phase, district, trade, sex, status, family_name: familyName, given_name: givenName } = row;
    if (!isKnownPhase(session, at) || familyName === null) return null;
    const names = { familyName, givenName, nameKey: nameKey(familyName, givenName) };
    return { phase, district, trade, sex, status, ...names, completedOn: row.completed_on };
  },
  remember({ trainers: known }, at, record) {
    known.set(referenceOf(at, record), knownFrom(known, at, record));
  },
};
