import { openCopier } from "@/db/copies/open-copier";
import { readConfiguration } from "@/domain/configuration";
import { spellQuantities } from "@/domain/quantity";
import { translator } from "@/messages/translator";
import { backUp } from "@/operations/backup/back-up";
import { readCommand, run } from "@/scripts/command-line";
import { worded } from "@/scripts/copying";
import { languageOfTerminal } from "@/scripts/problem-lines";
import { Refusal } from "@/scripts/refusal.mjs";

const usage = "npm run backup -- DIR [--keep N]";

/** `npm run backup`: copies the database while it is in use, proves the copy, and keeps it in a folder. */
await run(async () => {
  const { values, positionals } = readCommand(usage, { keep: { type: "string" } }, 1);
  const keep = values.keep === undefined ? null : Number(values.keep);
  if (keep !== null && !(Number.isInteger(keep) && keep > 0)) throw new Refusal(`--keep: expected a whole number.`);
  const { databaseUrl, programme, backup } = readConfiguration(process.env);
  const folder = positionals[0] ?? "";
  const { file, rows, tables, bytes, sums } = await worded(async () => {
    const copier = await openCopier(databaseUrl);
    return backUp({ copier, folder, programme, passphrase: backup.passphrase, keep, now: Date.now });
  });
  const language = languageOfTerminal(process.env.LANG);
  const amounts = { rows: { count: rows }, tables: { count: tables }, bytes: { bytes }, sums: { count: sums } };
  console.log(translator(language, "selfCheck")("copy.made", spellQuantities(language, { file, ...amounts })));
  return 0;
});
