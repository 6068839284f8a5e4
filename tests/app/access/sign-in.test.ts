import { eq } from "drizzle-orm";
import { expect, test, vi, onTestFinished } from "vitest";
import { sessionByToken, keepSession } from "@/db/access/session-by-token";
import { signedValue } from "@/db/access/signed-value";
import { changePassword } from "@/db/access/set-password";
import { endSessions } from "@/db/commands/end-sessions";
import { changeRole, giveRole, takeRole } from "@/db/commands/give-role";
import { resetUser, switchOffUser } from "@/db/commands/switch-user";
import { sessions } from "@/db/schema";
import { usersOf } from "@/db/queries/users";
import { wholeProgramme } from "@/domain/access/scope";
import { operator, password, secret, storeWithAlice, valueOfCookie } from "@/tests/support/users";

type Alice = Awaited<ReturnType<typeof storeWithAlice>>;

/** Signs alice in and gives the token that her browser keeps. */
async function tokenOf({ tryAs }: Alice, shared = false): Promise<string> {
  const tried = await tryAs("alice", password, { shared });
  if (tried.kind !== "signed-in") throw new Error("Alice was refused.");
  return signedValue(valueOfCookie(tried.cookies, "session") ?? "", secret) ?? "";
}

test("somebody signs in by user name or e-mail address, in any case", async () => {
  const { tryAs } = await storeWithAlice();
  expect(await tryAs("alice", password)).toMatchObject({ kind: "signed-in", language: "rw" });
  expect(await tryAs(" Alice@Example.org ", password)).toMatchObject({ kind: "signed-in" });
});

test("wrong password, unknown name and locked name are answered alike, each after hashing once", async () => {
  const { tryAs, auth } = await storeWithAlice();
  const { password: hashing } = await auth.$context;
  const [hash, verify] = [vi.spyOn(hashing, "hash"), vi.spyOn(hashing, "verify")];
  const work = () => hash.mock.calls.length + verify.mock.calls.length;
  for (let i = 0; i < 5; i += 1) expect(await tryAs("alice", "wrong")).toEqual({ kind: "refused" });
  expect(work()).toBe(5);
  expect(await tryAs("alice", password)).toEqual({ kind: "refused" });
  expect(await tryAs("nobody", password)).toEqual({ kind: "refused" });
  expect(await tryAs("' or 1=1 --", password)).toEqual({ kind: "refused" });
  expect(work()).toBe(8);
});

test("five failures lock a name for fifteen minutes, by whichever of its names; another is not locked", async () => {
  const alice = await storeWithAlice();
  vi.useFakeTimers({ toFake: ["Date"] });
  onTestFinished(() => void vi.useRealTimers());
  for (const name of ["alice", "alice@example.org", "alice", "ALICE", "alice"]) await alice.tryAs(name, "wrong");
  vi.advanceTimersByTime(14 * 60_000);
  expect((await alice.tryAs("alice", password)).kind).toBe("refused");
  vi.advanceTimersByTime(61_000);
  expect((await alice.tryAs("alice", password)).kind).toBe("signed-in");
});

test("tries at the same time are no way round the lock", async () => {
  const { tryAs } = await storeWithAlice();
  await Promise.all(Array.from({ length: 5 }, () => tryAs("alice", "wrong")));
  // Had one of the five not been counted, the right password would open.
  expect((await tryAs("alice", password)).kind).toBe("refused");
});

test("fifty failures from one address are too many, whatever the names; another address goes on", async () => {
  const { tryAs } = await storeWithAlice();
  await Promise.all(Array.from({ length: 50 }, (_, i) => tryAs(`name-${i}`, "wrong")));
  expect((await tryAs("alice", password)).kind).toBe("refused");
  expect((await tryAs("alice", password, { address: "192.0.2.8" })).kind).toBe("signed-in");
});

