import type { FileCounts } from "@/db/exchange/file-counts";
import { recording, type ChangeTx } from "@/db/audit/trail";
import { assistanceSubject } from "@/db/exchange/load-assistance";
import { beneficiarySubject } from "@/db/exchange/load-beneficiaries";
import { courseSubject } from "@/db/exchange/load-courses";
import { firstEnrolments } from "@/db/exchange/first-enrolment";
import { loadGrants, loadTransactions } from "@/db/exchange/load-funding";
import { householdSubject } from "@/db/exchange/load-households";
import { interviewSubject } from "@/db/exchange/load-interviews";
import { loadPhases } from "@/db/exchange/load-phases";
import { loadRecords } from "@/db/exchange/load-records";
import { ProblemList, type LoadSession } from "@/db/exchange/load-session";
import { RowsRead } from "@/db/exchange/rows-read";
import { loadTargets } from "@/db/exchange/load-targets";
import { trainerSubject } from "@/db/exchange/load-trainers";
import type { RegisterSource } from "@/db/exchange/register-source";
import { isEmptyFor } from "@/db/exchange/stored-records";
import { tellWholeRegister } from "@/db/exchange/whole-register-rules";
import { lockProgramme } from "@/db/commands/lock-programme";
import { raiseVersion } from "@/db/commands/raise-version";
import { rebuildRollup } from "@/db/rollup/rebuild";
import { beneficiaries } from "@/db/schema";
import type { Store, Tx } from "@/db/store";
import type { Scope } from "@/domain/access/scope";
import { exchangeFiles, type ExchangeFile } from "@/domain/exchange/files";
import type { Problem } from "@/domain/exchange/problems";
import { Sums } from "@/domain/measures/sums";

/** A register that was not loaded, and why: the first thousand problems and how many there are. Nothing was written. */
export class RegisterRefused extends Error {
  override name = "RegisterRefused";

  constructor(
    readonly problems: readonly Problem[],
    readonly count: number,
  ) {
    super(`The register was not loaded: ${count} problems.`);
  }
}

export interface LoadResult {
  /** What was done with the rows of each file that the source has. */
  files: Partial<Record<ExchangeFile, FileCounts>>;
  /** The data version afterwards; `null` when nothing changed. */
  version: number | null;
}

/** `sums` is the working out of the rollup, after the files. */
export type LoadStep = ExchangeFile | "sums";

export interface LoadOptions {
  /** How much of a step is done, from 0 to 1. */
  onProgress?: (step: LoadStep, share: number) => void;
  cause?: string;
}

/**
 * Loads a register into a programme (docs/exchange-format.md): all of it or, with any problem, nothing, throwing
 * `RegisterRefused`. Loading the same again changes nothing. The rollup is worked out once, in the same transaction.
 */
export async function loadRegister(
  store: Store,
  scope: Scope,
  source: RegisterSource,
  options: LoadOptions = {},
): Promise<LoadResult> {
  const load = (tx: Tx) => loadInto(recording(tx, store.origin), scope, source, options);
  return store.transaction(load, { alone: true });
}

/** The same inside a transaction that also does other things. */
export async function loadInto(
  tx: ChangeTx,
  scope: Scope,
  source: RegisterSource,
  { onProgress = () => undefined, cause = "register-load" }: LoadOptions = {},
): Promise<LoadResult> {
  const session = await storeRecords(tx, scope, source, onProgress);
  return { files: session.counts, version: await countAgain(tx, session, scope, cause, onProgress) };
}

/** Stores the records of a source, or throws `RegisterRefused`; what they change in the rollup is the caller's to add. */
export async function storeRecords(
  tx: ChangeTx,
  scope: Scope,
  source: RegisterSource,
  onProgress: (file: ExchangeFile, share: number) => void = () => undefined,
): Promise<LoadSession> {
  await lockProgramme(tx, scope.programme);
  const session = sessionOf(tx, scope, source, onProgress);
  const isFresh = await isEmptyFor(tx, beneficiaries, scope.programme);
  await loadPhases(session);
  await loadTargets(session);
  await loadRecords(session, householdSubject);
  await loadRecords(session, trainerSubject);
  await loadRecords(session, courseSubject);
  session.firstEnrolled = await firstEnrolments(session);
  await loadRecords(session, beneficiarySubject);
  session.firstEnrolled = null;
  await loadRecords(session, assistanceSubject);
  await loadRecords(session, interviewSubject);
  await loadTransactions(session, await loadGrants(session));
  if (!isFresh) await tellWholeRegister(session);
  const { problems } = session;
  if (problems.count > 0) throw new RegisterRefused(problems.inOrder(), problems.count);
  return session;
}

function sessionOf(
  tx: Tx,
  scope: Scope,
  source: RegisterSource,
  onProgress: (file: ExchangeFile, share: number) => void,
): LoadSession {
  return {
    tx,
    source,
    onProgress,
    programme: scope.programme,
    actor: scope.actor,
    now: Date.now(),
    problems: new ProblemList(),
    counts: {},
    read: new RowsRead(),
    unread: new Set(),
    phases: new Map(),
    households: new Map(),
    trainers: new Map(),
    courses: new Map(),
    people: new Map(),
    assistance: new Map(),
    firstEnrolled: null,
  };
}

const outsideTheRollup: readonly ExchangeFile[] = ["phases.csv", "targets.csv", "grants.csv", "transactions.csv"];

async function countAgain(
  tx: ChangeTx,
  { counts, now, read, households, people, assistance }: LoadSession,
  scope: Scope,
  cause: string,
  onProgress: (step: LoadStep, share: number) => void,
): Promise<number | null> {
  const touched = exchangeFiles.filter((file) => (counts[file]?.new ?? 0) + (counts[file]?.changed ?? 0) > 0);
  if (touched.length === 0) return null;
  for (const known of [households, people, assistance]) known.clear();
  const isCounted = touched.some((file) => !outsideTheRollup.includes(file));
  onProgress("sums", 0);
  const delta = isCounted ? await rebuildRollup(tx, scope.programme) : new Sums();
  onProgress("sums", 1);
  tx.trail.note({ record: null, id: null, version: null, fields: read.fields(counts) });
  return raiseVersion(tx, scope, cause, delta, now);
}
