import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import { expect, inject, onTestFinished, test } from "vitest";
import { postForm, send } from "@/tests/support/posted-form";
import { request, sendRaw } from "@/tests/support/raw-request";

const site = () => inject("address");
const host = () => new URL(site()).host;
const manager = { name: "manager", password: "hills-of-rwanda-at-dawn" };

function signIn(values: Readonly<Record<string, string>> = manager, post: Record<string, string> = { origin: site() }) {
  return postForm(`${site()}/sign-in`, "password", values, { post });
}

test.each([
  ["another site's origin", { origin: "https://attacker.example" }],
  ["the origin null", { origin: "null" }],
  ["the origin null from another site", { origin: "null", "sec-fetch-site": "cross-site" }],
  ["another site under the same name", { origin: "null", "sec-fetch-site": "same-site" }],
  ["no origin", {}],
  ["no origin, from another site", { "sec-fetch-site": "cross-site" }],
  ["an origin that only begins like ours", { origin: "http://127.0.0.1.attacker.example" }],
  [
    "another site's origin and its host as forwarded",
    {
      origin: "https://attacker.example",
      "x-forwarded-host": "attacker.example",
    },
  ],
])("a form with %s lets nobody in", async (_, headers) => {
  const answer = await signIn(manager, headers);
  expect(answer.headers["set-cookie"]?.join() ?? "").not.toContain("session=");
  expect(answer.headers.location).toBeUndefined();
});

test.each([
  ["our origin", () => ({ origin: site() })],
  [
    "the origin null, and the browser's word that it is ours",
    () => ({ origin: "null", "sec-fetch-site": "same-origin" }),
  ],
])("a form with %s is taken, and its cookie is for this site and the server alone", async (_, headers) => {
  const answer = await signIn(manager, headers());
  expect([answer.status, answer.headers.location]).toEqual([303, "/"]);
  const session = answer.headers["set-cookie"]?.find((cookie) => cookie.startsWith("session=")) ?? "";
  expect(session).toMatch(/; HttpOnly/i);
  expect(session).toMatch(/; SameSite=lax/i);
  expect(session).toMatch(/; Path=\/(;|$)/i);
  expect(session).not.toMatch(/; Domain=/i);
});

test.each([
  "//attacker.example",
  "/\\attacker.example",
  "https://attacker.example",
  "/\t/attacker.example",
  "javascript:alert(1)",
])("after signing in, %j is nowhere to go on to", async (next) => {
  expect((await signIn({ ...manager, next })).headers.location).toBe("/");
});

test("no address leads to another site, however it is written", async () => {
  const paths = ["//attacker.example", "/\\attacker.example", "/%5cattacker.example/", "/%2f%2fattacker.example/.."];
  for (const path of [...paths, "/.//attacker.example", "//attacker.example/%2e%2e"]) {
    for (const query of ["", "?lang=fr"]) {
      const { text } = await sendRaw(site(), request(`GET ${path}${query}`, host()));
      const [, to = "/"] = /^location: (.*)\r$/im.exec(text) ?? [];
      expect(new URL(to, site()).origin, path).toBe(site());
    }
  }
});

test("a line break in an address stays part of the address", async () => {
  const broken = "%0d%0aSet-Cookie:%20a=b";
  for (const path of [`/sign-in?lang=fr&next=${broken}`, `/records?search=${broken}`, `/people/x${broken}`]) {
    const { text } = await sendRaw(site(), request(`GET ${path}`, host()));
    expect(text.split("\r\n\r\n")[0]).not.toMatch(/^set-cookie: a=b/im);
  }
});

test("a host of others is not answered, and one that is forwarded changes nothing", async () => {
  const foreign = await sendRaw(site(), request("GET /sign-in", "attacker.example"));
  expect(foreign.status).toBe(421);
  const forwarded = ["X-Forwarded-Host: attacker.example", "Forwarded: host=attacker.example"];
  for (const path of ["/", "/sign-in", "/sign-in?lang=fr", "/api/v1/figures"]) {
    const { text } = await sendRaw(site(), request(`GET ${path}`, host(), forwarded));
    expect(text).not.toContain("attacker.example");
  }
});

