import "server-only";
import { judgeDuplicate } from "@/db/commands/judge-duplicate";
import { recordAssistance } from "@/db/commands/record-assistance";
import { recordBeneficiary } from "@/db/commands/record-beneficiary";
import { recordHousehold } from "@/db/commands/record-household";
import type { Store } from "@/db/store";
import type { Scope } from "@/domain/access/scope";
import { DomainError } from "@/domain/domain-error";
import type { Change } from "@/domain/entry/enrolment/operations";

const commands = {
  "record-household": recordHousehold,
  "record-beneficiary": recordBeneficiary,
  "record-assistance": recordAssistance,
  "judge-duplicate": judgeDuplicate,
} as const;

/** Stores changes one after the other. What a form that is sent again has stored already is left as it is. */
export async function storeChanges(store: Store, scope: Scope, changes: readonly Change[]): Promise<void> {
  for (const { verb, payload } of changes) {
    try {
      await commands[verb](store, scope, payload);
    } catch (error) {
      const isStored = error instanceof DomainError && error.code === "changed-meanwhile";
      if (!isStored) throw error;
    }
  }
}
