import { eq } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { expect, test } from "vitest";
import { sessionsOf } from "@/db/access/own-account";
import { acceptInvitation } from "@/db/access/set-password";
import { endSession, endSessions } from "@/db/commands/end-sessions";
import { changeRole, giveRole, takeRole } from "@/db/commands/give-role";
import { inviteUser } from "@/db/commands/invite-user";
import { resetUser, switchOffUser, switchOnUser } from "@/db/commands/switch-user";
import { auditLog, wholeLog } from "@/db/queries/audit-log";
import { userOf, usersOf } from "@/db/queries/users";
import { invitations, memberships, programmes } from "@/db/schema";
import type { Store } from "@/db/store";
import { claim, wholeProgramme } from "@/domain/access/scope";
import { expectNoTrace, expectRefused, field } from "@/tests/support/no-trace";
import { testStore } from "@/tests/support/test-store";
import { operator, password, storeWithAlice } from "@/tests/support/users";

const yesterday = "2020-01-31";
const farDay = "2099-12-31";

/** Invites somebody, who sets a password unless they are only `invited`. */
async function someone(store: Store, name: string, role: string, { invited = false } = {}): Promise<string> {
  const districts = role === "officer" ? ["RW24"] : [];
  const input = { name, user_name: name, language: "en", role, districts };
  const { id, code } = await inviteUser(store, operator, input);
  if (!invited) await acceptInvitation(store, "rwanda", { code, name, language: "en", password: "hash" });
  return id;
}

async function membershipOf(store: Store, user: string, role: string): Promise<string> {
  const found = await userOf(store.reader, operator, user);
  return found?.roles.find((one) => one.role === role)?.membership ?? "";
}

const lastOne = { code: "last-administrator" };

/** The ways in which somebody stops being an administrator. */
const losses: Record<string, (store: Store, user: string, membership: string) => Promise<unknown>> = {
  "the role is taken": (store, user, membership) => takeRole(store, operator, { user, membership }),
  "the account is switched off": (store, user) => switchOffUser(store, operator, { user }),
  "the last day has passed": (store, user, membership) =>
    changeRole(store, operator, { user, membership, ends_on: yesterday }),
};

test.each(Object.entries(losses))("the last administrator stays one: %s", async (_, lose) => {
  const store = await testStore();
  const ada = await someone(store, "ada", "administrator");
  const membership = await membershipOf(store, ada, "administrator");
  await expectRefused(store, () => lose(store, ada, membership), lastOne);
  const bob = await someone(store, "bob", "administrator", { invited: true });
  await expectRefused(store, () => lose(store, ada, membership), lastOne);
  await switchOffUser(store, operator, { user: bob });
  await someone(store, "eve", "administrator");
  await lose(store, ada, membership);
  const left = (await usersOf(store.reader, operator)).filter(({ state }) => state === "active");
  expect(left.map(({ name }) => name)).toContain("eve");
});

test("an administrator who is only invited is the last one of a new installation", async () => {
  const store = await testStore();
  const ada = await someone(store, "ada", "administrator", { invited: true });
  await expectRefused(store, () => switchOffUser(store, operator, { user: ada }), lastOne);
});

test("an administrator of another programme is none of this one", async () => {
  const store = await testStore();
  const ada = await someone(store, "ada", "administrator");
  const eve = await elsewhere(store);
  const membership = await membershipOf(store, ada, "administrator");
  await expectRefused(store, () => takeRole(store, operator, { user: ada, membership }), lastOne);
  expect((await usersOf(store.reader, operator)).map(({ id }) => id)).not.toContain(eve);
});

/** An administrator of the other programme in the same database. */
async function elsewhere(store: Store): Promise<string> {
  await store.transaction(async (tx) => {
    const [model] = await tx.select().from(programmes);
    if (model !== undefined) await tx.insertMany(programmes, [{ ...model, id: "burundi" }]);
  });
  const there = claim(wholeProgramme("burundi", "operator"), "administer");
  const input = { name: "Eve", user_name: "eve", language: "en", role: "administrator" };
  return (await inviteUser(store, there, input)).id;
}

