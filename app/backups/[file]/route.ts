import { statSync } from "node:fs";
import { basename, join } from "node:path";
import { guard, refuseMethod } from "@/app/api/guard";
import { configuration } from "@/app/configuration";
import { theStore } from "@/app/store";
import { noteCopy } from "@/db/commands/note-copy";
import { claim } from "@/domain/access/scope";
import { ApiProblem } from "@/domain/api/problems";
import { mayDownload } from "@/domain/backup/may-download";
import { readingStream } from "@/operations/backup/file-streams";
import { copiesFolder, keptCopy } from "@/operations/backup/kept-copies";

/** A copy of the database, for administrators; taking it away is on record before its first byte goes out. */
export function GET(request: Request): Promise<Response> {
  return guard(request, async ({ url, scope: asker, programme }) => {
    const scope = claim(asker, "administer");
    const folder = copiesFolder(configuration());
    const copy = keptCopy(folder, scope.programme, basename(url.pathname));
    if (copy === null) throw new ApiProblem("unknown-resource", "There is no such copy.");
    if (!mayDownload(copy, programme.demonstrationToday !== null))
      throw new ApiProblem("forbidden", "This copy is not encrypted: whoever opens it reads every name.");
    await noteCopy(await theStore(), scope, "download-copy", copy.file);
    const path = join(folder, copy.file);
    return new Response(readingStream(path), {
      headers: {
        "Content-Type": "application/octet-stream",
        "Content-Disposition": `attachment; filename="${copy.file}"`,
        "Content-Length": String(statSync(path).size),
        "Cache-Control": "private, no-store",
      },
    });
  });
}

export { refuseMethod as DELETE, refuseMethod as PATCH, refuseMethod as POST, refuseMethod as PUT };
