import { gt } from "drizzle-orm";
import { expect, inject, onTestFinished, test } from "vitest";
import { openStore } from "@/db/open-store";
import { readLog } from "@/db/schema";
import { demonstrationUsers } from "@/db/seed/demonstration/users";
import { addressOf } from "@/tests/support/pages";
import { postForm, send } from "@/tests/support/posted-form";

/** Signs in as somebody of the demonstration and gives the cookie. */
async function cookieOf(username: string): Promise<string> {
  const user = demonstrationUsers.find((one) => one.username === username);
  const values = { name: username, password: user?.password ?? "" };
  const answer = await postForm(`${inject("address")}/sign-in`, "password", values, {
    post: { origin: inject("address") },
  });
  return answer.headers["set-cookie"]?.find((cookie) => cookie.startsWith("session="))?.split(";")[0] ?? "";
}

test("pages and lists of persons, exports, failed sign-ins and what was denied are on record, without names", async () => {
  const site = inject("address");
  const [officer, donor] = [await cookieOf("officer"), await cookieOf("donor")];
  const store = await openStore(inject("databaseUrl"));
  onTestFinished(() => store.close());
  const began = Date.now();
  const someone = await addressOf("/people/someone");
  const key = someone.split("/").pop() ?? "";
  const asked: [path: string, cookie: string, kind: string, subject: string][] = [
    [someone, inject("cookie"), "person", key],
    [`${someone}/visit`, donor, "denied", `${someone}/visit`],
    ["/people/0190a000-0000-7000-8000-000000000000", officer, "denied", "0190a000-0000-7000-8000-000000000000"],
    ["/worklist", officer, "list", "worklist"],
    ["/worklist/print", officer, "list", "worklist/print"],
    ["/records?figure=in_work&search=Mukamana", officer, "list", "in_work"],
    ["/records?figure=in_work&search=Mukamana", donor, "denied", "/records"],
    ["/api/v1/records.csv?figure=in_work", officer, "export", "records.csv"],
    ["/api/v1/records.csv?figure=in_work&search=Mukamana", donor, "denied", "/api/v1/records.csv"],
    ["/log", officer, "list", "log"],
    ["/users?search=Mukamana", officer, "denied", "/users"],
  ];
  for (const [path, cookie] of asked) await send(`${site}${path}`, { headers: { cookie } });
  const typed = { name: "officer", password: "not-the-password-of-the-officer" };
  await postForm(`${site}/sign-in`, "password", typed, { post: { origin: site } });
  await postForm(
    `${site}/sign-in/second-factor`,
    "passwordCode",
    { passwordCode: "123456" },
    { post: { origin: site } },
  );
  const expected = [
    ...asked.map(([, , kind, subject]) => `${kind} ${subject}`),
    "sign-in-failed /sign-in",
    "sign-in-failed /sign-in/second-factor",
  ];
  const rows = () =>
    store.reader
      .select()
      .from(readLog)
      .where(gt(readLog.at, began - 1));
  await expect
    .poll(async () => (await rows()).map(({ kind, subject }) => `${kind} ${subject}`), { timeout: 5_000 })
    .toEqual(expect.arrayContaining(expected));
  const written = JSON.stringify(await rows());
  for (const canary of ["Mukamana", typed.password, "123456"]) expect(written).not.toContain(canary);
});
