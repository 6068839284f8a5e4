import { and, eq, inArray, not } from "drizzle-orm";
import { statesOf } from "@/db/queries/measured/counted-assistance";
import { packageBrief, personBrief, word, wordOrNull } from "@/db/queries/records-behind/columns";
import type { PackageListRow } from "@/db/queries/records-behind/packages";
import { interviews } from "@/db/schema";
import type { Reader } from "@/db/store";
import type { ScopeFor } from "@/domain/access/scope";
import type { Outcome, PackageEntry } from "@/domain/records/entries";
import { followUpRounds, type LivingConditions, type ReviewClass, type Round } from "@/domain/vocabulary";

/** The assistance of a page, with the answers that its list is about. */
export async function packageEntries(
  reader: Reader,
  scope: ScopeFor<"persons">,
  rows: readonly PackageListRow[],
  question: Outcome["question"] | null,
  review: ReviewClass,
): Promise<PackageEntry[]> {
  const ids = question === null ? [] : rows.map(({ assistanceId }) => assistanceId);
  const answers = await countedAnswers(reader, scope, ids, review);
  return rows.map((row) => ({
    entry: "assistance",
    ...packageBrief(row),
    person: personBrief(row),
    householdDistrict: row.householdDistrict,
    outcome: question === null ? null : outcomeOf(answers.get(row.assistanceId) ?? new Map(), question),
    reason: row.reason,
  }));
}

interface Answers {
  round: Round;
  income: number | null;
  living: LivingConditions | null;
  work: boolean | null;
  business: boolean | null;
}

/** The counted interviews of each assistance, by round. */
async function countedAnswers(
  reader: Reader,
  scope: ScopeFor<"persons">,
  ids: readonly string[],
  review: ReviewClass,
): Promise<Map<string, Map<Round, Answers>>> {
  const byAssistance = new Map<string, Map<Round, Answers>>();
  if (ids.length === 0) return byAssistance;
  const rows = await reader
    .select({
      assistance: interviews.assistance,
      round: interviews.round,
      income: interviews.monthlyIncome,
      living: interviews.livingConditions,
      work: interviews.inWork,
      business: interviews.businessStarted,
    })
    .from(interviews)
    .where(
      and(
        eq(interviews.programme, scope.programme),
        inArray(interviews.assistance, [...ids]),
        not(interviews.voided),
        inArray(interviews.review, statesOf(review)),
        inArray(interviews.contact, ["met", "proxy"]),
      ),
    );
  for (const { assistance, ...row } of rows) {
    const own = byAssistance.get(assistance) ?? new Map<Round, Answers>();
    byAssistance.set(assistance, own);
    const round = word<Round>(row.round);
    own.set(round, { ...row, round, living: wordOrNull(row.living) });
  }
  return byAssistance;
}

function outcomeOf(counted: ReadonlyMap<Round, Answers>, question: Outcome["question"]): Outcome {
  if (question === "income") {
    const baseline = counted.get("baseline")?.income ?? null;
    const { answer, round } = latest(counted, ({ income }) => income);
    return { question, baseline, latest: answer, round };
  }
  if (question === "living") return { question, ...latest(counted, ({ living }) => living) };
  return { question, ...latest(counted, (interview) => interview[question]) };
}

/** The answer of the latest round that has one, and which round that is. */
function latest<T>(counted: ReadonlyMap<Round, Answers>, read: (interview: Answers) => T | null) {
  for (const round of [...followUpRounds].reverse()) {
    const interview = counted.get(round);
    const answer = interview === undefined ? null : read(interview);
    if (answer !== null) return { answer, round };
  }
  return { answer: null, round: null };
}
