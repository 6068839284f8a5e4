import "server-only";
import { cache } from "react";
import { openStore } from "@/db/open-store";
import { programmeOf, type Programme } from "@/db/queries/programme";
import { programmePhases, type Phase } from "@/db/queries/programme-structure";
import type { Reader, Store } from "@/db/store";
import { wholeProgramme, type Scope } from "@/domain/access/scope";
import { configuration } from "@/app/configuration";
import { todayInKigali } from "@/domain/dates";

/** Everything a question needs: who asks, of what, and what day it is. */
export interface Asking {
  reader: Reader;
  scope: Scope;
  programme: Programme;
  phases: Phase[];
  /** The end of this day in Kigali; in the demonstration the day of its own calendar. */
  today: string;
}

// One store for the process: Next bundles this module once per entry, so a module variable would open several.
const processWide: typeof globalThis & { monitorStore?: Promise<Store> } = globalThis;

/** Opens the database at the first question, never on import: a build must not need one. */
export function theStore(): Promise<Store> {
  processWide.monitorStore ??= openStore(configuration().databaseUrl);
  return processWide.monitorStore;
}

/** Who asks. Until people sign in, everybody on this machine is the whole programme: the only place to change. */
export function currentScope(): Scope {
  return wholeProgramme(configuration().programme, "local");
}

const phasesKnown = new WeakMap<Reader, { at: string; phases: Phase[] }>();

/** The programme's phases, asked again when anything in it has changed. */
async function phasesAt(reader: Reader, scope: Scope, { code, dataVersion, changedAt }: Programme): Promise<Phase[]> {
  const at = [code, dataVersion, changedAt].join(" ");
  const known = phasesKnown.get(reader);
  if (known?.at === at) return known.phases;
  const phases = await programmePhases(reader, scope);
  phasesKnown.set(reader, { at, phases });
  return phases;
}

/** The gate of every page and handler; layout and page of one request share its answer. */
export const asking = cache(async (): Promise<Asking> => {
  const { reader } = await theStore();
  const scope = currentScope();
  const programme = await programmeOf(reader, scope);
  if (programme === null) throw new Error("The database holds no such programme: run npm run db:migrate.");
  const phases = await phasesAt(reader, scope, programme);
  return { reader, scope, programme, phases, today: programme.demonstrationToday ?? todayInKigali(new Date()) };
});
