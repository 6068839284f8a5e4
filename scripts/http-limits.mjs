import http from "node:http";

/**
 * How long somebody may take to send a request, in milliseconds. Node's own limits are a minute for the headers and
 * five for all of it, looked at twice a minute. A form over the slowest line (10 kB/s) takes under two minutes.
 */
const limits = { headersTimeout: 15_000, requestTimeout: 120_000, connectionsCheckingInterval: 5_000 };

/**
 * Gives limits to every server that this process makes from now on: Next makes its own and asks nobody.
 * @param {{ headersTimeout: number, requestTimeout: number, connectionsCheckingInterval: number }} given
 */
export function limitServers(given) {
  const createServer = http.createServer;
  http.createServer = (/** @type {any[]} */ ...asked) => {
    const [options, listener] = typeof asked[0] === "object" ? asked : [{}, asked[0]];
    return createServer({ ...given, ...options }, listener);
  };
}

limitServers(limits);
