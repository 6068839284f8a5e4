import "server-only";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { asking, type Asking } from "@/app/asking";
import { onRecord } from "@/app/on-record";
import { claim, may, type Claimable, type ScopeFor } from "@/domain/access/scope";

/** The gate of a page that only those with a right may open; for others it is not there. */
export async function askingTo<R extends Claimable>(right: R): Promise<Omit<Asking, "scope"> & { scope: ScopeFor<R> }> {
  const asked = await asking();
  if (!may(asked.scope, right)) {
    const sent = await headers();
    // Without what was searched for, which may be a name.
    await onRecord(asked.scope, "denied", sent.get("x-address")?.split("?")[0] ?? right, sent);
    notFound();
  }
  return { ...asked, scope: claim(asked.scope, right) };
}