test("the server asks nobody, not even whoever is named as its host while it redirects", async () => {
  let calls = 0;
  const listener = createServer((line) => {
    calls += 1;
    line.destroy();
  });
  onTestFinished(() => void listener.close());
  await new Promise<void>((resolve) => listener.listen(0, "127.0.0.1", resolve));
  const at = listener.address();
  const elsewhere = at === null || typeof at === "string" ? "" : `127.0.0.1:${at.port}`;
  const answer = await signIn(manager, {
    origin: site(),
    "x-forwarded-host": elsewhere,
    forwarded: `host=${elsewhere}`,
  });
  expect([answer.status, calls]).toEqual([303, 0]);
});

/** What stands in files that nobody may have. */
const canaries = [JSON.stringify({ name: "reintegration-monitor" }).slice(1, -1), "SESSION_SECRET", "SQLite format 3"];
const climbs = ["..%2f..%2fpackage.json", "..%5c..%5cpackage.json", "%2e%2e/%2e%2e/package.json", "../../package.json"];

test.each([
  "/releases/",
  "/releases/x/",
  "/translations/",
  "/api/v1/",
  "/_next/static/",
  "/people/",
  "/log/beneficiary/",
  "/import/",
  "/import/x/",
  "/api/kept-forms/",
])("no file of the machine is reached through %s", async (folder) => {
  expect(readFileSync("package.json", "utf8").replaceAll(" ", "")).toContain(`"name":"reintegration-monitor"`);
  const cookie = `Cookie: ${inject("cookie")}`;
  for (const climb of [
    ...climbs,
    "%00",
    "..%00",
    ".env",
    "fr.csv%00.exe",
    "/etc/passwd",
    "file:%2f%2f%2fetc%2fpasswd",
  ]) {
    const { text, status } = await sendRaw(site(), request(`GET ${folder}${climb}`, host(), [cookie]));
    for (const canary of [...canaries, "root:x:0"]) expect(text.replaceAll(" ", "")).not.toContain(canary);
    expect(status, climb).toBeGreaterThanOrEqual(300);
    expect(status, climb).toBeLessThan(500);
  }
});

test("the image optimizer is off", async () => {
  for (const url of ["/icon.svg", "http://attacker.example/a.png", "//169.254.169.254/"])
    expect((await send(`${site()}/_next/image?url=${encodeURIComponent(url)}&w=64&q=75`)).status).toBe(404);
});

test("what is behind the door is kept nowhere", async () => {
  const cookie = inject("cookie");
  for (const path of ["/", "/records?figure=direct_beneficiaries", "/account", "/api/v1/figures", "/no-such-page"]) {
    const { headers } = await send(`${site()}${path}`, { headers: { cookie } });
    expect(headers["cache-control"], path).toMatch(/^private, no-(store|cache, no-store)/);
  }
  const component = await send(`${site()}/`, { headers: { cookie, rsc: "1" } });
  expect(component.headers["cache-control"]).toMatch(/no-store/);
});

test("giant and malformed requests are refused, and the server goes on", async () => {
  const refused: [text: string, status: number][] = [
    [request(`GET /?${"a".repeat(9_000)}`, host()), 414],
    [request("GET /", host(), [`X-Much: ${"a".repeat(20_000)}`]), 431],
    [request("POST /sign-in", host(), ["Content-Length: 99999999"]), 413],
    [request("GET http://attacker.example/", host()), 400],
    [request("GET /people/%E0%A4%A", host()), 400],
    [request("TRACE /", host()), 405],
  ];
  for (const [text, status] of refused) expect((await sendRaw(site(), text)).status).toBe(status);
  const body = new TextEncoder().encode(`{"operations":${"[".repeat(50)}${"]".repeat(50)}}`);
  const headers = { cookie: inject("cookie"), origin: site(), "content-type": "application/json" };
  const deep = await send(`${site()}/api/v1/operations`, { method: "POST", headers, body });
  expect([deep.status, JSON.parse(deep.text)]).toEqual([413, expect.objectContaining({ code: "too-large" })]);
  expect((await send(`${site()}/api/health`)).status).toBe(200);
});

test("whoever sends no end of a request is cut off", async () => {
  const headers = sendRaw(site(), `GET /sign-in HTTP/1.1\r\nHost: ${host()}\r\nX-Slow: `, 60_000);
  expect(await headers).toMatchObject({ isClosed: true, status: 408 });
});
