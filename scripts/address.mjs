import { createServer } from "node:net";
import { Refusal } from "./refusal.mjs";

const localHosts = ["127.0.0.1", "::1", "localhost"];
const highestPort = 65_535;

/**
 * The address to listen on, checked before anything is installed (domain/configuration checks the rest later). Where
 * others reach it, it must be said under which name; the demonstration, whose passwords everybody knows, must be
 * opened to others on purpose.
 * @param {Record<string, string | undefined>} env
 * @param {string | undefined} wantedPort from `--port`; else PORT, else 3000
 * @param {{ demonstration?: boolean }} [what]
 */
export function listenAddress(env, wantedPort, { demonstration = false } = {}) {
  const host = env.HOST || "127.0.0.1";
  const isLocal = localHosts.includes(host);
  if (!isLocal && demonstration && env.DEMONSTRATION_FOR_OTHERS !== "yes") {
    throw new Refusal(
      `HOST: "${host}" is refused. Everybody knows the demonstration’s passwords: leave HOST out, or set DEMONSTRATION_FOR_OTHERS=yes if others are meant to come in.`,
    );
  }
  if (!isLocal && !env.PUBLIC_ADDRESS) {
    throw new Refusal(
      `HOST: "${host}" is refused without PUBLIC_ADDRESS, the address that people type (https://monitor.example.org). On this machine alone: leave HOST out.`,
    );
  }
  const name = wantedPort === undefined ? "PORT" : "--port";
  const text = wantedPort ?? (env.PORT || "3000");
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > highestPort) {
    throw new Refusal(`${name}: expected a whole number from 1 to ${highestPort}, got "${text}".`);
  }
  return { host, port, url: `http://${host.includes(":") ? `[${host}]` : host}:${port}` };
}

/**
 * Refuses a port on which something already listens.
 * @param {{ host: string, port: number }} address
 */
export async function checkPortIsFree({ host, port }) {
  const code = await listenError(host, port);
  if (code === null) return;
  if (code === "EADDRINUSE") {
    throw new Refusal(
      `Port ${port} is taken by another program. Stop that one, or choose another port: -- --port ${port + 1}`,
    );
  }
  if (code === "EACCES")
    throw new Refusal(`Port ${port} needs special rights: choose one above 1023 (-- --port 3000).`);
  throw new Refusal(`Port ${port} on ${host} cannot be used (${code}).`);
}

/**
 * A port that is free now, for a server of short life.
 * @returns {Promise<number>}
 */
export async function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(address !== null && typeof address === "object" ? address.port : 0));
    });
  });
}

/**
 * @param {string} host
 * @param {number} port
 * @returns {Promise<string | null>}
 */
function listenError(host, port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (error) => resolve("code" in error ? String(error.code) : error.message));
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve(null)));
  });
}
