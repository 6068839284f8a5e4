import { columnsOf } from "@/domain/exchange/files";
import type { Cells } from "@/domain/exchange/read-row";
import type { ImportContext, RowInProgress, Said } from "@/domain/import/derivation";
import type { DerivedAssistance } from "@/domain/import/derive-assistance";
import { roundFields, type Field, type RoundField } from "@/domain/import/fields";
import { isChanged, overlaid } from "@/domain/import/known-records";
import { rounds, type Round } from "@/domain/vocabulary";

/** Derives a row's interviews: those of columns headed with a round, and that of the row's own round. */
export function deriveInterviews(
  at: RowInProgress,
  assistance: DerivedAssistance,
  context: ImportContext,
  said: Said,
): void {
  const own = ownRound(at);
  for (const round of rounds) {
    const fieldOf = (field: RoundField): Field =>
      at.has(`${field}@${round}`) || round !== own ? `${field}@${round}` : field;
    const given: Cells = Object.fromEntries(roundFields.map((field) => [field, at.value(fieldOf(field))]));
    const isTold = roundFields.some((field) => field !== "held_on" && given[field] !== "");
    if (isTold || (round === own && at.has("round"))) derive(at, assistance, context, said, { round, given, fieldOf });
  }
}

/** The round of a row; without a column for it what a list of people asks is asked before anything is given. */
function ownRound(at: RowInProgress): Round | null {
  if (!at.has("round")) return "baseline";
  return rounds.find((round) => round === at.value("round")) ?? null;
}

interface Asked {
  round: Round;
  given: Cells;
  fieldOf: (field: RoundField) => Field;
}

function derive(
  at: RowInProgress,
  { id: assistance, stored: one }: DerivedAssistance,
  { newId }: ImportContext,
  said: Said,
  { round, given, fieldOf }: Asked,
): void {
  const found = one?.interviews.get(round);
  const stored = found?.voided === "by-hand" ? undefined : found;
  const isSame = stored !== undefined && stored.voided === "no" && !isChanged(given, stored.cells);
  const merged = overlaid(columnsOf("interviews.csv"), given, stored?.cells);
  const cells: Cells = {
    ...merged,
    ...{ id: stored?.cells.id ?? newId(), assistance, round, voided: "" },
    // Answers without a word on the contact were given by somebody: the person, as the form supposes.
    contact: merged.contact === "" && !at.has(fieldOf("contact")) ? "met" : (merged.contact ?? ""),
    review: isSame ? (stored.cells.review ?? "") : "submitted",
  };
  const before = said.get("interviews.csv", `${round};${assistance}`);
  const field: Field = at.has("round") ? "round" : fieldOf("monthly_income_rwf");
  if (before !== undefined) at.tell(field, { code: "one-interview", params: { row: String(before.row) } });
  if (!isSame && stored?.cells.review === "verified") at.tell(field, { code: "verified-record" });
  const does = stored === undefined ? "new" : isSame ? "unchanged" : "update";
  const record = at.add({ file: "interviews.csv", cells, does }, (column) => {
    const asked = roundFields.find((one) => one === column);
    return asked === undefined ? "round" : fieldOf(asked);
  });
  said.add("interviews.csv", `${round};${assistance}`, { row: at.row.number, given, record });
}
