import { eq } from "drizzle-orm";
import { exportRegister, RegisterKeptChanging } from "@/db/exchange/export-register";
import { programmes } from "@/db/schema";
import { exchangeFiles } from "@/domain/exchange/files";
import { formatter } from "@/domain/format";
import { operatorScope, readCommand, run, withStore } from "@/scripts/command-line";
import { withProgress } from "@/scripts/progress.mjs";
import { Refusal } from "@/scripts/refusal.mjs";

/** `npm run register:export -- DIR [--programme CODE]`: writes the register as an exchange folder. */
await run(async () => {
  const usage = "npm run register:export -- DIR [--programme CODE]";
  const { values, positionals } = readCommand(usage, { programme: { type: "string" } }, 1);
  const folder = positionals[0] ?? "";
  return withStore(async (opened) => {
    const scope = await operatorScope(opened, values.programme);
    const { reader } = opened.store;
    const counts = await withProgress("Writing the register", 30, (report) =>
      exportRegister(reader, scope, folder, (file, share) =>
        report((exchangeFiles.indexOf(file) + share) / exchangeFiles.length),
      ),
    ).catch((error: unknown) => {
      throw error instanceof RegisterKeptChanging ? new Refusal(error.message) : error;
    });
    for (const file of exchangeFiles) console.log(`${file}: ${formatter("en").count(counts[file])} rows`);
    const [programme] = await reader.select().from(programmes).where(eq(programmes.id, scope.programme));
    if ((programme?.demonstrationToday ?? null) !== null)
      console.log("All people in this register are invented: it is the demonstration.");
    return 0;
  });
});
