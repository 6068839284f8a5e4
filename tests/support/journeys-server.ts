import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { openStore } from "@/db/open-store";
import { freePort } from "@/scripts/address.mjs";
import { buildIfNeeded } from "@/scripts/build.mjs";
import { demonstrationEnvironment, prepareDemonstration } from "@/scripts/demonstration-file.mjs";
import { startServer } from "@/scripts/server.mjs";
import { root } from "@/scripts/set-up.mjs";
import { cookieOf } from "@/tests/support/sessions";

declare module "vitest" {
  export interface ProvidedContext {
    /** Where the demonstration runs during the journeys: `inject("address")`. */
    address: string;
    /** Its database, for what a journey does from the command line. */
    databaseUrl: string;
    /** The cookie of a manager who has signed in there: `inject("cookie")`. */
    cookie: string;
    /** With which the server signs cookies. */
    secret: string;
  }
}

/** One built server over a demonstration register of its own, from the first journey to the last. */
export default async function startDemonstration(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), "monitor-journeys-"));
  const file = join(folder, "demonstration.db");
  await buildIfNeeded(root);
  await prepareDemonstration(file, false);
  const port = await freePort();
  const address = { host: "127.0.0.1", port, url: `http://127.0.0.1:${port}` };
  const env = demonstrationEnvironment(file);
  const server = await startServer(root, "start", address, env);
  project.provide("address", address.url);
  project.provide("databaseUrl", `file:${file}`);
  const store = await openStore(`file:${file}`);
  project.provide("cookie", await cookieOf(store, "manager", { secret: env.SESSION_SECRET }));
  project.provide("secret", env.SESSION_SECRET ?? "");
  await store.close();
  return async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
