import { and, asc, eq, inArray, not } from "drizzle-orm";
import { word } from "@/db/queries/records-behind/columns";
import { assistance, handovers } from "@/db/schema";
import type { Reader } from "@/db/store";
import type { HandoverItem } from "@/domain/entry/handover";
import type { ScopeFor } from "@/domain/access/scope";
import type { HandedOverOnRecord } from "@/domain/records/handed-over";

/** What was handed over under some assistance of the asker's districts, by day. */
export async function handedOver(
  reader: Reader,
  { programme, districts }: ScopeFor<"persons">,
  packages: readonly string[],
): Promise<HandedOverOnRecord[]> {
  const { id, assistance: under, item, quantity, handedOn, receivedBy } = handovers;
  const rows = await reader
    .select({ id, assistance: under, item, quantity, handedOn, receivedBy })
    .from(handovers)
    .innerJoin(assistance, and(eq(assistance.programme, handovers.programme), eq(assistance.id, under)))
    .where(
      and(
        eq(handovers.programme, programme),
        inArray(under, [...packages]),
        districts === null ? undefined : inArray(assistance.district, [...districts]),
        not(handovers.voided),
      ),
    )
    .orderBy(asc(handedOn), asc(id));
  return rows.map((row) => ({ ...row, item: word<HandoverItem>(row.item) }));
}
