import { expect, inject, onTestFinished, test } from "vitest";
import { freePort } from "@/scripts/address.mjs";
import { demonstrationEnvironment } from "@/scripts/demonstration-file.mjs";
import { startServer } from "@/scripts/server.mjs";
import { root } from "@/scripts/set-up.mjs";
import { postForm, send } from "@/tests/support/posted-form";

const host = "monitor.example";
const manager = { name: "manager", password: "hills-of-rwanda-at-dawn" };

/** The same demonstration as it runs behind a proxy that ends TLS: the proxy passes the public name on. */
async function behindTls(): Promise<string> {
  const port = await freePort();
  const address = { host: "127.0.0.1", port, url: `http://127.0.0.1:${port}` };
  const env = demonstrationEnvironment(inject("databaseUrl").slice("file:".length));
  const server = await startServer(root, "start", address, { ...env, PUBLIC_ADDRESS: `https://${host}` });
  onTestFinished(() => server.stop());
  return address.url;
}

test("behind TLS browsers are bound to it, cookies are for this host alone, and pages without TLS send nothing", async () => {
  const site = await behindTls();
  const page = { host };
  for (const path of ["/sign-in", "/api/v1/figures", "/icon.svg", "/_next/static/none", "/no-such-page"]) {
    const { headers } = await send(`${site}${path}`, { headers: page });
    expect(headers["strict-transport-security"], path).toBe("max-age=31536000; includeSubDomains");
  }
  const signIn = (origin: string) => postForm(`${site}/sign-in`, "password", manager, { page, post: { origin } });
  for (const origin of [`http://${host}`, site, "https://attacker.example"])
    expect((await signIn(origin)).headers["set-cookie"]?.join() ?? "").not.toContain("session=");
  const answer = await signIn(`https://${host}`);
  const cookies = answer.headers["set-cookie"] ?? [];
  const session = cookies.find((cookie) => cookie.startsWith("__Host-session=")) ?? "";
  for (const flag of [/; Secure/i, /; HttpOnly/i, /; SameSite=lax/i, /; Path=\/(;|$)/i]) expect(session).toMatch(flag);
  expect(session).not.toMatch(/; Domain=/i);
  expect(cookies.filter((cookie) => !/; Secure/i.test(cookie))).toEqual([]);
  const language = await send(`${site}/sign-in?lang=fr`, { headers: page });
  expect(language.headers["set-cookie"]?.join()).toMatch(/^language=fr;.*; Secure/i);
  expect(new URL(language.headers.location ?? "", `https://${host}`).href).toBe(`https://${host}/sign-in`);
});
