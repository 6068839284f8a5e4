import { and, eq } from "drizzle-orm";
import { personColumns, searchTokens } from "@/db/exchange/person-columns";
import type { LoadSession } from "@/db/exchange/load-session";
import type { FileRow } from "@/db/exchange/read-file";
import { knownFrom, lookUp, referenceOf, referred } from "@/db/exchange/references";
import { textOf, textOrNull } from "@/db/exchange/stored-records";
import type { Children, Subject } from "@/db/exchange/subject";
import { beneficiaries, beneficiaryTokens, households } from "@/db/schema";
import { beneficiaryRow, type BeneficiaryRow } from "@/domain/exchange/beneficiaries";
import type { Partly } from "@/domain/exchange/read-row";
import { ageGroupOf } from "@/domain/measures/unit";

const tokensOfNames: Children = {
  dependOn: ["familyName", "givenName"],
  async remove({ tx, programme }, id) {
    await tx
      .delete(beneficiaryTokens)
      .where(and(eq(beneficiaryTokens.programme, programme), eq(beneficiaryTokens.beneficiary, id)));
  },
  async insert({ tx, programme }, records) {
    const rows = records.flatMap((record) =>
      searchTokens(programme, textOf(record, "id"), textOf(record, "familyName"), textOrNull(record, "givenName")),
    );
    await tx.insertMany(beneficiaryTokens, rows);
  },
};

export const beneficiarySubject: Subject<BeneficiaryRow> = {
  file: "beneficiaries.csv",
  schema: beneficiaryRow,
  table: beneficiaries,
  async prepare(session, batch) {
    const wanted = batch.map(({ partly }) => partly.household);
    await lookUp(session, session.households, households, wanted, (_record, base) => base);
  },
  values(session, row, at) {
    const household = referred(session, session.households, "households.csv", "household", row.household, at);
    tellOfBirth(session, row, at);
    if (at.row === null || (row.household !== null && household === null)) return null;
    return { household: household?.id ?? null, ...personColumns(at.row) };
  },
  atFirst: (session, { id, birth_year }) => ({
    ageGroup: ageGroupOf(birth_year, [session.firstEnrolled?.get(id) ?? null]),
  }),
  remember({ people }, at, record) {
    people.set(referenceOf(at, record), { ...knownFrom(people, at, record), birthYear: at.partly.birth_year });
  },
  children: tokensOfNames,
};

function tellOfBirth(session: LoadSession, { id, birth_year }: Partly<BeneficiaryRow>, at: FileRow<BeneficiaryRow>) {
  const first = id === null ? undefined : session.firstEnrolled?.get(id);
  if (birth_year === null || first === undefined || birth_year <= Number(first.slice(0, 4))) return;
  const expected = { code: "birth-before-enrolment", params: { day: first } } as const;
  at.tell({ column: "birth_year", value: String(birth_year), expected });
}
