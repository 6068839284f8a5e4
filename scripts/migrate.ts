import { openStore } from "@/db/open-store";
import { readConfiguration } from "@/domain/configuration";
import { prepare, run } from "@/scripts/command-line";

/** `npm run db:migrate`: applies pending migrations and brings the reference data up to date. */
await run(async () => {
  const store = await openStore(readConfiguration(process.env).databaseUrl);
  try {
    const applied = await prepare(store);
    console.log(applied.length === 0 ? "The database is up to date." : `Applied: ${applied.join(", ")}.`);
    return 0;
  } finally {
    await store.close();
  }
});
