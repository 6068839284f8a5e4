import "server-only";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { sessionCookieName, signedIn, type SignedIn } from "@/app/session";
import { theStore } from "@/app/store";
import { keepWordings } from "@/app/wordings";
import { programmeOf, type Programme } from "@/db/queries/programme";
import { programmePhases, type Phase } from "@/db/queries/programme-structure";
import type { Reader } from "@/db/store";
import type { Scope } from "@/domain/access/scope";
import { signInAddress } from "@/domain/access/local-path";
import { todayInKigali } from "@/domain/dates";

/** Everything a question needs: who asks, of what, and what day it is. */
export interface Asking {
  reader: Reader;
  scope: Scope;
  programme: Programme;
  phases: Phase[];
  /** The end of this day in Kigali; in the demonstration the day of its own calendar. */
  today: string;
  who: SignedIn;
}

const phasesKnown = new WeakMap<Reader, { at: string; phases: Phase[] }>();

/** The phases that exist for the asker, asked again when anything in the programme has changed. */
async function phasesAt(reader: Reader, scope: Scope, { code, dataVersion, changedAt }: Programme): Promise<Phase[]> {
  const at = JSON.stringify([code, dataVersion, changedAt, scope.phases]);
  const known = phasesKnown.get(reader);
  if (known?.at === at) return known.phases;
  const phases = await programmePhases(reader, scope);
  phasesKnown.set(reader, { at, phases });
  return phases;
}

/** What somebody who has signed in asks with. */
export async function askingOf(who: SignedIn): Promise<Asking> {
  const { reader } = await theStore();
  const { scope } = who;
  const programme = await programmeOf(reader, scope);
  if (programme === null) throw new Error("The database holds no such programme: run npm run db:migrate.");
  const phases = await phasesAt(reader, scope, programme);
  await keepWordings(reader, scope, programme);
  return { reader, scope, programme, phases, today: programme.demonstrationToday ?? todayInKigali(new Date()), who };
}

/** Who has signed in in this browser; `null` for nobody. Layout and page of one request share the answer. */
export const whoIsHere = cache(async (): Promise<SignedIn | null> => {
  return signedIn((await cookies()).get(sessionCookieName())?.value, true);
});

/** Administrators do nothing before they have a second factor; the demonstration, open to everybody, asks for none. */
export function owesSecondFactor({ who, programme }: Asking): boolean {
  const isDemonstration = programme.demonstrationToday !== null;
  return !isDemonstration && who.roles.includes("administrator") && !who.session.user.hasSecondFactor;
}

/** The gate of every page: whoever has not signed in is led to the door, and from there back to the page. */
export const asking = cache(async (): Promise<Asking> => {
  const who = await whoIsHere();
  if (who === null) redirect(signInAddress((await headers()).get("x-address") ?? "/"));
  const asked = await askingOf(who);
  if (owesSecondFactor(asked)) redirect("/account/second-factor");
  return asked;
});
