import { openStore } from "@/db/open-store";
import { loadReference } from "@/db/seed/load-reference";
import { reportEffort } from "@/scripts/bench/effort";
import { insertRows } from "@/scripts/bench/raw-load";

/** `insert-rows FOLDER DATABASE`: the yardstick of a load, in a process of its own. */
const [folder = "", database = ""] = process.argv.slice(2);
const store = await openStore(`file:${database}`);
await store.migrate();
await loadReference(store);
await store.close();
await reportEffort(async () => insertRows(folder, database));
