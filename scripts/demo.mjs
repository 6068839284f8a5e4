import { join } from "node:path";
import { checkPortIsFree, listenAddress } from "./address.mjs";
import { readArguments } from "./arguments.mjs";
import { buildIfNeeded } from "./build.mjs";
import { configured, readEnvironmentFile } from "./configured.mjs";
import { demonstrationEnvironment, prepareDemonstration } from "./demonstration-file.mjs";
import { runCommand } from "./refusal.mjs";
import { serveUntilStopped, startServer } from "./server.mjs";
import { checkNode, root, setUp } from "./set-up.mjs";

/**
 * `npm run demo`: from a fresh clone to the running demonstration. `-- --prepare` does all but start, `-- --fresh`
 * begins the register anew, `-- --port N` chooses the port. What can be refused is refused before the long work.
 */
async function demo() {
  checkNode(process.versions.node);
  const { prepare, fresh, port } = readArguments({
    prepare: { type: "boolean" },
    fresh: { type: "boolean" },
    port: { type: "string" },
  });
  readEnvironmentFile(root);
  const address = listenAddress(process.env, port, { demonstration: true });
  if (!prepare) await checkPortIsFree(address);
  await setUp();

  const file = join(root, "data", "demonstration.db");
  const env = demonstrationEnvironment(file);
  configured(env);
  await prepareDemonstration(file, fresh ?? false);
  await buildIfNeeded(root);
  if (prepare) {
    console.log("The demonstration is prepared: npm run demo starts it in seconds.");
    return 0;
  }
  const server = await startServer(root, "start", address, env);
  console.log(`The demonstration is running at ${address.url} (all people in it are invented; Ctrl-C stops it).`);
  return serveUntilStopped(server);
}

await runCommand(demo);
