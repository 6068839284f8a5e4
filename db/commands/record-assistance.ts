import { carryOut, type CarriedOut } from "@/db/commands/carry-out";
import { causeOfEntry, changeUnits } from "@/db/commands/change-units";
import { holderOfAssistancePlace } from "@/db/commands/places-held";
import { isBornAfter, requirePhase, requireReferred } from "@/db/commands/register-rules";
import { recordToChange, writeRecord } from "@/db/commands/stored-record";
import { assistance, beneficiaries, courses } from "@/db/schema";
import type { Store, Tx } from "@/db/store";
import { requireDistrict } from "@/domain/access/reach";
import { claim, type Scope, type ScopeFor } from "@/domain/access/scope";
import { refuse } from "@/domain/entry/entry-refused";
import { readReviewedEntry } from "@/domain/entry/read-entry";
import { reviewOfChange } from "@/domain/entry/review";
import { assistanceRow, type AssistanceRow } from "@/domain/exchange/assistance";

type Stored = typeof assistance.$inferSelect | null;

/** Records one package for one person in one phase, as a draft until it is submitted, or changes one. */
export async function recordAssistance(store: Store, asker: ScopeFor<"enter">, input: unknown): Promise<CarriedOut> {
  const scope = claim(asker, "enter");
  const entry = readReviewedEntry(assistanceRow, input);
  const { id, row, reason } = entry;
  requireDistrict(scope, row.district);
  return carryOut(store, scope, async (tx) => {
    const stored = await recordToChange(tx, assistance, scope, entry);
    const review = reviewOfChange(stored, reason, { actor: scope.actor, now: Date.now() });
    await requirePhase(tx, scope, row.phase);
    await requirePerson(tx, scope, row, stored);
    await requireCourse(tx, scope, row, stored);
    await requireFreePlace(tx, scope, row);
    const people = [row.beneficiary, ...(stored === null ? [] : [stored.beneficiary])];
    const dataVersion = await changeUnits(tx, scope, causeOfEntry("assistance", stored), { people }, () =>
      writeRecord(tx, assistance, scope, id, stored, { ...valuesOf(row, stored), ...review }),
    );
    return { id, dataVersion };
  });
}

async function requirePerson(tx: Tx, scope: Scope, row: AssistanceRow, stored: Stored): Promise<void> {
  const { beneficiary: id, enrolled_on: day } = row;
  const before = stored?.beneficiary ?? null;
  const reference = { column: "beneficiary", file: "beneficiaries.csv", id, before } as const;
  const { birthYear } = await requireReferred(tx, beneficiaries, scope, reference);
  if (!isBornAfter(birthYear, day)) return;
  refuse("enrolled_on", day ?? "", { code: "enrolled-after-birth", params: { year: String(birthYear) } });
}

async function requireCourse(tx: Tx, scope: Scope, row: AssistanceRow, stored: Stored): Promise<void> {
  const { course: id, phase, trade } = row;
  if (id === null) return;
  const reference = { column: "course", file: "courses.csv", id, before: stored?.course ?? null } as const;
  const course = await requireReferred(tx, courses, scope, reference);
  if (course.phase !== phase) refuse("course", id, { code: "course-of-phase", params: { is: course.phase } });
  if (course.trade !== trade) refuse("course", id, { code: "course-of-trade", params: { is: course.trade } });
}

async function requireFreePlace(tx: Tx, scope: Scope, row: AssistanceRow): Promise<void> {
  const reference = await holderOfAssistancePlace(tx, scope, row);
  if (reference !== null)
    refuse("beneficiary", row.beneficiary, { code: "one-assistance-stored", params: { reference } });
}

function valuesOf(row: AssistanceRow, stored: Stored) {
  const { beneficiary, phase, district, kind, trade, course, status } = row;
  const days = { enrolledOn: row.enrolled_on, startedOn: row.started_on, endedOn: row.ended_on };
  return { beneficiary, phase, district, kind, trade, course, status, ...days, review: stored?.review ?? row.review };
}
