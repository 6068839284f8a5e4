import { isEmptyFor } from "@/db/exchange/stored-records";
import { detached, type LoadSession } from "@/db/exchange/load-session";
import { readCells } from "@/db/exchange/read-file";
import { assistance } from "@/db/schema";
import { isDay } from "@/domain/dates";

/**
 * Reads assistance.csv once in advance: whoever is loaded gets the age group of their first enrolment at once, and
 * need not be written a second time. `null` when the file cannot tell which of its rows are voided.
 */
export async function firstEnrolments(session: LoadSession): Promise<Map<string, string> | null> {
  const first = new Map<string, string>();
  const isEmpty = await isEmptyFor(session.tx, assistance, session.programme);
  for await (const batch of readCells(session, "assistance.csv", true)) {
    for (const { cells } of batch) {
      if (cells.voided === undefined && !isEmpty) return null;
      const { beneficiary = "", enrolled_on: day = "", voided = "" } = cells;
      if (day === "" || voided !== "" || !isDay(day)) continue;
      const known = first.get(beneficiary);
      if (known === undefined) first.set(detached(beneficiary), day);
      else if (day < known) first.set(beneficiary, day);
    }
  }
  return first;
}
