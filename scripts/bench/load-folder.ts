import { renameSync } from "node:fs";
import { folderSource } from "@/db/exchange/folder-source";
import { loadRegister } from "@/db/exchange/load-register";
import { openStore } from "@/db/open-store";
import { loadReference } from "@/db/seed/load-reference";
import { wholeProgramme } from "@/domain/access/scope";
import { reportEffort } from "@/scripts/bench/effort";

/** `load-folder FOLDER NEW-DATABASE AS`: loads a folder into a new database, in a process of its own, and names it. */
const [folder = "", database = "", finished = ""] = process.argv.slice(2);
const store = await openStore(`file:${database}`);
await store.migrate();
await loadReference(store);
await reportEffort(() => loadRegister(store, wholeProgramme("rwanda", "bench"), folderSource(folder)));
await store.close();
renameSync(database, finished);
