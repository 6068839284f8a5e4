import type { CarriedOut } from "@/db/commands/carry-out";
import { reviewRecord } from "@/db/commands/review-record";
import type { Store } from "@/db/store";
import type { Scope } from "@/domain/access/scope";

/** Submits an interview, verifies it or returns it with a reason; its assistance may be in another state. */
export function reviewInterview(store: Store, scope: Scope, input: unknown): Promise<CarriedOut> {
  return reviewRecord(store, scope, "interview", input);
}
