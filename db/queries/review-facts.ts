import { and, eq, inArray, not, or } from "drizzle-orm";
import { attended, type Attended } from "@/db/queries/attended";
import { accountNames } from "@/db/queries/account-names";
import { word, wordOrNull } from "@/db/queries/records-behind/columns";
import { documentsOf, documentsRequired } from "@/db/queries/source-documents";
import type { ReviewRow } from "@/db/queries/review-rows";
import type { Phase } from "@/db/queries/programme-structure";
import { duplicateJudgements, handovers, interviews } from "@/db/schema";
import type { Reader } from "@/db/store";
import type { ScopeFor } from "@/domain/access/scope";
import { missingDocuments } from "@/domain/review/documents";
import { incomeBefore, interviewOddities, packageOddities, type PackageFacts } from "@/domain/review/oddities";
import type { NamedDocument, ReviewEntry } from "@/domain/review/queue";
import type { Kind, Round, Status } from "@/domain/vocabulary";

/** As of which day, and with which phases, records are looked at. */
export interface Looking {
  today: string;
  phases: readonly Phase[];
}

/** Records with all that a reviewer looks at; what is odd about each follows from it. */
export async function reviewEntries(
  reader: Reader,
  scope: ScopeFor<"persons">,
  rows: readonly ReviewRow[],
  looking: Looking,
): Promise<ReviewEntry[]> {
  if (rows.length === 0) return [];
  const packages = [...new Set(rows.map(({ assistanceId }) => assistanceId))];
  const known = {
    told: await toldOf(reader, scope, packages),
    handed: await handedOver(reader, scope, packages),
    attended: await attended(reader, scope.programme, packages),
    maybeDouble: await maybeDouble(reader, scope, [...new Set(rows.map(({ personId }) => personId))]),
    papers: await documentsOf(
      reader,
      scope,
      rows.map(({ id }) => id),
    ),
    required: await documentsRequired(reader, scope),
    names: await accountNames(
      reader,
      rows.map(({ createdBy }) => createdBy),
    ),
  };
  return rows.map((row) => entryOf(row, known, looking));
}

interface Told {
  round: Round;
  income: number | null;
}

interface Known {
  told: ReadonlyMap<string, Told[]>;
  handed: ReadonlySet<string>;
  attended: ReadonlyMap<string, Attended>;
  maybeDouble: ReadonlySet<string>;
  papers: ReadonlyMap<string, NamedDocument[]>;
  required: Awaited<ReturnType<typeof documentsRequired>>;
  names: ReadonlyMap<string, string>;
}

function entryOf(row: ReviewRow, known: Known, looking: Looking): ReviewEntry {
  const kind = word<Kind>(row.kind);
  const documents = known.papers.get(row.id) ?? [];
  const of = { phase: row.phase, kind: row.record === "interview" ? ("interview" as const) : kind };
  const missing = missingDocuments(
    known.required,
    of,
    documents.map(({ type }) => type),
  );
  const told = known.told.get(row.assistanceId) ?? [];
  const interview = interviewIn(row, told);
  const { record, id, version, phase, district, enrolledOn, startedOn, endedOn } = row;
  return {
    ...{ record, id, version, phase, district, kind, enrolledOn, startedOn, endedOn },
    ...{ review: word(row.review), trade: wordOrNull(row.trade), status: word(row.status) },
    person: { id: row.personId, familyName: row.familyName, givenName: row.givenName },
    ...{ interview, documents, missing, reason: row.reviewReason },
    ...{ enteredBy: known.names.get(row.createdBy) ?? row.createdBy, enteredAt: row.createdAt },
    oddities:
      interview === null
        ? packageOddities(packageFacts(row, known, looking, missing))
        : interviewOddities({
            ...{ ...interview, enrolledOn, endedOn, missing, today: looking.today },
            hasBaseline: told.some(({ round, income }) => round === "baseline" && income !== null),
          }),
  };
}

function interviewIn(row: ReviewRow, told: readonly Told[]): ReviewEntry["interview"] {
  if (row.round === null || row.contact === null) return null;
  const round = word<Round>(row.round);
  return {
    ...{ round, heldOn: row.heldOn, contact: word(row.contact), income: row.income },
    ...{ livingConditions: wordOrNull(row.livingConditions), inWork: row.inWork },
    ...{ businessStarted: row.businessStarted, before: incomeBefore(told, round) },
  };
}

function packageFacts(
  row: ReviewRow,
  known: Known,
  { today, phases }: Looking,
  missing: PackageFacts["missing"],
): PackageFacts {
  const phase = phases.find(({ code }) => code === row.phase);
  const { district, homeDistrict, enrolledOn, startedOn, endedOn, birthYear } = row;
  return {
    ...{ today, district, homeDistrict, enrolledOn, startedOn, endedOn, birthYear, missing },
    ...{ kind: word<Kind>(row.kind), status: word<Status>(row.status) },
    phase: {
      ...{ districts: phase?.districts ?? [], startsOn: phase?.startsOn ?? null, endsOn: phase?.endsOn ?? null },
    },
    ...{ isMaybeDouble: known.maybeDouble.has(row.personId), hasCourse: row.course !== null },
    attendance: known.attended.get(row.assistanceId) ?? null,
    isHandedOver: known.handed.has(row.assistanceId),
  };
}

async function toldOf(reader: Reader, { programme }: ScopeFor<"persons">, packages: readonly string[]) {
  const rows = await reader
    .select({ assistance: interviews.assistance, round: interviews.round, income: interviews.monthlyIncome })
    .from(interviews)
    .where(
      and(
        eq(interviews.programme, programme),
        inArray(interviews.assistance, [...packages]),
        inArray(interviews.review, ["submitted", "verified"]),
        not(interviews.voided),
      ),
    );
  const byPackage = new Map<string, Told[]>();
  for (const { assistance, round, income } of rows)
    byPackage.set(assistance, [...(byPackage.get(assistance) ?? []), { round: word<Round>(round), income }]);
  return byPackage;
}

async function handedOver(reader: Reader, { programme }: ScopeFor<"persons">, packages: readonly string[]) {
  const rows = await reader
    .selectDistinct({ assistance: handovers.assistance })
    .from(handovers)
    .where(
      and(eq(handovers.programme, programme), inArray(handovers.assistance, [...packages]), not(handovers.voided)),
    );
  return new Set(rows.map(({ assistance }) => assistance));
}

async function maybeDouble(reader: Reader, { programme }: ScopeFor<"persons">, people: readonly string[]) {
  const { person, other, judgement } = duplicateJudgements;
  const isAmong = or(inArray(person, [...people]), inArray(other, [...people]));
  const rows = await reader
    .select({ person, other })
    .from(duplicateJudgements)
    .where(and(eq(duplicateJudgements.programme, programme), eq(judgement, "unsure"), isAmong));
  return new Set(rows.flatMap((row) => [row.person, row.other]));
}
