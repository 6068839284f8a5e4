import { readFileSync } from "node:fs";
import { freePort } from "@/scripts/address.mjs";
import { fetched, perSecond, timeInTurn, type Site } from "@/scripts/bench/http";
import { spreadOf } from "@/scripts/bench/measure";
import { managerCookie } from "@/scripts/bench/manager-session";
import { against, milliseconds, short, spread, type Section } from "@/scripts/bench/report";
import { withSecrets } from "@/scripts/secrets.mjs";
import { startServer } from "@/scripts/server.mjs";

type Running = Awaited<ReturnType<typeof startServer>>;

/** The production server on a database; `work` gets its address and a manager's session, and it is stopped afterwards. */
export async function whileServing<T>(
  database: string,
  work: (site: Site, server: Running) => Promise<T>,
): Promise<{ result: T; secondsToReady: number }> {
  const port = await freePort();
  const address = { host: "127.0.0.1", port, url: `http://127.0.0.1:${port}` };
  const start = performance.now();
  const databaseUrl = `file:${database}`;
  const env = withSecrets({ ...process.env, DATABASE_URL: databaseUrl }, databaseUrl);
  const server = await startServer(process.cwd(), "start", address, env);
  const secondsToReady = (performance.now() - start) / 1000;
  try {
    const cookie = await managerCookie(database, env.SESSION_SECRET ?? "");
    return { result: await work({ url: address.url, cookie }, server), secondsToReady };
  } finally {
    await server.stop();
  }
}

const figures = "/api/v1/figures?phase=iv&province=south";
const people = "/api/v1/records?figure=direct_beneficiaries&phase=iv&province=south&sex=f&search=muka&limit=25";

/** Answers of the read API beside the empty handler of the same server, asked in turn by one client. */
export async function measureAnswers(site: Site): Promise<Section> {
  const empty = () => "/api/health";
  const warm = () => `${figures}&as-of=2014-03-31`;
  const cold = (round: number) => `${figures}&as-of=${day(round)}`;
  const page = () => people;
  await timeInTurn(site, 300, [empty, warm, page]);
  const [nothing, kept, listed] = await timeInTurn(site, 600, [empty, warm, page]);
  const [, counted] = await timeInTurn(site, 300, [empty, cold]);
  if (nothing === undefined || kept === undefined || counted === undefined || listed === undefined)
    throw new Error("A time is missing.");
  const detail = (one: typeof nothing) => milliseconds(one);
  return {
    title: "Over HTTP, 200,000 people, the production build, elapsed time seen by one client",
    results: [
      { what: "an empty handler (/api/health)", measured: milliseconds(nothing) },
      against("all figures, kept answer, over the empty handler", kept.median / nothing.median, 1.2, {
        detail: detail(kept),
      }),
      {
        what: "all figures, counted anew, over the empty handler",
        measured: `${short(counted.median / nothing.median)} (${detail(counted)})`,
      },
      against(
        "a page of 25 people with filter and search, over the empty handler",
        listed.median / nothing.median,
        1.5,
        { detail: detail(listed) },
      ),
    ],
  };
}

/**
 * What it costs a request that it is asked who sends it: session, memberships, scope and the programme's state, by a
 * handler that does next to nothing else, beyond one that asks nobody.
 */
export async function measureGuard(site: Site, { pid = 0 }: Running): Promise<Section> {
  const addresses = ["/api/health", "/api/v1/data-version"] as const;
  await timeInTurn(
    site,
    500,
    addresses.map((address) => () => address),
  );
  const taken: { open: number[]; guarded: number[] } = { open: [], guarded: [] };
  for (let batch = 0; batch < 9; batch += 1) {
    taken.open.push(await serverTime(site, pid, addresses[0]));
    taken.guarded.push(await serverTime(site, pid, addresses[1]));
  }
  const [open, guarded] = [spreadOf(taken.open), spreadOf(taken.guarded)];
  return {
    title: "Session and scope check, the production build, processor time of the server for one request",
    results: [
      { what: "a handler open to all (/api/health)", measured: milliseconds(open) },
      { what: "a guarded handler (/api/v1/data-version)", measured: milliseconds(guarded) },
      against("the check, medians taken from each other", guarded.median - open.median, 0.5, { unit: " ms" }),
    ],
  };
}

const requestsInBatch = 400;

/** Milliseconds of processor time that the server takes for one request: waiting for other programs counts for nothing. */
async function serverTime(site: Site, pid: number, address: string): Promise<number> {
  const before = processorMilliseconds(pid);
  await timeInTurn(site, requestsInBatch, [() => address]);
  return (processorMilliseconds(pid) - before) / requestsInBatch;
}

/** Of a process and those it started, in steps of 10 ms, from Linux's account. */
function processorMilliseconds(pid: number): number {
  return [pid, ...startedBy(pid)].reduce((sum, one) => {
    const fields = readFileSync(`/proc/${one}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
    return sum + (Number(fields[11]) + Number(fields[12])) * 10;
  }, 0);
}

function day(round: number): string {
  return new Date(Date.UTC(2013, 0, 1) + round * 86_400_000).toISOString().slice(0, 10);
}

/** How many overviews a second, beside a plain page of the same server. */
export async function measureThroughput(site: Site): Promise<Section> {
  const [overview, plain, missing] = await perSecond(site, 7, [
    { path: "/" },
    { path: "/data" },
    { path: "/no-such-page", expected: 404 },
  ]);
  if (overview === undefined || plain === undefined || missing === undefined) throw new Error("A rate is missing.");
  return {
    title: "Answers in a second, eight clients at once",
    results: [
      { what: "overview", measured: spread(overview, "/s") },
      { what: "the page about data (/data)", measured: spread(plain, "/s") },
      { what: "the page that is not found", measured: spread(missing, "/s") },
      against("overview over /data", overview.median / plain.median, 0.4, { atLeast: true, detail: "0.6 hoped for" }),
      against("overview over not found", overview.median / missing.median, 0.4, {
        atLeast: true,
        detail: "0.6 hoped for",
      }),
    ],
  };
}

/** Start until ready, and the memory after the first page and ten seconds of rest. */
export async function measureStart(database: string): Promise<Section> {
  const { result: idle, secondsToReady } = await whileServing(database, async (site, server) => {
    await fetched(site, "/");
    await new Promise((resolve) => setTimeout(resolve, 10_000));
    return residentMegabytes(server.pid);
  });
  return {
    title: "Start and memory",
    results: [
      { what: "cold start until ready", measured: `${short(secondsToReady)} s (a peer needs 1.95 s)` },
      {
        what: "memory at rest after the first page",
        measured: `${idle === null ? "unknown here" : `${short(idle)} MB`} (a peer needs 139 MB)`,
      },
    ],
  };
}

/** From Linux's account of the process and those it started; `null` on other systems. */
function residentMegabytes(pid: number | undefined): number | null {
  if (process.platform !== "linux" || pid === undefined) return null;
  return [pid, ...startedBy(pid)].reduce((sum, one) => sum + residentOf(one), 0);
}

function startedBy(pid: number): number[] {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim();
  return children === "" ? [] : children.split(" ").map(Number);
}

function residentOf(pid: number): number {
  const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
  return Number(kilobytes ?? 0) / 1000;
}
