import { anonymisePerson } from "@/db/commands/anonymise-person";
import type { CarriedOut } from "@/db/commands/carry-out";
import { closeMonth } from "@/db/commands/close-month";
import { judgeDuplicate } from "@/db/commands/judge-duplicate";
import { mergePeople } from "@/db/commands/merge-people";
import { recordAssistance } from "@/db/commands/record-assistance";
import { presentOn, recordAttendance, traineesOf } from "@/db/commands/record-attendance";
import { recordBeneficiary } from "@/db/commands/record-beneficiary";
import { recordCourse } from "@/db/commands/record-course";
import { recordDocument } from "@/db/commands/record-document";
import { recordHousehold } from "@/db/commands/record-household";
import { recordInterview } from "@/db/commands/record-interview";
import { recordHandover } from "@/db/commands/record-handover";
import { recordTrainer } from "@/db/commands/record-trainer";
import { recordVisit } from "@/db/commands/record-visit";
import { restoreRecord } from "@/db/commands/restore-record";
import { reviewAssistance } from "@/db/commands/review-assistance";
import { reviewInterview } from "@/db/commands/review-interview";
import { setTarget, stepsStanding } from "@/db/commands/set-target";
import { unmergePeople } from "@/db/commands/unmerge-people";
import { requireReach } from "@/db/commands/stored-record";
import { voidRecord } from "@/db/commands/void-record";
import { withdrawConsent } from "@/db/commands/withdraw-consent";
import { InConflict } from "@/db/operations/in-conflict";
import { standingRecord, type Standing } from "@/db/operations/standing";
import type { Store, Tx } from "@/db/store";
import { claim, type Scope, type ScopeFor } from "@/domain/access/scope";
import type { AuditedKind, AuditedRow, AuditedValue } from "@/domain/audit/audited";
import { DomainError } from "@/domain/domain-error";
import { recordKinds, type RecordKind } from "@/domain/entry/voiding";
import { assistanceRow } from "@/domain/exchange/assistance";
import { beneficiaryRow } from "@/domain/exchange/beneficiaries";
import { courseRow } from "@/domain/exchange/courses";
import { householdRow } from "@/domain/exchange/households";
import { interviewRow } from "@/domain/exchange/interviews";
import { trainerRow } from "@/domain/exchange/trainers";
import { asCell, mergeFields, mergeLists } from "@/domain/operations/merge";
import type { Operation, OperationVerb } from "@/domain/operations/operation";

/** What carrying an operation out came to. */
export interface Outcome {
  record: AuditedKind;
  id: string;
  /** `null` when all was stored so already and nothing had to be done. */
  done: CarriedOut | null;
  standing: Standing;
}

/** An operation that is being carried out: in a transaction that its command joins. */
export interface Carrying {
  store: Store;
  tx: Tx;
  scope: Scope;
  operation: Operation;
}

type Command = (store: Store, scope: ScopeFor<"enter">, input: unknown) => Promise<CarriedOut>;

/** The schema by which the command reads a record. */
interface Columns {
  shape: Readonly<Record<string, unknown>>;
}

type Verb = (carrying: Carrying) => Promise<Outcome>;

/** How each verb is carried out: which command, and how what was seen is compared with what stands. */
export const verbs: Readonly<Record<OperationVerb, Verb>> = {
  "record-household": (carrying) => enter(carrying, "household", recordHousehold, householdRow),
  "record-beneficiary": (carrying) => enter(carrying, "beneficiary", recordBeneficiary, beneficiaryRow),
  "record-trainer": (carrying) => enter(carrying, "trainer", recordTrainer, trainerRow),
  "record-course": (carrying) => enter(carrying, "course", recordCourse, courseRow),
  "record-assistance": (carrying) => enter(carrying, "assistance", recordAssistance, assistanceRow),
  "record-interview": (carrying) => enter(carrying, "interview", recordInterview, interviewRow),
  "review-assistance": (carrying) => step(carrying, "assistance", reviewAssistance),
  "review-interview": (carrying) => step(carrying, "interview", reviewInterview),
  "void-record": (carrying) => step(carrying, kindIn(carrying.operation), voidRecord),
  "restore-record": (carrying) => step(carrying, kindIn(carrying.operation), restoreRecord),
  "withdraw-consent": (carrying) => step(carrying, "beneficiary", withdrawConsent),
  "anonymise-person": (carrying) => step(carrying, "beneficiary", anonymisePerson),
  "record-attendance": attend,
  "set-target": target,
  "judge-duplicate": (carrying) => add(carrying, "duplicate", judgeDuplicate),
  "record-visit": (carrying) => add(carrying, "visit", recordVisit),
  "record-handover": (carrying) => add(carrying, "handover", recordHandover),
  "close-month": (carrying) => add(carrying, "month-closing", closeMonth),
  "record-document": (carrying) => add(carrying, "document", recordDocument),
  "merge-people": (carrying) => add(carrying, "merge", mergePeople),
  "unmerge-people": (carrying) => add(carrying, "merge", unmergePeople),
};

