import { and, eq } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { isWriting, type LoadSession } from "@/db/exchange/load-session";
import { readFile } from "@/db/exchange/read-file";
import { isKnownPhase } from "@/db/exchange/references";
import { targets } from "@/db/schema";
import { targetRow, type TargetFileRow } from "@/domain/exchange/targets";

/** Loads targets.csv: a row is known by all but its value and reason, and older rows stay as history. */
export async function loadTargets(session: LoadSession): Promise<void> {
  const rows = await session.tx.select().from(targets).where(eq(targets.programme, session.programme));
  const stored = new Map(rows.map((row) => [keyOf({ ...row, due_on: row.dueOn, set_on: row.setOn }), row]));
  const seen = new Map<string, number>();
  for await (const batch of readFile(session, "targets.csv", targetRow)) {
    const counts = (session.counts["targets.csv"] ??= { new: 0, changed: 0, unchanged: 0 });
    for (const at of batch) {
      if (at.row === null || !isKnownPhase(session, at)) continue;
      const key = keyOf(at.row);
      const before = seen.get(key);
      if (before !== undefined) {
        at.tell({
          column: "indicator",
          value: at.row.indicator,
          expected: { code: "unique", params: { row: String(before) } },
        });
        continue;
      }
      seen.set(key, at.number);
      const had = stored.get(key);
      const isSame = had !== undefined && had.value === at.row.value && had.reason === at.row.reason;
      counts[had === undefined ? "new" : isSame ? "unchanged" : "changed"] += 1;
      if (isWriting(session) && !isSame) await write(session, at.row, had?.id ?? null);
    }
  }
}

type Key = Record<"indicator" | "phase", string> & Record<"district" | "sex" | "due_on" | "set_on", string | null>;

function keyOf(row: Key): string {
  return [row.indicator, row.phase, row.district, row.sex, row.due_on, row.set_on].join(";");
}

async function write({ tx, programme }: LoadSession, row: TargetFileRow, id: string | null): Promise<void> {
  const { value, reason, indicator, phase, district, sex } = row;
  if (id !== null)
    await tx
      .update(targets)
      .set({ value, reason })
      .where(and(eq(targets.programme, programme), eq(targets.id, id)));
  else
    await tx.insert(targets).values({
      programme,
      id: uuid(),
      indicator,
      phase,
      district,
      sex,
      value,
      reason,
      dueOn: row.due_on,
      setOn: row.set_on,
    });
}
