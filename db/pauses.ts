const longestTurn = 15;

/**
 * Lets others have their turn in the middle of long work in memory, which would else hold up every request: awaited
 * for each piece, it gives way once 15 ms have passed since it last did.
 */
export class Pauses {
  private since = performance.now();

  /** Whether it is time to give way; asking costs less than awaiting. */
  get isDue(): boolean {
    return performance.now() - this.since > longestTurn;
  }

  async giveWay(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
    this.since = performance.now();
  }

  /** Like `map`, with pauses. */
  async map<One, Result>(all: readonly One[], work: (one: One) => Result): Promise<Result[]> {
    const results: Result[] = [];
    for (const one of all) {
      results.push(work(one));
      if (this.isDue) await this.giveWay();
    }
    return results;
  }
}
