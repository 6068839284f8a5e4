import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { storeWithAlice } from "@/tests/support/users";

/** Everything that better-auth could answer over HTTP; a version that brings another one has to be looked at. */
const endpoints = [
  "/account-info /callback/:id /change-email /change-password /delete-user /delete-user/callback",
  "/error /get-access-token /get-session /is-username-available /link-social /list-accounts",
  "/list-sessions /ok /refresh-token /request-password-reset /reset-password",
  "/reset-password/:token /revoke-other-sessions /revoke-session /revoke-sessions",
  "/send-verification-email /sign-in/email /sign-in/social /sign-in/username /sign-out",
  "/sign-up/email /two-factor/disable /two-factor/enable /two-factor/generate-backup-codes",
  "/two-factor/get-totp-uri /two-factor/send-otp /two-factor/verify-backup-code",
  "/two-factor/verify-otp /two-factor/verify-totp /unlink-account /update-session /update-user",
  "/verify-email /verify-password",
].join(" ");

test("better-auth has the endpoints that we know, and no others", async () => {
  const { auth } = await storeWithAlice();
  const paths = Object.values(auth.api).flatMap((one) => ("path" in one && one.path ? [String(one.path)] : []));
  expect([...new Set(paths)].sort().join(" ")).toBe(endpoints);
});

test("none of them is mounted: no file of ours passes a request on to better-auth", () => {
  const files = ["app", "proxy.ts", "instrumentation.ts"].flatMap((place) =>
    place.endsWith(".ts")
      ? [place]
      : readdirSync(place, { recursive: true, encoding: "utf8" }).map((file) => join(place, file)),
  );
  const code = files.filter((file) => /\.tsx?$/.test(file)).map((file) => readFileSync(file, "utf8"));
  expect(code.join("\n")).not.toMatch(/auth\.handler|toNextJsHandler|toNodeHandler/);
  expect(files.some((file) => /app\/api\/auth/.test(file))).toBe(false);
});

test("nobody signs themselves up", async () => {
  const { auth } = await storeWithAlice();
  const body = { name: "Mallory", email: "mallory@example.org", password: "a long enough password" };
  await expect(auth.api.signUpEmail({ body })).rejects.toThrow();
});
