import { and, eq, gt } from "drizzle-orm";
import { expect, inject, onTestFinished, test } from "vitest";
import { openStore } from "@/db/open-store";
import { readLog } from "@/db/schema";
import { freePort } from "@/scripts/address.mjs";
import { demonstrationEnvironment } from "@/scripts/demonstration-file.mjs";
import { startServer } from "@/scripts/server.mjs";
import { root } from "@/scripts/set-up.mjs";

test("a server that is asked to stop ends its streams and writes what waits to be on record", async () => {
  const port = await freePort();
  const address = { host: "127.0.0.1", port, url: `http://127.0.0.1:${port}` };
  const env = demonstrationEnvironment(inject("databaseUrl").slice("file:".length));
  const server = await startServer(root, "start", address, env);
  onTestFinished(() => server.stop());
  const headers = { cookie: inject("cookie") };
  const stream = await fetch(`${address.url}/api/v1/data-version/stream`, { headers });
  const began = Date.now();
  const denied = await fetch(`${address.url}/settings`, { headers });
  const streamEnded = stream.text();
  await server.stop();
  expect(denied.status).toBe(404);
  expect(await streamEnded).toContain("event: version");
  const store = await openStore(inject("databaseUrl"));
  onTestFinished(() => store.close());
  const since = and(gt(readLog.at, began - 1), eq(readLog.subject, "/settings"));
  expect(await store.reader.select({ kind: readLog.kind }).from(readLog).where(since)).toEqual([{ kind: "denied" }]);
});
