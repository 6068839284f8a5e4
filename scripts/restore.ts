import { openCopier } from "@/db/copies/open-copier";
import { readConfiguration } from "@/domain/configuration";
import { translator } from "@/messages/translator";
import { restore } from "@/operations/backup/restore";
import { readCommand, run } from "@/scripts/command-line";
import { worded } from "@/scripts/copying";
import { languageOfTerminal } from "@/scripts/problem-lines";

/** `npm run restore`: puts a backup in the place of the database, which is kept under another name. */
await run(async () => {
  const { positionals } = readCommand("npm run restore -- FILE", {}, 1);
  const { databaseUrl, backup } = readConfiguration(process.env);
  const kept = await worded(async () => {
    const copier = await openCopier(databaseUrl);
    return restore({ copier, file: positionals[0] ?? "", passphrase: backup.passphrase, now: Date.now() });
  });
  const sentence = translator(languageOfTerminal(process.env.LANG), "selfCheck");
  console.log(sentence("copy.restored"));
  if (kept !== null) console.log(sentence("copy.kept", { kept }));
  return 0;
});
