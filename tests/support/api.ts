import { onTestFinished } from "vitest";
import { z } from "zod";
import { POST as operateByPost } from "@/app/api/v1/operations/route";
import { GET as readVersion } from "@/app/api/v1/data-version/route";
import { GET as readStream } from "@/app/api/v1/data-version/stream/route";
import { GET as readOpenApi } from "@/app/api/v1/openapi.json/route";
import { GET as readResource } from "@/app/api/v1/[resource]/route";
import { GET as readHealth } from "@/app/api/health/route";
import { GET as readReady } from "@/app/api/ready/route";
import { askingOf, type Asking } from "@/app/asking";
import { sessionCookieName, signedIn } from "@/app/session";
import { programmes } from "@/db/schema";
import type { Store } from "@/db/store";
import { cookieOf } from "@/tests/support/sessions";
import { testStore, type TestStore } from "@/tests/support/test-store";

/** Handlers by their path, as Next finds them; the others are resources. */
export const handlers = new Map<string, (request: Request) => Promise<Response> | Response>([
  ["/api/v1/operations", operateByPost],
  ["/api/health", readHealth],
  ["/api/ready", readReady],
  ["/api/v1/data-version", readVersion],
  ["/api/v1/data-version/stream", readStream],
  ["/api/v1/openapi.json", readOpenApi],
]);

/** Who asks when a test does not say: a manager who has signed in to the store of the test. */
const managers = new WeakMap<Store, string>();

const processWide: typeof globalThis & { monitorStore?: Promise<Store> } = globalThis;

/** A fresh store which the handlers of this process answer from until the test has finished. */
export async function apiStore(): Promise<TestStore> {
  const store = await testStore();
  answerFrom(Promise.resolve(store));
  managers.set(store, await cookieOf(store, "manager"));
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

/** The cookie of the manager who asks by default; none where there is no store to have signed in to. */
async function managerCookie(): Promise<string> {
  const store = await processWide.monitorStore?.catch(() => undefined);
  return (store && managers.get(store)) ?? "session=none";
}

/** What a test sends as cookies, and the manager's session where it names none. */
async function cookieFor(sent: string | undefined): Promise<string> {
  const isNamed = sent?.includes(`${sessionCookieName()}=`) ?? false;
  return isNamed ? (sent ?? "") : [await managerCookie(), sent].filter((one) => one !== undefined).join("; ");
}

/** What a page of the manager's has before it asks anything. */
export async function managerAsking(): Promise<Asking> {
  const [, cookie = ""] = (await managerCookie()).split(`${sessionCookieName()}=`);
  const who = await signedIn(decodeURIComponent(cookie), true);
  if (who === null) throw new Error("The manager has not signed in.");
  return askingOf(who);
}

/** What the read API answers at an address, asked from this machine; by the manager, where no other cookie is sent. */
export async function ask(address: string, headers: Record<string, string> = {}, init: RequestInit = {}) {
  const request = new Request(`http://localhost:3000${address}`, {
    ...init,
    headers: { host: "localhost:3000", ...headers, cookie: await cookieFor(headers.cookie) },
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
