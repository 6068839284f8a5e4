import { and, eq } from "drizzle-orm";
import { affectedBy } from "@/db/commands/affected-by";
import { carryOut, type CarriedOut } from "@/db/commands/carry-out";
import { changeUnits } from "@/db/commands/change-units";
import { recordTables } from "@/db/commands/record-tables";
import { changeRecord, recordToChange } from "@/db/commands/stored-record";
import { hadAHand } from "@/db/review/had-a-hand";
import { ownAccounts } from "@/db/review/own-accounts";
import type { assistance, interviews } from "@/db/schema";
import type { Store, Tx } from "@/db/store";
import { claim, type Scope } from "@/domain/access/scope";
import { DomainError } from "@/domain/domain-error";
import { readFields } from "@/domain/entry/read-entry";
import { reviewAfter, type ReviewStep } from "@/domain/entry/review";
import { reviewing } from "@/domain/entry/reviewing";
import type { ReviewState } from "@/domain/vocabulary";

/** Submitting ends the entering; verifying and returning is for others, each as far as that right reaches. */
const rightTo: Record<ReviewStep, "enter" | "verify"> = { submit: "enter", verify: "verify", return: "verify" };

/** One step in the review of an assistance or an interview; who entered it stays on record as such. */
export async function reviewRecord(
  store: Store,
  asker: Scope,
  record: "assistance" | "interview",
  input: unknown,
): Promise<CarriedOut> {
  const { id, version, step, reason } = readFields(reviewing, input);
  const scope = claim(asker, rightTo[step]);
  const table = recordTables[record];
  return carryOut(store, scope, async (tx) => {
    const stored = await recordToChange(tx, table, scope, { id, version });
    if (stored === null) throw new DomainError("not-found");
    const review = reviewAfter(step, { ...stored, review: asReviewState(stored.review) }, scope.actor);
    if (step === "verify") await requireOthersWork(tx, scope, table, id);
    const reviewed = {
      review,
      reviewReason: reason,
      reviewedBy: scope.actor,
      reviewedAt: Date.now(),
      reviewedBySample: null,
    };
    const affected = await affectedBy(tx, scope.programme, record, id);
    const dataVersion = await changeUnits(tx, scope, `${step}-${record}`, affected, () =>
      changeRecord(tx, table, scope, stored, reviewed),
    );
    return { id, dataVersion };
  });
}

/** Refuses to verify what the asker had a hand in, under whichever of their accounts. */
export async function requireOthersWork(
  tx: Tx,
  { programme, actor }: Scope,
  table: typeof assistance | typeof interviews,
  id: string,
): Promise<void> {
  const accounts = await ownAccounts(tx, actor);
  const [own] = await tx
    .select({ id: table.id })
    .from(table)
    .where(and(eq(table.programme, programme), eq(table.id, id), hadAHand(table, accounts)));
  if (own !== undefined) throw new DomainError("own-entry");
}

/** The database's checks hold the closed lists, so a stored word is one of them. */
function asReviewState(stored: string): ReviewState {
  return stored as ReviewState;
}
