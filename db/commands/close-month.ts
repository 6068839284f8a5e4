import { and, eq } from "drizzle-orm";
import { carryOut, type CarriedOut } from "@/db/commands/carry-out";
import { raiseVersion } from "@/db/commands/raise-version";
import { monthClosings } from "@/db/schema";
import type { Store } from "@/db/store";
import { requireDistrict } from "@/domain/access/reach";
import { claim, type ScopeFor } from "@/domain/access/scope";
import { monthClosing } from "@/domain/entry/month-closing";
import { readFields } from "@/domain/entry/read-entry";
import { Sums } from "@/domain/measures/sums";

/** Says of a district's month that all of it is entered, or that there was nothing; the last word counts. */
export async function closeMonth(store: Store, asker: ScopeFor<"enter">, input: unknown): Promise<CarriedOut> {
  const scope = claim(asker, "enter");
  const { district, month, closing } = readFields(monthClosing, input);
  requireDistrict(scope, district);
  return carryOut(store, scope, async (tx) => {
    const { programme, actor } = scope;
    const ofMonth = and(
      eq(monthClosings.programme, programme),
      eq(monthClosings.district, district),
      eq(monthClosings.month, month),
    );
    const [before] = await tx.select().from(monthClosings).where(ofMonth);
    const now = Date.now();
    await tx.delete(monthClosings).where(ofMonth);
    const said = { closing, closedAt: now, closedBy: actor };
    await tx.insertMany(monthClosings, [{ programme, district, month, ...said }]);
    const id = `${district} ${month}`;
    const fields = [{ field: "closing", old: before?.closing ?? null, new: closing }];
    tx.trail.note({ record: "month-closing", id, version: null, fields });
    return { id, dataVersion: await raiseVersion(tx, scope, "close-month", new Sums(), now) };
  });
}
