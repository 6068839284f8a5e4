import type { Server } from "node:http";

type Ending = () => Promise<void> | void;

// Next bundles this module once per entry: the endings of all of them lie with the process.
const processWide: typeof globalThis & { monitorEndings?: Set<Ending> } = globalThis;

/** Less than the start script waits before it ends the process by force. */
const patienceMilliseconds = 8_000;

/**
 * Has something done when the process is asked to stop, and once more when the last request has been answered. Gives
 * back what takes it out again.
 */
export function whenStopping(end: Ending): () => void {
  const endings = (processWide.monitorEndings ??= new Set());
  endings.add(end);
  return () => void endings.delete(end);
}

/** On SIGTERM or SIGINT: open streams end, requests under way are answered, what waits to be recorded is written. */
export function stopOnSignals(servers: ReadonlySet<Server>): void {
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => void stop(servers));
}

async function stop(servers: ReadonlySet<Server>): Promise<void> {
  await endAll();
  const closed = Promise.all([...servers].map((server) => new Promise((resolve) => server.close(resolve))));
  // Lines that are kept open for a next request have none to wait for.
  const tidying = setInterval(() => servers.forEach((server) => server.closeIdleConnections()), 100);
  await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, patienceMilliseconds))]);
  clearInterval(tidying);
  await endAll();
  process.exit(0);
}

async function endAll(): Promise<void> {
  for (const end of processWide.monitorEndings ?? []) {
    try {
      await end();
    } catch (error) {
      process.stderr.write(`While stopping: ${String(error)}\n`);
    }
  }
}
