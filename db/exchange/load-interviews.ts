import { and, eq, inArray, not } from "drizzle-orm";
import { lookUp, referred } from "@/db/exchange/references";
import type { Place, Subject } from "@/db/exchange/subject";
import { assistance, interviews } from "@/db/schema";
import { interviewRow, type InterviewRow } from "@/domain/exchange/interviews";
import type { Expected } from "@/domain/exchange/problems";
import { rounds } from "@/domain/vocabulary";

function placeNumber(assistance: number, round: string): number {
  return assistance * rounds.length + rounds.findIndex((one) => one === round);
}

/** One interview per assistance and round. */
const onePerRound: Place<InterviewRow> = {
  of({ assistance: known }, { assistance: reference, round }) {
    const one = known.get(reference);
    return one === undefined ? null : placeNumber(one.index, round);
  },
  async held({ tx, programme, assistance: known }, rows) {
    const wanted = new Map(
      rows.flatMap(({ assistance: reference }) => {
        const one = known.get(reference);
        return one === undefined || one.id === "" ? [] : [[one.id, one.index] as const];
      }),
    );
    if (wanted.size === 0) return new Map();
    const holders = await tx
      .select({ reference: interviews.reference, assistance: interviews.assistance, round: interviews.round })
      .from(interviews)
      .where(
        and(
          eq(interviews.programme, programme),
          inArray(interviews.assistance, [...wanted.keys()]),
          not(interviews.voided),
        ),
      );
    return new Map(holders.map((one) => [placeNumber(wanted.get(one.assistance) ?? 0, one.round), one.reference]));
  },
  tellTaken(at, by) {
    const expected: Expected =
      "row" in by
        ? { code: "one-interview", params: { row: String(by.row) } }
        : { code: "one-interview-stored", params: { reference: by.reference } };
    at.tell({ column: "round", value: at.cells.round ?? "", expected });
  },
};

export const interviewSubject: Subject<InterviewRow> = {
  file: "interviews.csv",
  schema: interviewRow,
  table: interviews,
  async prepare(session, batch) {
    const wanted = batch.map(({ partly }) => partly.assistance);
    await lookUp(session, session.assistance, assistance, wanted, (_record, base) => base);
  },
  values(session, row, at) {
    const one = referred(session, session.assistance, "assistance.csv", "assistance", row.assistance, at);
    if (one === null) return null;
    return {
      assistance: one.id,
      round: row.round,
      heldOn: row.held_on,
      contact: row.contact,
      monthlyIncome: row.monthly_income_rwf,
      livingConditions: row.living_conditions,
      inWork: row.in_work,
      businessStarted: row.business_started,
      review: row.review,
    };
  },
  place: onePerRound,
};
