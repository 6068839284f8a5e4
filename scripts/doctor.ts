import { openStore } from "@/db/open-store";
import { readConfiguration } from "@/domain/configuration";
import { wholeProgramme } from "@/domain/access/scope";
import { findingInWords } from "@/messages/self-check-words";
import { selfChecks } from "@/operations/self-check/self-checks";
import { readCommand, run } from "@/scripts/command-line";
import { languageOfTerminal } from "@/scripts/problem-lines";

/** `npm run doctor`: what is right and what is not with this server's database, disk, backups and settings. */
await run(async () => {
  const { values } = readCommand("npm run doctor -- [--json]", { json: { type: "boolean" } }, 0);
  const configuration = readConfiguration(process.env);
  const store = await openStore(configuration.databaseUrl);
  try {
    const scope = wholeProgramme(configuration.programme, "operator");
    const findings = await selfChecks(store, scope, configuration, Date.now());
    const language = languageOfTerminal(process.env.LANG);
    const worded = findings.map((finding) => ({ ...finding, words: findingInWords(language, finding) }));
    if (values.json === true) console.log(JSON.stringify(worded, null, 2));
    else for (const { words } of worded) console.log(lines(words));
    return findings.some(({ state }) => state === "bad") ? 1 : 0;
  } finally {
    await store.close();
  }
});

function lines({ state, title, says, todo }: ReturnType<typeof findingInWords>): string {
  return `${state.padEnd(10)} ${title} – ${says}${todo === null ? "" : `\n${" ".repeat(11)}→ ${todo}`}`;
}
