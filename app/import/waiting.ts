import "server-only";
import { createHash } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { configuration } from "@/app/configuration";
import { WaitingFiles } from "@/db/import/waiting-files";

/** Where this server's files wait to be imported: one folder for each database, not in the database's backups. */
export function waitingFiles(): WaitingFiles {
  const of = createHash("sha256").update(configuration().databaseUrl).digest("hex").slice(0, 12);
  return new WaitingFiles(join(tmpdir(), `monitor-imports-${of}`));
}