test("the database holds no token that opens anything", async () => {
  const alice = await storeWithAlice();
  const token = await tokenOf(alice);
  const rows = await alice.store.reader.select().from(sessions);
  expect(JSON.stringify(rows)).not.toContain(token);
  expect(await sessionByToken(alice.store.reader, token, Date.now())).toMatchObject({ user: { name: "Alice U" } });
  expect(await sessionByToken(alice.store.reader, String(rows[0]?.token), Date.now())).toBeNull();
});

test("a session ends by idle time: 12 hours, 30 minutes on a shared machine; use puts it off, for a week at most", async () => {
  const alice = await storeWithAlice();
  const { reader } = alice.store;
  const hour = 3_600_000;
  const [own, shared] = [await tokenOf(alice), await tokenOf(alice, true)];
  const now = Date.now();
  const holds = async (token: string, at: number) => (await sessionByToken(reader, token, at)) !== null;
  expect([await holds(own, now + 11.9 * hour), await holds(own, now + 12.1 * hour)]).toEqual([true, false]);
  expect([await holds(shared, now + 0.4 * hour), await holds(shared, now + 0.6 * hour)]).toEqual([true, false]);
  for (let at = now; at < now + 9 * 24 * hour; at += 10 * hour) {
    const session = await sessionByToken(reader, own, at);
    if (session !== null) await keepSession(alice.store, session, at);
  }
  expect([await holds(own, now + 167 * hour), await holds(own, now + 169 * hour)]).toEqual([true, false]);
});

test("a cookie that was changed, or signed with another secret, opens nothing", async () => {
  const { tryAs } = await storeWithAlice();
  const tried = await tryAs("alice", password);
  const cookie = tried.kind === "signed-in" ? (valueOfCookie(tried.cookies, "session") ?? "") : "";
  expect(signedValue(cookie, secret)).not.toBeNull();
  expect(signedValue(cookie, `${secret}x`)).toBeNull();
  expect(signedValue(`x${cookie}`, secret)).toBeNull();
  expect(signedValue(cookie.split(".")[0] ?? "", secret)).toBeNull();
});

const endings: Record<string, (alice: Alice) => Promise<unknown>> = {
  "a role that is given": ({ store, user }) => giveRole(store, operator, { user, role: "auditor" }),
  "a role that is taken": async ({ store, user }) => {
    const [alice] = await usersOf(store.reader, operator);
    return takeRole(store, operator, { user, membership: alice?.roles[0]?.membership });
  },
  "a last day that is set": async ({ store, user }) => {
    const [alice] = await usersOf(store.reader, operator);
    return changeRole(store, operator, { user, membership: alice?.roles[0]?.membership, ends_on: "2099-12-31" });
  },
  "being signed out everywhere": ({ store, user }) => endSessions(store, operator, { user }),
  "being switched off": ({ store, user }) => switchOffUser(store, operator, { user }),
  "a reset": ({ store, user }) => resetUser(store, operator, { user }),
  "a password that is changed elsewhere": ({ store, user }) =>
    changePassword(store, wholeProgramme("rwanda", user), { session: "another", password: "hash" }),
};

test.each(Object.entries(endings))("%s ends the sessions of the user", async (_, end) => {
  const alice = await storeWithAlice();
  const token = await tokenOf(alice);
  await end(alice);
  expect(await sessionByToken(alice.store.reader, token, Date.now())).toBeNull();
});

test("who is switched off is refused as if there were no such user", async () => {
  const alice = await storeWithAlice();
  await switchOffUser(alice.store, operator, { user: alice.user });
  expect(await alice.tryAs("alice", password)).toEqual({ kind: "refused" });
});

test("each session notes from where and by which browser it was begun", async () => {
  const alice = await storeWithAlice();
  await tokenOf(alice, true);
  const [row] = await alice.store.reader.select().from(sessions).where(eq(sessions.userId, alice.user));
  expect(row).toMatchObject({ ipAddress: "192.0.2.7", userAgent: "a browser", shared: true });
});