test("users of another programme are not there, whatever is to be done to them", async () => {
  const store = await testStore();
  await someone(store, "ada", "administrator");
  const user = await elsewhere(store);
  const membership = uuid();
  const refused = (act: () => Promise<unknown>) => expectRefused(store, act, { code: "not-found" });
  expect(await userOf(store.reader, operator, user)).toBeNull();
  await refused(() => giveRole(store, operator, { user, role: "auditor" }));
  await refused(() => takeRole(store, operator, { user, membership }));
  await refused(() => changeRole(store, operator, { user, membership, ends_on: farDay }));
  await refused(() => resetUser(store, operator, { user }));
  await refused(() => switchOffUser(store, operator, { user }));
  await refused(() => switchOnUser(store, operator, { user }));
  await refused(() => endSessions(store, operator, { user }));
  await refused(() => endSession(store, operator, { user, session: membership }));
});

test("a role is not given for days that have passed", async () => {
  const store = await testStore();
  const bob = await someone(store, "bob", "officer");
  const given = { user: bob, role: "administrator", ends_on: yesterday };
  await expectRefused(store, () => giveRole(store, operator, given), field("ends_on", "not-past"));
});

test("a last day can be set, put off and lifted", async () => {
  const store = await testStore();
  const bob = await someone(store, "bob", "officer");
  const membership = await membershipOf(store, bob, "officer");
  for (const ends_on of ["2098-01-31", farDay, ""]) {
    await changeRole(store, operator, { user: bob, membership, ends_on });
    expect((await userOf(store.reader, operator, bob))?.roles[0]?.endsOn).toBe(ends_on === "" ? null : ends_on);
  }
  const wrong = { user: bob, membership, ends_on: "31 January" };
  await expectRefused(store, () => changeRole(store, operator, wrong), field("ends_on", "day"));
});

test("one session is ended and the others go on; one of somebody else is not there", async () => {
  const { store, user, tryAs } = await storeWithAlice();
  await tryAs("alice", password);
  await tryAs("alice", password, { shared: true });
  const bob = await someone(store, "bob", "officer");
  const [first, second] = await sessionsOf(store.reader, user, Date.now());
  const other = { user: bob, session: first?.id };
  await expectRefused(store, () => endSession(store, operator, other), { code: "not-found" });
  await endSession(store, operator, { user, session: first?.id });
  expect((await sessionsOf(store.reader, user, Date.now())).map(({ id }) => id)).toEqual([second?.id]);
});

test("everything that is done to a user is on record, each under its own name", async () => {
  const { store, user, tryAs } = await storeWithAlice();
  await tryAs("alice", password);
  await giveRole(store, operator, { user, role: "auditor", ends_on: farDay });
  const membership = await membershipOf(store, user, "auditor");
  await changeRole(store, operator, { user, membership, ends_on: "" });
  await takeRole(store, operator, { user, membership });
  await tryAs("alice", password);
  const [session] = await sessionsOf(store.reader, user, Date.now());
  await endSession(store, operator, { user, session: session?.id });
  await endSessions(store, operator, { user });
  await switchOffUser(store, operator, { user });
  await switchOnUser(store, operator, { user });
  const asked = { ...wholeLog, record: "user", recordId: user } as const;
  const verbs = (await auditLog(store.reader, operator, asked)).entries.map(({ verb }) => verb);
  expect(verbs.reverse().slice(-7)).toEqual([
    ...["give-role", "change-role", "take-role", "end-session", "end-sessions"],
    ...["switch-off-user", "switch-on-user"],
  ]);
});

test("a change of roles or sessions whose storing fails leaves no trace", async () => {
  const { store, user, tryAs } = await storeWithAlice();
  await tryAs("alice", password);
  const [session] = await sessionsOf(store.reader, user, Date.now());
  const membership = await membershipOf(store, user, "manager");
  await expectNoTrace(store, (failing) => endSession(failing, operator, { user, session: session?.id }));
  await expectNoTrace(store, (failing) => changeRole(failing, operator, { user, membership, ends_on: farDay }));
  await expectNoTrace(store, (failing) => takeRole(failing, operator, { user, membership }));
  const taken = await store.reader.select().from(memberships).where(eq(memberships.id, membership));
  expect(taken[0]?.takenBy).toBe("operator");
});

test("who has set no password yet is invited anew, for as long as the first time", async () => {
  const { store, user } = await storeWithAlice();
  const bob = await someone(store, "bob", "officer", { invited: true });
  await resetUser(store, operator, { user: bob });
  await resetUser(store, operator, { user });
  const kinds = await store.reader.select({ of: invitations.userId, kind: invitations.kind }).from(invitations);
  expect(kinds.filter(({ of }) => of === bob)).toEqual([{ of: bob, kind: "invitation" }]);
  expect(kinds.filter(({ of }) => of === user).map(({ kind }) => kind)).toContain("reset");
});
