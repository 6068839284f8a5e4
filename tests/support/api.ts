import { onTestFinished } from "vitest";
import { z } from "zod";
import { GET as readVersion } from "@/app/api/v1/data-version/route";
import { GET as readStream } from "@/app/api/v1/data-version/stream/route";
import { GET as readOpenApi } from "@/app/api/v1/openapi.json/route";
import { GET as readResource } from "@/app/api/v1/[resource]/route";
import { GET as readHealth } from "@/app/api/health/route";
import { GET as readReady } from "@/app/api/ready/route";
import { programmes } from "@/db/schema";
import type { Store } from "@/db/store";
import { testStore, type TestStore } from "@/tests/support/test-store";

/** Handlers by their path, as Next finds them; the others are resources. */
export const handlers = new Map<string, (request: Request) => Promise<Response> | Response>([
  ["/api/health", readHealth],
  ["/api/ready", readReady],
  ["/api/v1/data-version", readVersion],
  ["/api/v1/data-version/stream", readStream],
  ["/api/v1/openapi.json", readOpenApi],
]);

const processWide: typeof globalThis & { monitorStore?: Promise<Store> } = globalThis;

/** A fresh store which the handlers of this process answer from until the test has finished. */
export async function apiStore(): Promise<TestStore> {
  const store = await testStore();
  answerFrom(Promise.resolve(store));
  return store;
}

/** Lets the handlers answer from a store, or from one that cannot be opened. */
export function answerFrom(store: Promise<Store>): void {
  processWide.monitorStore = store;
  onTestFinished(() => {
    delete processWide.monitorStore;
  });
}

/** Makes the store's programme the demonstration, its calendar at a day. */
export async function asDemonstration(store: Store, demonstrationToday: string): Promise<void> {
  await store.transaction(async (tx) => {
    await tx.update(programmes).set({ demonstrationToday });
  });
}

/** What the read API answers at an address, asked from this machine. */
export async function ask(address: string, headers: Record<string, string> = {}, init: RequestInit = {}) {
  const request = new Request(`http://localhost:3000${address}`, {
    ...init,
    headers: { host: "localhost:3000", ...headers },
  });
  const { pathname } = new URL(request.url);
  const handler = handlers.get(pathname);
  if (handler !== undefined) return handler(request);
  return readResource(request, { params: Promise.resolve({ resource: pathname.slice("/api/v1/".length) }) });
}

/** The answer as JSON; its status is the caller's business. */
export async function askJson(address: string, headers: Record<string, string> = {}): Promise<Record<string, unknown>> {
  return z.record(z.string(), z.unknown()).parse(await (await ask(address, headers)).json());
}

/** The lines of a CSV answer with its byte order mark; no cell of ours holds a line break. */
export async function askCsv(address: string, headers: Record<string, string> = {}): Promise<string[]> {
  return linesOf(await ask(address, headers));
}

export async function linesOf(answer: Response): Promise<string[]> {
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(await answer.arrayBuffer());
  return text.split("\r\n").filter((line) => line !== "");
}
