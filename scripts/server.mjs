import { spawn } from "node:child_process";
import { nextCommand } from "./build.mjs";
import { withProgress } from "./progress.mjs";
import { Refusal } from "./refusal.mjs";

const patienceSeconds = 90;
const graceMilliseconds = 10_000;
const stopSignals = ["SIGINT", "SIGTERM", "SIGHUP"];

/** @typedef {{ host: string, port: number, url: string }} Address */

/**
 * Starts the server and waits until its database answers and its migrations are applied.
 * @param {string} root the repository
 * @param {"start" | "dev"} mode
 * @param {Address} address
 * @param {NodeJS.ProcessEnv} env
 */
export async function startServer(root, mode, address, env) {
  const limited = ["--import", new URL("http-limits.mjs", import.meta.url).href];
  const command = [...limited, nextCommand(root), mode, "-H", address.host, "-p", String(address.port)];
  // The built server stops by itself, and in order (app/stopping.ts).
  const stopping = mode === "start" ? { NEXT_MANUAL_SIG_HANDLE: "1" } : {};
  const child = spawn(process.execPath, command, {
    cwd: root,
    env: { ...env, ...stopping, HOST: address.host, PORT: String(address.port), NEXT_TELEMETRY_DISABLED: "1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const server = new Server(child);
  const abandon = () => process.exit(130);
  process.once("exit", () => child.kill("SIGTERM"));
  for (const signal of stopSignals) process.on(signal, abandon);
  try {
    await withProgress("Starting the server", 5, () => server.untilReady(`${address.url}/api/ready`));
  } catch (error) {
    await server.stop();
    throw error;
  } finally {
    for (const signal of stopSignals) process.off(signal, abandon);
  }
  server.showOutput();
  return server;
}

/** A running server process. Until it is ready its output is kept back, and shown only if it fails. */
class Server {
  #child;
  #output = "";
  /** @type {Promise<number>} */
  ended;

  /** @param {import("node:child_process").ChildProcessByStdio<null, import("node:stream").Readable, import("node:stream").Readable>} child */
  constructor(child) {
    this.#child = child;
    this.ended = new Promise((resolve) => child.on("close", (code) => resolve(code ?? 0)));
    for (const stream of [child.stdout, child.stderr]) {
      stream.on(
        "data",
        (/** @type {Buffer} */ chunk) => (this.#output = (this.#output + chunk.toString("utf8")).slice(-20_000)),
      );
    }
  }

  get pid() {
    return this.#child.pid;
  }

  get hasEnded() {
    return this.#child.exitCode !== null || this.#child.signalCode !== null;
  }

  showOutput() {
    this.#child.stdout.removeAllListeners("data").pipe(process.stdout);
    this.#child.stderr.removeAllListeners("data").pipe(process.stderr);
  }

  /** @param {string} url */
  async untilReady(url) {
    let last = "it did not answer";
    for (const end = Date.now() + patienceSeconds * 1000; Date.now() < end && !this.hasEnded;) {
      last = await answerOf(url);
      if (last === "ready") return;
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
    throw new Refusal(`The server did not get ready (${last}).\n${this.#output.trimEnd()}`.trimEnd());
  }

  /** Asks the server to stop, and ends it when it does not. */
  async stop() {
    if (this.hasEnded) return;
    this.#child.kill("SIGTERM");
    const force = setTimeout(() => this.#child.kill("SIGKILL"), graceMilliseconds);
    await this.ended;
    clearTimeout(force);
  }
}

/** @param {string} url */
async function answerOf(url) {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(30_000) });
    return answer.ok ? "ready" : `${answer.status} ${(await answer.text()).slice(0, 500)}`;
  } catch (error) {
    return error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
  }
}

/**
 * Keeps the command alive as long as the server, and stops the server cleanly on Ctrl-C.
 * @param {Server} server
 * @returns {Promise<number>} the exit code: 0 when a person stopped it
 */
export async function serveUntilStopped(server) {
  let asked = false;
  const stop = () => {
    asked = true;
    void server.stop();
  };
  for (const signal of stopSignals) process.on(signal, stop);
  const watch = watchNpm(stop);
  const code = await server.ended;
  clearInterval(watch);
  if (asked) console.error("Stopped. The data is kept.");
  return asked ? 0 : code || 1;
}

/**
 * npm passes a signal on to the shell between it and us, which dies without passing it on: when npm started us and
 * the parent is gone, that was a request to stop.
 * @param {() => void} stop
 */
function watchNpm(stop) {
  const parent = process.ppid;
  const startedByNpm = process.env.npm_lifecycle_event !== undefined;
  return setInterval(() => startedByNpm && process.ppid !== parent && stop(), 500);
}
