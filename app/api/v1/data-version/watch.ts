import "server-only";
import { currentScope, theStore } from "@/app/asking";
import { programmeOf } from "@/db/queries/programme";
import { todayInKigali } from "@/domain/dates";

export interface SeenVersion {
  version: number;
  asOf: string;
}

type Listener = (seen: SeenVersion) => void;

/** Half of what a reader may wait for a change that another process made, with room for the network. */
const pollMilliseconds = 300;

const listeners = new Set<Listener>();
let timer: NodeJS.Timeout | undefined;
let isLooking = false;
let last: SeenVersion | undefined;

/** Tells a listener the data version at once and each time it changes; one poller for all, none without listeners. */
export function watchVersion(listener: Listener): () => void {
  listeners.add(listener);
  if (last !== undefined) listener(last);
  timer ??= setInterval(() => void look(), pollMilliseconds);
  void look();
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
    last = undefined;
  };
}

async function look(): Promise<void> {
  if (isLooking) return;
  isLooking = true;
  // A database that is away for a moment has changed nothing: the next look tells.
  const seen = await read()
    .catch(() => undefined)
    .finally(() => (isLooking = false));
  if (listeners.size === 0) return;
  if (seen === undefined || (seen.version === last?.version && seen.asOf === last.asOf)) return;
  last = seen;
  for (const listener of listeners) listener(seen);
}

async function read(): Promise<SeenVersion | undefined> {
  const programme = await programmeOf((await theStore()).reader, currentScope());
  if (programme === null) return undefined;
  return { version: programme.dataVersion, asOf: programme.demonstrationToday ?? todayInKigali(new Date()) };
}
