import { eq } from "drizzle-orm";
import { expect, onTestFinished, test } from "vitest";
import { tokenIn } from "@/app/session";
import { endSession } from "@/db/access/end-session";
import { sessionByToken } from "@/db/access/session-by-token";
import { giveRole } from "@/db/commands/give-role";
import { switchOffUser } from "@/db/commands/switch-user";
import { openStore } from "@/db/open-store";
import { sessions } from "@/db/schema";
import type { Store } from "@/db/store";
import { apiStore, ask, askJson } from "@/tests/support/api";
import { household } from "@/tests/support/register";
import { cookieOf } from "@/tests/support/sessions";
import { operator } from "@/tests/support/users";

/** Reads the events of an open page one by one; the page is closed when the test has finished. */
async function openPage(headers: Record<string, string> = {}) {
  const page = new AbortController();
  onTestFinished(() => page.abort());
  const answer = await ask("/api/v1/data-version/stream", headers, { signal: page.signal });
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  if (reader === undefined) throw new Error("The stream has no body.");
  let text = "";
  async function next(): Promise<unknown> {
    while (!text.includes("\n\n")) {
      const { done, value } = await (reader ?? raise()).read();
      if (done) return null;
      text += value;
    }
    const [event = "", ...rest] = text.split("\n\n");
    text = rest.join("\n\n");
    const [name, data = ""] = event.split("\n");
    return name === "event: version" ? JSON.parse(data.replace("data: ", "")) : next();
  }
  return { answer, next, close: () => page.abort() };
}

function raise(): never {
  throw new Error("There is no reader.");
}

test("an open page is told the version at once, and soon when another process saves a change", async () => {
  const store = await apiStore();
  const page = await openPage();
  const { version, asOf } = await askJson("/api/v1/data-version");
  expect(page.answer.headers.get("content-type")).toBe("text/event-stream");
  expect(await page.next()).toEqual({ version, asOf });
  const other = await openStore(store.url);
  onTestFinished(() => other.close());
  await household(other);
  expect(await page.next()).toEqual({ version: Number(version) + 1, asOf });
});

test("a second page is told the version too, and a closed one gets nothing more", async () => {
  const store = await apiStore();
  const [first, second] = [await openPage(), await openPage()];
  const before = await first.next();
  expect(await second.next()).toEqual(before);
  first.close();
  await household(store);
  expect(await second.next()).not.toEqual(before);
  await expect(first.next()).resolves.toBeNull();
});

test("the version comes with the day of the figures and is never kept", async () => {
  const store = await apiStore();
  const { version } = await askJson("/api/v1/data-version");
  await household(store);
  const changed = await askJson("/api/v1/data-version");
  expect(changed.version).toBe(Number(version) + 1);
  expect(changed.asOf).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  expect(Date.now() - Number(changed.changedAt)).toBeLessThan(60_000);
  expect((await ask("/api/v1/data-version")).headers.get("cache-control")).toBe("private, no-store");
});

/** A page open by an auditor of its own, and what the test needs to end their session. */
async function pageOfSomebody(store: Store) {
  const cookie = await cookieOf(store, "auditor");
  const token = tokenIn(decodeURIComponent(cookie.split("=")[1] ?? "")) ?? "";
  const session = await sessionByToken(store.reader, token, Date.now());
  if (session === null) throw new Error("The auditor has not signed in.");
  const page = await openPage({ cookie });
  await page.next();
  return { page, token, session, user: session.user.id };
}

test("a stream ends soon after its session has: signed out, switched off, another role, not used for long", async () => {
  const store = await apiStore();
  const four = await Promise.all([1, 2, 3, 4].map(() => pageOfSomebody(store)));
  const [out, off, other, idle] = four;
  if (out === undefined || off === undefined || other === undefined || idle === undefined) return raise();
  await endSession(store, out.token);
  await switchOffUser(store, operator, { user: off.user });
  await giveRole(store, operator, { user: other.user, role: "manager" });
  await store.transaction((tx) =>
    tx.update(sessions).set({ expiresAt: Date.now() }).where(eq(sessions.id, idle.session.id)),
  );
  const staying = await pageOfSomebody(store);
  for (const { page } of four) expect(await lastOf(page)).toBeNull();
  await household(store);
  expect(await staying.page.next()).not.toBeNull();
  const after = await sessionByToken(store.reader, staying.token, Date.now());
  expect(after?.expiresAt).toBe(staying.session.expiresAt);
});

/** What a page gets after all that it is still told. */
async function lastOf(page: Awaited<ReturnType<typeof openPage>>): Promise<unknown> {
  for (;;) {
    const told = await page.next();
    if (told === null) return told;
  }
}
