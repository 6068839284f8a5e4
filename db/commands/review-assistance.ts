import type { CarriedOut } from "@/db/commands/carry-out";
import { reviewRecord } from "@/db/commands/review-record";
import type { Store } from "@/db/store";
import type { Scope } from "@/domain/access/scope";

/** Submits an assistance, verifies it or returns it with a reason. */
export function reviewAssistance(store: Store, scope: Scope, input: unknown): Promise<CarriedOut> {
  return reviewRecord(store, scope, "assistance", input);
}
