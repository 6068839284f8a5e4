import { openCopier } from "@/db/copies/open-copier";
import { readConfiguration } from "@/domain/configuration";
import { translator } from "@/messages/translator";
import { restore } from "@/operations/backup/restore";
import { tryRestore } from "@/operations/backup/try-restore";
import { readCommand, run } from "@/scripts/command-line";
import { worded } from "@/scripts/copying";
import { languageOfTerminal } from "@/scripts/problem-lines";

/**
 * `npm run restore`: puts a backup in the place of the database, which is kept under another name; with `--try` it only
 * says whether it could.
 */
await run(async () => {
  const { values, positionals } = readCommand("npm run restore -- FILE [--try]", { try: { type: "boolean" } }, 1);
  const { databaseUrl, backup } = readConfiguration(process.env);
  const sentence = translator(languageOfTerminal(process.env.LANG), "selfCheck");
  const asked = { file: positionals[0] ?? "", passphrase: backup.passphrase, now: Date.now() };
  if (values.try === true) {
    await worded(async () => tryRestore({ copier: await openCopier(databaseUrl), ...asked }));
    console.log(sentence("copy.tried"));
    return 0;
  }
  const kept = await worded(async () => restore({ copier: await openCopier(databaseUrl), ...asked }));
  console.log(sentence("copy.restored"));
  if (kept !== null) console.log(sentence("copy.kept", { kept }));
  return 0;
});
