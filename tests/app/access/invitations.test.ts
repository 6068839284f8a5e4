import { expect, test, vi, onTestFinished } from "vitest";
import { acceptInvitation } from "@/db/access/set-password";
import { invitationByCode } from "@/db/access/invitation-by-code";
import { inviteUser } from "@/db/commands/invite-user";
import { resetUser } from "@/db/commands/switch-user";
import { invitations } from "@/db/schema";
import { membershipsOf } from "@/db/access/memberships-of";
import { operator, storeWithAlice } from "@/tests/support/users";
import { testStore } from "@/tests/support/test-store";

const someone = { name: "Bob", user_name: "bob", language: "en", role: "officer", districts: ["RW24", "RW23"] };

test("a code opens once, is not readable in the database, and is understood however it is typed", async () => {
  const store = await testStore();
  const { code } = await inviteUser(store, operator, someone);
  expect(JSON.stringify(await store.reader.select().from(invitations))).not.toContain(code);
  const typed = code.replaceAll("-", " ").toLowerCase();
  expect(await invitationByCode(store.reader, typed, Date.now())).toMatchObject({ username: "bob" });
  const accepted = { code, name: "Bob", language: "en", password: "hash" } as const;
  const both = await Promise.allSettled([1, 2].map(() => acceptInvitation(store, "rwanda", accepted)));
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await invitationByCode(store.reader, code, Date.now())).toBeNull();
});

test("a newer code replaces the older one, and a code grows old", async () => {
  const { store, user } = await storeWithAlice();
  const [first, second] = [await resetUser(store, operator, { user }), await resetUser(store, operator, { user })];
  expect(await invitationByCode(store.reader, first.code, Date.now())).toBeNull();
  vi.useFakeTimers({ toFake: ["Date"] });
  onTestFinished(() => void vi.useRealTimers());
  expect(await invitationByCode(store.reader, second.code, Date.now())).not.toBeNull();
  expect(await invitationByCode(store.reader, second.code, Date.now() + 86_400_001)).toBeNull();
});

test("officers get a membership for each of their districts, in their programme alone", async () => {
  const store = await testStore();
  const { id } = await inviteUser(store, operator, someone);
  const held = await membershipsOf(store.reader, "rwanda", id, "2026-01-01");
  expect(held.map(({ district }) => district).sort()).toEqual(["RW23", "RW24"]);
  expect(await membershipsOf(store.reader, "elsewhere", id, "2026-01-01")).toEqual([]);
});

test.each([
  [{ ...someone, districts: [] }, "districts"],
  [{ ...someone, role: "donor" }, "organisation"],
  [{ ...someone, role: "donor", organisation: "nobody" }, "organisation"],
  [{ ...someone, user_name: "" }, "user_name"],
  [{ ...someone, role: "king" }, "role"],
])("what does not fit together is refused at its field (%#)", async (input, field) => {
  const store = await testStore();
  await expect(inviteUser(store, operator, input)).rejects.toMatchObject({
    problems: [expect.objectContaining({ column: field })],
  });
});

test("a name is given once", async () => {
  const store = await testStore();
  await inviteUser(store, operator, someone);
  await expect(inviteUser(store, operator, { ...someone, user_name: "BOB" })).rejects.toMatchObject({
    problems: [expect.objectContaining({ column: "user_name" })],
  });
});
