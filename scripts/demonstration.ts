import { HoldsRealRegister, loadDemonstration } from "@/db/seed/load-demonstration";
import { loadDemonstrationReleases } from "@/db/seed/load-demonstration-releases";
import { loadDemonstrationUsers } from "@/db/seed/load-demonstration-users";
import { loadReference } from "@/db/seed/load-reference";
import { readCommand, run, withStore } from "@/scripts/command-line";
import { loadProgress } from "@/scripts/load-progress";
import { withProgress } from "@/scripts/progress.mjs";
import { Refusal } from "@/scripts/refusal.mjs";

/** Loads the demonstration register into the configured database; `--fresh` begins it anew. */
await run(async () => {
  const { values } = readCommand("scripts/demonstration.ts [--fresh]", { fresh: { type: "boolean" } }, 0);
  return withStore(async ({ store, configuration }) => {
    try {
      const result = await withProgress("Loading the demonstration register", 20, (report) =>
        loadDemonstration(store, { fresh: values.fresh ?? false, onProgress: loadProgress(report) }),
      );
      // Beginning anew took out the programme's targets too; those that are known come back.
      await loadReference(store);
      await loadDemonstrationUsers(store);
      const { courseMonths, fiscalYearFirstMonth } = configuration;
      await loadDemonstrationReleases(store, { courseMonths, fiscalYearFirstMonth, codeVersion: "demonstration" });
      console.log(result === null ? "The demonstration is loaded already." : "The demonstration is loaded.");
      return 0;
    } catch (error) {
      throw error instanceof HoldsRealRegister ? new Refusal(error.message) : error;
    }
  });
});
