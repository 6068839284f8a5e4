import { spawnSync } from "node:child_process";
import { dirname } from "node:path";
import { checkPortIsFree, listenAddress } from "./address.mjs";
import { readArguments } from "./arguments.mjs";
import { buildIfNeeded } from "./build.mjs";
import { configured, readEnvironmentFile, typescript } from "./configured.mjs";
import { runCommand } from "./refusal.mjs";
import { runStep } from "./run-step.mjs";
import { withSecrets } from "./secrets.mjs";
import { serveUntilStopped, startServer } from "./server.mjs";
import { checkDisk, checkNode, root, setUp } from "./set-up.mjs";

/**
 * `npm start`: the server on your own register (DATABASE_URL), built where needed and migrated. `npm run dev` is the
 * same with `--dev`: not built, and reloaded as the sources change.
 */
async function start() {
  checkNode(process.versions.node);
  const { dev, port } = readArguments({ dev: { type: "boolean" }, port: { type: "string" } });
  readEnvironmentFile(root);
  const address = listenAddress(process.env, port);
  await checkPortIsFree(address);
  await setUp();

  const { databaseUrl } = configured(process.env);
  const env = withSecrets({ ...process.env, DATABASE_URL: databaseUrl }, databaseUrl);
  if (databaseUrl.startsWith("file:")) checkDisk(dirname(databaseUrl.slice("file:".length)));
  await runStep({
    title: "Applying migrations",
    typicalSeconds: 3,
    command: process.execPath,
    args: [...typescript, "scripts/migrate.ts"],
    env,
  });
  if (!dev) await buildIfNeeded(root);
  const server = await startServer(root, dev ? "dev" : "start", address, env);
  console.log(`The reintegration monitor is running at ${address.url} (Ctrl-C stops it).`);
  inviteFirstUser({ ...env, HOST: address.host, PORT: String(address.port) });
  return serveUntilStopped(server);
}

/**
 * Prints the link for the first administrator where nobody can sign in yet.
 * @param {NodeJS.ProcessEnv} env
 */
function inviteFirstUser(env) {
  spawnSync(process.execPath, [...typescript, "scripts/first-user.ts"], { env, stdio: "inherit" });
}

await runCommand(start);
