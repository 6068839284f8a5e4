import "server-only";
import { theStore } from "@/app/store";
import { programmeOf } from "@/db/queries/programme";
import type { Scope } from "@/domain/access/scope";
import { todayInKigali } from "@/domain/dates";

export interface SeenVersion {
  version: number;
  asOf: string;
}

type Listener = (seen: SeenVersion) => void;

/** Half of what a reader may wait for a change that another process made, with room for the network. */
const pollMilliseconds = 300;

/** Each with the scope it was let in with; all of them are of the one programme that this process serves. */
const listeners = new Map<Listener, Scope>();
let timer: NodeJS.Timeout | undefined;
let isLooking = false;
let last: SeenVersion | undefined;

/** Tells a listener the data version at once and each time it changes; one poller for all, none without listeners. */
export function watchVersion(scope: Scope, listener: Listener): () => void {
  listeners.set(listener, scope);
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
  for (const listener of listeners.keys()) listener(seen);
}

async function read(): Promise<SeenVersion | undefined> {
  const [scope] = listeners.values();
  const programme = scope === undefined ? null : await programmeOf((await theStore()).reader, scope);
  if (programme === null) return undefined;
  return { version: programme.dataVersion, asOf: programme.demonstrationToday ?? todayInKigali(new Date()) };
}
