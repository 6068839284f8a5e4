import { Secret, TOTP } from "otpauth";
import { expect, onTestFinished, test, vi } from "vitest";
import { giveSecondFactor } from "@/app/sign-in/give-second-factor";
import { claimCode } from "@/db/access/totp";
import { password, secret, storeWithAlice, valueOfCookie } from "@/tests/support/users";

/** Alice has set up an app; `begin` gives the right password and `give` a code. */
async function withApp() {
  const alice = await storeWithAlice();
  const { auth, store, tryAs, user } = alice;
  const first = await tryAs("alice", password);
  const headers = (cookies: string[]) => new Headers({ cookie: cookies.map((one) => one.split(";")[0]).join("; ") });
  const signedIn = headers(first.kind === "refused" ? [] : first.cookies);
  const begun = await auth.api.enableTwoFactor({ body: { password, method: "totp" }, headers: signedIn });
  if (begun.method !== "totp") throw new Error("No app.");
  const key = new URL(begun.totpURI).searchParams.get("secret") ?? "";
  const app = new TOTP({ secret: Secret.fromBase32(key) });
  vi.useFakeTimers({ toFake: ["Date"] });
  onTestFinished(() => void vi.useRealTimers());
  const code = app.generate();
  expect(await claimCode(store, auth, user, code, Date.now())).toBe(true);
  await auth.api.verifyTOTP({ body: { code }, headers: signedIn });
  const begin = async () => {
    const tried = await tryAs("alice", password);
    if (tried.kind !== "second-factor") throw new Error(`Alice was ${tried.kind}.`);
    const challenge = valueOfCookie(tried.cookies, "sign-in-challenge");
    const give = (typed: string) =>
      giveSecondFactor(
        { store, auth, secret },
        { code: typed, challenge, headers: headers(tried.cookies), address: null },
      );
    return { give, cookies: tried.cookies };
  };
  const nextCode = () => {
    vi.advanceTimersByTime(31_000);
    return app.generate();
  };
  return { ...alice, begin, nextCode, recovery: begun.backupCodes };
}

test("with a second factor the password alone gives no session", async () => {
  const { begin, nextCode } = await withApp();
  const { cookies, give } = await begin();
  expect(valueOfCookie(cookies, "session") ?? "").toBe("");
  expect(await give("000000")).toBeNull();
  expect(valueOfCookie((await give(nextCode())) ?? [], "session")).toBeTruthy();
});

test("a code is taken once, also by two at the same time, and none from before the last one", async () => {
  const { begin, nextCode } = await withApp();
  const [older, code] = [nextCode(), nextCode()];
  const both = [await begin(), await begin()];
  const given = await Promise.all(both.map(({ give }) => give(code)));
  expect(given.filter((one) => one !== null)).toHaveLength(1);
  expect(await (await begin()).give(code)).toBeNull();
  expect(await (await begin()).give(older)).toBeNull();
  expect(await (await begin()).give(nextCode())).not.toBeNull();
});

test("a recovery code opens once", async () => {
  const { begin, recovery } = await withApp();
  const [code = ""] = recovery;
  expect(await (await begin()).give(code)).not.toBeNull();
  expect(await (await begin()).give(code)).toBeNull();
});

test("five wrong codes lock the second factor, whatever the challenge", async () => {
  const { begin, nextCode } = await withApp();
  for (let i = 0; i < 5; i += 1) expect(await (await begin()).give(`00000${i}`)).toBeNull();
  expect(await (await begin()).give(nextCode())).toBeNull();
});

test("neither key nor recovery codes can be read in the database", async () => {
  const { store, recovery } = await withApp();
  const { secondFactors } = await import("@/db/schema");
  const rows = JSON.stringify(await store.reader.select().from(secondFactors));
  for (const code of recovery) expect(rows).not.toContain(code);
});
