import { AsyncResource } from "node:async_hooks";
import type Database from "better-sqlite3";

/** One that waits for the write connection: to share a transaction, to have one alone, or to have the bare connection. */
interface Turn {
  how: "shared" | "alone" | "bare";
  work: () => Promise<void>;
  resolve: () => void;
  reject: (error: unknown) => void;
}

const mostTogether = 100;
/** After so many milliseconds nobody else joins: whoever was first is waiting for the commit. */
const longestTogether = 50;

/**
 * The queue before SQLite's one write connection. Those that wait share one transaction and so one durable commit,
 * each in a savepoint of its own: one that fails undoes only itself, and nobody is answered before the commit.
 */
export class GroupCommit {
  private readonly waiting: Turn[] = [];
  private working: Promise<void> | null = null;

  constructor(
    private readonly writer: Database.Database,
    private readonly begin: () => Promise<void>,
  ) {}

  /** Does some work in its turn, in the caller's context; what it gave is answered when it is stored for good. */
  inTurn<T>(how: Turn["how"], work: () => Promise<T>): Promise<T> {
    const asCaller = AsyncResource.bind(work);
    return new Promise<T>((resolve, reject) => {
      let answer = () => reject(new Error("Nothing was done yet."));
      const working = async () => {
        const value = await asCaller();
        answer = () => resolve(value);
      };
      this.waiting.push({ how, work: working, resolve: () => answer(), reject });
      this.working ??= this.workOff();
    });
  }

  async idle(): Promise<void> {
    while (this.working !== null) await this.working;
  }

  private async workOff(): Promise<void> {
    // Whatever else has come in by now is read first, so that it can share the commit.
    await nextRound();
    for (let first = this.waiting.shift(); first !== undefined; first = this.waiting.shift()) {
      if (first.how === "bare") await first.work().then(first.resolve, first.reject);
      else await this.together(first);
      await nextRound();
    }
    this.working = null;
  }

  private async together(first: Turn): Promise<void> {
    const done: Turn[] = [];
    try {
      await this.begin();
      const until = performance.now() + longestTogether;
      for (let turn: Turn | undefined = first; turn !== undefined; turn = this.joining(first, done.length, until)) {
        done.push(turn);
        if (!(await this.part(turn))) done.pop();
        await nextRound();
      }
      this.writer.exec("COMMIT");
    } catch (error) {
      if (this.writer.inTransaction) this.writer.exec("ROLLBACK");
      for (const { reject } of done.length === 0 ? [first] : done) reject(error);
      return;
    }
    for (const { resolve } of done) resolve();
  }

  private joining({ how }: Turn, together: number, until: number): Turn | undefined {
    const isFull = how === "alone" || together >= mostTogether || performance.now() > until;
    return isFull || this.waiting[0]?.how !== "shared" ? undefined : this.waiting.shift();
  }

  /** Does one's part; `false` when it failed, was undone and told. */
  private async part({ work, reject }: Turn): Promise<boolean> {
    this.writer.exec("SAVEPOINT turn");
    try {
      await work();
      this.writer.exec("RELEASE turn");
      return true;
    } catch (error) {
      // A full disk, for one, makes SQLite undo all of the transaction, with what the others did in it.
      if (!this.writer.inTransaction) throw error;
      this.writer.exec("ROLLBACK TO turn");
      this.writer.exec("RELEASE turn");
      reject(error);
      return false;
    }
  }
}

function nextRound(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