/** A record that is new, or of which some fields change while the others stay as they stand. */
async function enter(
  { store, tx, scope: asker, operation }: Carrying,
  record: RecordKind,
  command: Command,
  columns: Columns,
) {
  const scope = claim(asker, "enter");
  const { payload, base } = operation;
  const { id: key, reason, ...wanted } = payload;
  const id = asCell(key ?? null);
  const standing = await standingRecord(tx, scope, record, id);
  if (standing === null) {
    if (base !== null) throw new DomainError("not-found");
    return outcome(tx, scope, record, id, await command(store, scope, payload));
  }
  await requireReach(tx, scope, record, id);
  const { conflicts, changes } = mergeFields(standing.fields, base ?? {}, wanted);
  if (conflicts.length > 0) throw new InConflict(record, id, conflicts);
  if (changes.length === 0) return { record, id, done: null, standing };
  const why = reason === undefined ? {} : { reason };
  const whole = { ...entered(standing.fields, columns), ...wanted, ...why, id, version: standing.version };
  return outcome(tx, scope, record, id, await command(store, scope, whole));
}

/** What somebody enters of a record as it stands, by the columns of its row; the rest is not theirs to say. */
function entered(fields: AuditedRow, columns: Columns): Record<string, AuditedValue> {
  const open = Object.keys(columns.shape).filter((column) => column in fields && !decided.includes(column));
  return Object.fromEntries(open.map((column) => [column, fields[column] ?? null]));
}

const decided = ["id", "voided", "review"];

/** A step that takes a record as a whole: in the version that was seen, or with the fields that were seen. */
async function step({ store, tx, scope: asker, operation }: Carrying, record: RecordKind, command: Command) {
  const { payload, base } = operation;
  const scope = claim(asker, payload.step === "verify" || payload.step === "return" ? "verify" : "enter");
  const id = asCell(payload.id ?? null);
  const standing = await standingRecord(tx, scope, record, id);
  if (standing === null) throw new DomainError("not-found");
  await requireReach(tx, scope, record, id);
  const seen = Object.entries(base ?? {});
  const conflicts = seen.flatMap(([field, was]) => {
    const theirs = standing.fields[field] ?? null;
    return asCell(was) === asCell(theirs) ? [] : [{ field, base: was, yours: was, theirs }];
  });
  if (conflicts.length > 0) throw new InConflict(record, id, conflicts);
  const version = seen.length > 0 ? { version: standing.version } : {};
  return outcome(tx, scope, record, id, await command(store, scope, { ...version, ...payload }));
}

async function outcome(tx: Tx, scope: Scope, record: RecordKind, id: string, done: CarriedOut): Promise<Outcome> {
  const standing = await standingRecord(tx, scope, record, id);
  if (standing === null) throw new Error(`The ${record} that was stored is not there.`);
  return { record, id, done, standing };
}

function kindIn({ payload }: Operation): RecordKind {
  const kind = recordKinds.find((one) => one === payload.record);
  if (kind === undefined) throw new DomainError("not-found");
  return kind;
}

/** A day's list on which others may have marked other trainees meanwhile: each trainee is a field of their own. */
async function attend({ store, tx, scope: asker, operation }: Carrying): Promise<Outcome> {
  const scope = claim(asker, "enter");
  const { payload, base } = operation;
  const [course, day] = [asCell(payload.course ?? null), asCell(payload.day ?? null)];
  const present = listIn(payload.present ?? null);
  await requireReach(tx, scope, "course", course);
  const standing = await presentOn(tx, scope, day, await traineesOf(tx, scope, course));
  const seen = base?.present ?? null;
  const isUnseen = standing !== null && seen === null && asCell(standing) !== asCell(present);
  const conflict = { field: `attendance ${day}`, base: null, yours: present, theirs: standing };
  if (isUnseen) throw new InConflict("course", course, [conflict]);
  const merged = standing === null ? present : mergeLists(standing, seen === null ? standing : listIn(seen), present);
  const fields = { course, day, present: merged };
  if (standing !== null && asCell(standing) === asCell(merged)) {
    return { record: "course", id: course, done: null, standing: { version: null, fields } };
  }
  const done = await recordAttendance(store, scope, { ...payload, present: [...merged] });
  return { record: "course", id: course, done, standing: { version: null, fields } };
}

function listIn(value: AuditedValue): string[] {
  const text = asCell(value);
  return text === "" ? [] : text.split(";");
}

/** All steps of a target as of one day are one field. */
async function target({ store, tx, scope: asker, operation }: Carrying): Promise<Outcome> {
  const scope = claim(asker, "configure");
  const { payload, base } = operation;
  const { steps = null } = payload;
  const standing = await stepsStanding(tx, scope, payload);
  if (standing !== null) {
    const { conflicts } = mergeFields({ steps: standing.steps }, base ?? {}, { steps });
    if (conflicts.length > 0) throw new InConflict("target", standing.id, conflicts);
  }
  const done = await setTarget(store, scope, payload);
  return { record: "target", id: done.id, done, standing: { version: null, fields: payload } };
}

/** What is only ever added, or of which the last word counts: it cannot be in conflict. */
async function add(
  { store, scope: asker, operation: { payload } }: Carrying,
  record: AuditedKind,
  command: Command,
): Promise<Outcome> {
  const done = await command(store, claim(asker, "enter"), payload);
  return { record, id: done.id, done, standing: { version: null, fields: payload } };
}
