import { carryOut, type CarriedOut } from "@/db/commands/carry-out";
import { causeOfEntry, changeUnits } from "@/db/commands/change-units";
import { holderOfInterviewPlace } from "@/db/commands/places-held";
import { requireReferred } from "@/db/commands/register-rules";
import { findRecord, recordToChange, writeRecord } from "@/db/commands/stored-record";
import { assistance, interviews } from "@/db/schema";
import type { Store, Tx } from "@/db/store";
import { claim, type Scope, type ScopeFor } from "@/domain/access/scope";
import { refuse } from "@/domain/entry/entry-refused";
import { readReviewedEntry } from "@/domain/entry/read-entry";
import { reviewOfChange } from "@/domain/entry/review";
import { interviewEntry, type InterviewEntry } from "@/domain/entry/visit";

type Stored = typeof interviews.$inferSelect | null;

/** Records an interview about an assistance, or the attempt at one, as a draft until it is submitted; or changes one. */
export async function recordInterview(store: Store, asker: ScopeFor<"enter">, input: unknown): Promise<CarriedOut> {
  const scope = claim(asker, "enter");
  const entry = readReviewedEntry(interviewEntry, input);
  const { id, row, reason } = entry;
  return carryOut(store, scope, async (tx) => {
    const stored = await recordToChange(tx, interviews, scope, entry);
    const review = reviewOfChange(stored, reason, { actor: scope.actor, now: Date.now() });
    const before = stored?.assistance ?? null;
    const reference = { column: "assistance", file: "assistance.csv", id: row.assistance, before } as const;
    const about = await requireReferred(tx, assistance, scope, reference);
    const aboutBefore = before === null ? about : await findRecord(tx, assistance, scope, before);
    const packages = aboutBefore === null ? [about] : [about, aboutBefore];
    await requireFreePlace(tx, scope, row);
    const people = packages.map(({ beneficiary }) => beneficiary);
    const dataVersion = await changeUnits(tx, scope, causeOfEntry("interview", stored), { people }, () =>
      writeRecord(tx, interviews, scope, id, stored, { ...valuesOf(row, stored), ...review }),
    );
    return { id, dataVersion };
  });
}

async function requireFreePlace(tx: Tx, scope: Scope, row: InterviewEntry): Promise<void> {
  const reference = await holderOfInterviewPlace(tx, scope, row);
  if (reference !== null) refuse("round", row.round, { code: "one-interview-stored", params: { reference } });
}

function valuesOf(row: InterviewEntry, stored: Stored) {
  return {
    assistance: row.assistance,
    round: row.round,
    heldOn: row.held_on,
    contact: row.contact,
    monthlyIncome: row.monthly_income_rwf,
    livingConditions: row.living_conditions,
    inWork: row.in_work,
    businessStarted: row.business_started,
    visit: row.visit,
    review: stored?.review ?? row.review,
  };
}
