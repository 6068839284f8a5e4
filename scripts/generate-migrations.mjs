import { spawnSync } from "node:child_process";
import { Refusal, runCommand } from "./refusal.mjs";
import { setUp } from "./set-up.mjs";

/** `npm run db:generate -- --name what-it-is`: a migration for each engine from the one schema in db/schema. */
await runCommand(async () => {
  await setUp();
  for (const url of ["file:./data/monitor.db", "postgres://not-contacted"]) {
    const done = spawnSync(
      process.execPath,
      ["node_modules/drizzle-kit/bin.cjs", "generate", ...process.argv.slice(2)],
      { env: { ...process.env, DATABASE_URL: url }, stdio: "inherit" },
    );
    if (done.status !== 0) throw new Refusal("No migration was generated.");
  }
});
