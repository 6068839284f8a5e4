import { and, eq } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { knownRecords } from "@/db/import/known-records";
import { registerTwins } from "@/db/import/register-twins";
import { Pauses } from "@/db/pauses";
import { phases } from "@/db/schema";
import type { Reader } from "@/db/store";
import { claim, type ScopeFor } from "@/domain/access/scope";
import { todayInKigali } from "@/domain/dates";
import type { Sheet } from "@/domain/import/cell";
import { RowDeriver } from "@/domain/import/derive-rows";
import { possibleDuplicates } from "@/domain/import/duplicates";
import { newPeople, planOf, type ImportPlan } from "@/domain/import/import-plan";
import type { SavedMapping } from "@/domain/import/mapping";
import { openSheet, type ReadSheet } from "@/domain/import/read-rows";
import { FileRefused, importLimits } from "@/domain/import/refusals";

export interface ImportQuestion {
  sheet: Sheet;
  /** The phase whose assistance the rows tell of. */
  phase: string;
  /** `null`: the columns that headings and values propose. */
  mapping: SavedMapping | null;
  /** What holds for every row although no column says it, such as the kind of assistance. */
  constants?: SavedMapping["constants"];
  /** Whether rows that may double somebody are taken all the same. */
  keepDuplicates?: boolean;
}

/** The plan and the sheet as it was understood, so that a person can see which column was taken for what. */
export interface PlannedImport {
  plan: ImportPlan;
  read: ReadSheet;
}

/**
 * The dry run: says of every row what the real run would do, against the register as it is now. Reads in bulk and
 * writes nothing. Throws `FileRefused` when nothing in the sheet can be read.
 */
export async function planImport(
  reader: Reader,
  asker: ScopeFor<"enter">,
  question: ImportQuestion,
): Promise<PlannedImport> {
  const scope = claim(asker, "enter");
  const { programme, districts } = scope;
  const open = openSheet(question.sheet, question.mapping, question.constants);
  if (typeof open === "string") throw new FileRefused(open);
  if (open.rows.length > importLimits.rows) throw new FileRefused("too-many-rows");
  const pauses = new Pauses();
  const read = { ...open.sheet, rows: await pauses.map(open.rows, open.read) };
  const known = await knownRecords(reader, programme, read);
  const phaseStartsOn = await startOf(reader, programme, question.phase);
  const today = todayInKigali(new Date());
  const context = { phase: question.phase, phaseStartsOn, today, known, districts, newId: uuid };
  const deriver = new RowDeriver(read, context);
  const derived = { problems: deriver.problems, rows: await pauses.map(read.rows, (row) => deriver.derive(row)) };
  const candidates = newPeople(derived.rows);
  const identities = candidates.map(({ identity }) => identity);
  const twins = await registerTwins(reader, programme, identities, districts);
  const duplicates = possibleDuplicates(candidates, twins);
  return { plan: planOf(derived, duplicates, question.keepDuplicates ?? false), read };
}

async function startOf(reader: Reader, programme: string, phase: string): Promise<string | null> {
  const [row] = await reader
    .select({ startsOn: phases.startsOn })
    .from(phases)
    .where(and(eq(phases.programme, programme), eq(phases.code, phase)));
  return row?.startsOn ?? null;
}
