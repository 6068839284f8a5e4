/** Numbers measured again and again: their median and middle half. */
export interface Spread {
  median: number;
  lowerQuarter: number;
  upperQuarter: number;
}

export function spreadOf(measured: readonly number[]): Spread {
  const sorted = [...measured].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { median: at(0.5), lowerQuarter: at(0.25), upperQuarter: at(0.75) };
}

interface Effort {
  /** Runs that warm up and are not counted. */
  warm: number;
  /** Measured batches, and the runs in each. */
  batches: number;
  each: number;
}

/**
 * Processor time of one run, from batches of runs: waiting for others counts for nothing, and the clock of
 * processor time is too coarse for a single run.
 */
export async function processorTime(run: () => Promise<unknown>, { warm, batches, each }: Effort): Promise<Spread> {
  for (let i = 0; i < warm; i += 1) await run();
  const taken: number[] = [];
  for (let batch = 0; batch < batches; batch += 1) {
    const before = process.cpuUsage();
    for (let i = 0; i < each; i += 1) await run();
    const { user, system } = process.cpuUsage(before);
    taken.push((user + system) / 1000 / each);
  }
  return spreadOf(taken);
}
