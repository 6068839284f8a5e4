import { lockProgramme } from "@/db/commands/lock-programme";
import type { Store, Tx } from "@/db/store";
import { requirePersons } from "@/domain/access/reach";
import type { Scope } from "@/domain/access/scope";

/** What a command answers: the record it was about and the programme's data version afterwards. */
export interface Done {
  id: string;
  dataVersion: number;
}

/** Carries out a command: whole or not at all, and alone among the changes of its programme. */
export async function carryOut(store: Store, scope: Scope, work: (tx: Tx) => Promise<Done>): Promise<Done> {
  requirePersons(scope);
  return store.transaction(async (tx) => {
    await lockProgramme(tx, scope.programme);
    return work(tx);
  });
}
