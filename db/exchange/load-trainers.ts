import { isKnownPhase, knownFrom, referenceOf } from "@/db/exchange/references";
import type { Subject } from "@/db/exchange/subject";
import { trainers } from "@/db/schema";
import { trainerRow, type TrainerRow } from "@/domain/exchange/trainers";

export const trainerSubject: Subject<TrainerRow> = {
  file: "trainers.csv",
  schema: trainerRow,
  table: trainers,
  values(session, row, at) {
    if (!isKnownPhase(session, at)) return null;
    const { phase, district, trade, sex, status } = row;
    const names = { familyName: row.family_name, givenName: row.given_name };
    return { phase, district, trade, sex, status, ...names, completedOn: row.completed_on };
  },
  remember({ trainers: known }, at, record) {
    known.set(referenceOf(at, record), knownFrom(known, at, record));
  },
};
