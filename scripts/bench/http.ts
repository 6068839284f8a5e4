import { Agent, get } from "node:http";
import { spreadOf, type Spread } from "@/scripts/bench/measure";

const agent = new Agent({ keepAlive: true, maxSockets: 16 });

/** The server under measurement, and the session with which it is asked. */
export interface Site {
  url: string;
  cookie: string;
}

/** The body of an answer; anything but 200 or `expected` is an error: a refusal is quick and would flatter. */
export function fetched(site: Site, path: string, expected = 200): Promise<Buffer> {
  const url = site.url + path;
  const headers = { "Accept-Encoding": "gzip", cookie: site.cookie };
  return new Promise((resolve, reject) => {
    const request = get(url, { agent, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => {
        if (response.statusCode === expected) resolve(Buffer.concat(chunks));
        else
          reject(
            new Error(
              `${url} answered ${String(response.statusCode)}: ${Buffer.concat(chunks).toString("utf8").slice(0, 200)}`,
            ),
          );
      });
    });
    request.on("error", reject);
  });
}

/** Times several addresses in turn, one request after another, so that what disturbs one disturbs all. */
export async function timeInTurn(
  site: Site,
  rounds: number,
  addresses: readonly ((round: number) => string)[],
): Promise<Spread[]> {
  const taken = addresses.map((): number[] => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [i, address] of addresses.entries()) {
      const start = performance.now();
      await fetched(site, address(round));
      taken[i]?.push(performance.now() - start);
    }
  }
  return taken.map(spreadOf);
}

/** Answers in a second from several addresses, each asked by eight at once, in turns of a second. */
export async function perSecond(
  site: Site,
  turns: number,
  addresses: readonly { path: string; expected?: number }[],
): Promise<Spread[]> {
  const rates = addresses.map((): number[] => []);
  for (let turn = 0; turn < turns; turn += 1) {
    for (const [i, { path, expected }] of addresses.entries()) {
      const start = performance.now();
      let answered = 0;
      const keepAsking = async () => {
        while (performance.now() - start < 1000) {
          await fetched(site, path, expected);
          answered += 1;
        }
      };
      await Promise.all(Array.from({ length: 8 }, keepAsking));
      rates[i]?.push(answered / ((performance.now() - start) / 1000));
    }
  }
  return rates.map(spreadOf);
}
