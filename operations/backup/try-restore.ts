import { dirname } from "node:path";
import { makeUsable } from "@/db/copies/verify-copy";
import { CopyRefused } from "@/domain/backup/copy-refused";
import { aloneIn } from "@/operations/backup/folder-lock";
import { keepTrial } from "@/operations/backup/last-trial";
import { opened, refuseAtSight, type RestoreAsked } from "@/operations/backup/restore";

/**
 * Takes a backup back for trial: it is opened, brought up to this version and proved as a restore would, in a place
 * that is removed afterwards. The database in use is not touched; what came of it stands beside the copies.
 */
export async function tryRestore(asked: RestoreAsked): Promise<void> {
  const { copier, file, now } = asked;
  refuseAtSight(asked);
  await aloneIn(dirname(file), now, async () => {
    try {
      await opened(asked, (copy) => copier.examine(copy, makeUsable));
      keepTrial(file, now, null);
    } catch (error) {
      keepTrial(file, now, error instanceof CopyRefused ? error.problem : String(error));
      throw error;
    }
  });
}
