import { setFlagsFromString } from "node:v8";
import { folderSource, NotARegister } from "@/db/exchange/folder-source";
import { loadRegister, RegisterRefused, type LoadResult } from "@/db/exchange/load-register";
import { exchangeFiles } from "@/domain/exchange/files";
import { formatter } from "@/domain/format";
import { operatorScope, readCommand, run, withStore } from "@/scripts/command-line";
import { loadProgress } from "@/scripts/load-progress";
import { problemLines } from "@/scripts/problem-lines";
import { withProgress } from "@/scripts/progress.mjs";
import { Refusal } from "@/scripts/refusal.mjs";

/** `npm run register:load -- DIR [--programme CODE]`: loads an exchange folder, all of it or nothing. */
// Node lets a heap grow to several times what is in use before it looks for what is not; a load shares its machine.
setFlagsFromString("--heap-growing-percent=60");

await run(async () => {
  const usage = "npm run register:load -- DIR [--programme CODE]";
  const { values, positionals } = readCommand(usage, { programme: { type: "string" } }, 1);
  const source = openFolder(positionals[0] ?? "");
  return withStore(async (opened) => {
    const scope = await operatorScope(opened, values.programme);
    try {
      const result = await withProgress("Loading the register", 90, (report) =>
        loadRegister(opened.store, scope, source, { onProgress: loadProgress(report) }),
      );
      for (const line of resultLines(result)) console.log(line);
    } catch (error) {
      if (!(error instanceof RegisterRefused)) throw error;
      for (const line of problemLines(error, process.env.LANG)) console.error(line);
      return 1;
    }
    for (const file of source.unknownFiles)
      console.log(`${file} is no file of this version's exchange format and was not read.`);
    return 0;
  });
});

function openFolder(path: string) {
  try {
    return folderSource(path);
  } catch (error) {
    throw error instanceof NotARegister ? new Refusal(error.message) : error;
  }
}

function resultLines({ files, version }: LoadResult): string[] {
  const { count } = formatter("en");
  const lines = exchangeFiles.flatMap((file) => {
    const done = files[file];
    if (done === undefined) return [];
    return [`${file}: ${count(done.new)} new, ${count(done.changed)} changed, ${count(done.unchanged)} unchanged`];
  });
  return [...lines, version === null ? "Nothing changed." : `The register is loaded (data version ${count(version)}).`];
}
