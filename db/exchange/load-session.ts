import type { FileCounts } from "@/db/exchange/file-counts";
import type { RegisterSource } from "@/db/exchange/register-source";
import type { RowsRead } from "@/db/exchange/rows-read";
import type { Tx } from "@/db/store";
import { exchangeFiles, type ExchangeFile } from "@/domain/exchange/files";
import type { CellProblem, Problem } from "@/domain/exchange/problems";

const mostListed = 1000;

/** Everything wrong with a register: the first thousand problems and how many there are. */
export class ProblemList {
  readonly first: Problem[] = [];
  count = 0;

  /** File by file and row by row, as someone mends them. */
  inOrder(): Problem[] {
    const place = ({ file }: Problem) => exchangeFiles.findIndex((one) => one === file);
    return [...this.first].sort((a, b) => place(a) - place(b) || a.row - b.row);
  }

  add(file: string, row: number, { column, value, expected }: CellProblem): void {
    this.count += 1;
    if (this.first.length < mostListed) this.first.push({ file, row, column, value, expected });
  }
}

/** A row that rows of later files refer to. */
export interface Known {
  /** The database key. */
  id: string;
  /** A small number of its own, for keys of places. */
  index: number;
  /** The row in its file; 0 for one that is only in the database. */
  row: number;
}

/** The state of one load: its transaction, what later files may refer to, and what was wrong so far. */
export interface LoadSession {
  readonly tx: Tx;
  readonly programme: string;
  readonly actor: string;
  readonly now: number;
  readonly source: RegisterSource;
  readonly problems: ProblemList;
  readonly counts: Partial<Record<ExchangeFile, FileCounts>>;
  readonly read: RowsRead;
  /** Files whose rows could not be read, so that references to them cannot be judged. */
  readonly unread: Set<ExchangeFile>;
  readonly phases: Map<string, number>;
  readonly households: Map<string, Known>;
  readonly trainers: Map<string, Known>;
  readonly courses: Map<string, Known & { phase: string | null; trade: string | null }>;
  readonly people: Map<string, Known & { birthYear: number | null }>;
  readonly assistance: Map<string, Known>;
  /** First enrolment by person, from the file alone; `null` when the file does not tell which rows are voided. */
  firstEnrolled: Map<string, string> | null;
  readonly onProgress: (file: ExchangeFile, share: number) => void;
}

/** Whether rows are still written: after the first problem the rest is only checked. */
export function isWriting(session: LoadSession): boolean {
  return session.problems.count === 0;
}

/**
 * A copy of a text that does not hold on to the piece of the file it was cut from: V8 keeps a substring of more than
 * twelve characters as a view into its whole.
 */
export function detached(text: string): string {
  return text.length < 13 ? text : Buffer.from(text).toString();
}
