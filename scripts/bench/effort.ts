/** What one long work took: elapsed and processor time in seconds, and the most memory its process ever held. */
export interface Effort {
  seconds: number;
  processorSeconds: number;
  peakMegabytes: number;
}

/** Does the work and writes its effort as the last line of stdout, for the bench that started this process. */
export async function reportEffort(work: () => Promise<unknown>): Promise<void> {
  const [before, start] = [process.cpuUsage(), performance.now()];
  await work();
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(before);
  const effort: Effort = {
    seconds,
    processorSeconds: (user + system) / 1_000_000,
    peakMegabytes: process.resourceUsage().maxRSS / 1000,
  };
  process.stdout.write(`\n${JSON.stringify(effort)}\n`);
}
