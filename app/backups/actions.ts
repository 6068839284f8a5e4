"use server";

import { join } from "node:path";
import { redirect } from "next/navigation";
import { acting } from "@/app/acting";
import { configuration } from "@/app/configuration";
import { noteCopy } from "@/db/commands/note-copy";
import { DomainError } from "@/domain/domain-error";
import { valueOf, type FormState } from "@/domain/forms/form-state";
import { copiesFolder, keptCopy } from "@/operations/backup/kept-copies";
import { runApart } from "@/operations/backup/run-apart";

/** How long a page waits for what it started; a large register takes longer, and the page then says that it runs. */
const patience = 20_000;

/** Makes a copy in the folder that the page named; another one set meanwhile may be somebody else’s disk. */
export async function backUpNow(before: FormState, form: FormData): Promise<FormState> {
  return acting(before, form, "administer", async ({ store, scope, values }) => {
    const { backup } = configuration();
    const folder = copiesFolder(configuration());
    if (valueOf(values, "folder") !== folder) throw new DomainError("changed-meanwhile");
    await noteCopy(store, scope, "back-up", null);
    await forAWhile(runApart("backup", [folder, "--keep", String(backup.keep)]));
    redirect("/backups?done=back-up");
  });
}

/** Tries whether a copy can be taken back; the database in use is not touched. */
export async function tryCopy(before: FormState, form: FormData): Promise<FormState> {
  return acting(before, form, "administer", async ({ store, scope, values }) => {
    const folder = copiesFolder(configuration());
    const copy = keptCopy(folder, scope.programme, valueOf(values, "file"));
    if (copy === null) throw new DomainError("not-found");
    await noteCopy(store, scope, "try-copy", copy.file);
    await forAWhile(runApart("restore", [join(folder, copy.file), "--try"]));
    redirect("/backups?done=try");
  });
}

async function forAWhile(work: Promise<void>): Promise<void> {
  await Promise.race([work, new Promise((resolve) => setTimeout(resolve, patience).unref())]);
}
