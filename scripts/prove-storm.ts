import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { v7 as uuid } from "uuid";
import { recordHousehold } from "@/db/commands/record-household";
import { openStore } from "@/db/open-store";
import { claim, wholeProgramme } from "@/domain/access/scope";
import { freePort } from "@/scripts/address.mjs";
import { buildIfNeeded } from "@/scripts/build.mjs";
import { randomFrom, type Random } from "@/scripts/bench/random";
import { prepare, readCommand, run } from "@/scripts/command-line";
import { withSecrets } from "@/scripts/secrets.mjs";
import { check, type Found } from "@/scripts/storm/check";
import { pause, StormClient, type SharedHome } from "@/scripts/storm/client";
import { makeOfficers, type Officer } from "@/scripts/storm/officers";
import { earlyServer, productionServer, type Target } from "@/scripts/storm/targets";

const usage = "npm run prove:storm -- [--clients 200] [--kills 8] [--seed 1]";

/**
 * `npm run prove:storm`: officers of nine districts enter, retry, disconnect and conflict against the production build
 * while it is killed at random and started again. Fails when anything that was acknowledged is lost or doubled, and
 * when a server that acknowledges before the commit loses nothing: then the storm could not have found a loss.
 */
await run(async () => {
  const { values } = readCommand(
    usage,
    { clients: { type: "string" }, kills: { type: "string" }, seed: { type: "string" } },
    0,
  );
  const [clients, kills, seed] = [Number(values.clients ?? 200), Number(values.kills ?? 8), Number(values.seed ?? 1)];
  await buildIfNeeded(process.cwd());
  const proven = await storm("The production build", productionServer, { clients, kills, seed });
  const control = await storm("The control, which acknowledges before the commit", earlyServer, {
    ...{ clients, kills, seed },
  });
  const holds = proven.lost + proven.doubled + proven.rollupDiffers + proven.auditFaults + proven.faults === 0;
  if (!holds) console.log("FAILED: something that was acknowledged is not there exactly once.");
  if (control.lost === 0) console.log("FAILED: the control lost nothing, so this storm proves nothing.");
  return holds && control.lost > 0 ? 0 : 1;
});

interface Size {
  clients: number;
  kills: number;
  seed: number;
}

async function storm(
  title: string,
  serve: typeof productionServer,
  { clients, kills, seed }: Size,
): Promise<Found & { faults: number }> {
  const folder = mkdtempSync(join(tmpdir(), "monitor-storm-"));
  const url = `file:${join(folder, "storm.db")}`;
  const env = withSecrets({ ...process.env, DATABASE_URL: url, PROGRAMME: "rwanda", BACKUP_DIR: "" }, url);
  const { officers, shared } = await population(url, clients, env.SESSION_SECRET ?? "");
  const port = await freePort();
  const target = serve({ host: "127.0.0.1", port, url: `http://127.0.0.1:${port}` }, env);
  await target.start();
  try {
    const random = randomFrom(seed);
    const ofDistrict = (district: string) => shared.filter((home) => home.district === district);
    const each = officers.map(
      (officer, i) => new StormClient(officer, target.send, ofDistrict(officer.district), randomFrom(seed * 1000 + i)),
    );
    const began = performance.now();
    const weather = killing(target, kills, random);
    let isOver = false;
    const over = weather.finally(() => (isOver = true));
    await Promise.all([over, ...each.map((client) => client.run(() => isOver))]);
    const seconds = (performance.now() - began) / 1000;
    await target.stop();
    const store = await openStore(url);
    const told = each.map((client) => client.told);
    const acknowledged = told.flatMap((one) => one.acknowledged);
    const found = await check(store.reader, acknowledged, shared);
    await store.close();
    const sum = (of: (one: (typeof told)[number]) => number) => told.reduce((total, one) => total + of(one), 0);
    const times = told.flatMap(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
    const at = (share: number) => (times[Math.floor(share * (times.length - 1))] ?? 0).toFixed(0);
    console.log(`${title}:`);
    console.log(`  clients ${clients}, kills ${kills}, ${seconds.toFixed(0)} s`);
    console.log(`  operations acknowledged ${acknowledged.length} (${(acknowledged.length / seconds).toFixed(0)}/s)`);
    console.log(
      `  conflicts ${sum((one) => one.conflicts)}, repeats ${sum((one) => one.repeats)}, ` +
        `disconnects ${sum((one) => one.disconnects)}, sent again ${sum((one) => one.retries)}`,
    );
    console.log(`  lost ${found.lost}, doubled ${found.doubled}, p50 ${at(0.5)} ms, p95 ${at(0.95)} ms`);
    console.log(`  rollup rows that differ ${found.rollupDiffers}`);
    console.log(`  audit entries ${found.auditLength}, faults ${found.auditFaults}`);
    const faults = told.flatMap((one) => one.faults);
    for (const fault of faults.slice(0, 3)) console.log(`  unexpected answer: ${fault.slice(0, 400)}`);
    return { ...found, faults: faults.length };
  } finally {
    await target.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Kills the server at random moments and starts it again. */
async function killing(target: Target, kills: number, random: Random): Promise<void> {
  for (let i = 0; i < kills; i += 1) {
    await pause(1500 + random.next() * 3500);
    await target.kill();
    await target.start();
  }
  await pause(3000);
}

async function population(
  url: string,
  clients: number,
  secret: string,
): Promise<{ officers: Officer[]; shared: SharedHome[] }> {
  const store = await openStore(url);
  await prepare(store);
  const officers = await makeOfficers(store, clients, secret);
  const scope = claim(wholeProgramme("rwanda", "storm"), "enter");
  const shared: SharedHome[] = [];
  for (const district of new Set(officers.map((officer) => officer.district)))
    for (let i = 0; i < 3; i += 1) {
      const { id } = await recordHousehold(store, scope, { id: uuid(), district, size: 1 });
      shared.push({ id, district });
    }
  await store.close();
  return { officers, shared };
}
