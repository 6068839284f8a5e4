import { expect, inject, test } from "vitest";
import { fetchAsManager, openBrowser, openContext } from "@/tests/support/browser";
import { addressOf, pages } from "@/tests/support/pages";

test("no page asks anything of another site, and none reports an error", async () => {
  const browser = await openBrowser();
  const site = inject("address");
  const page = await (await openContext(browser)).newPage();
  const elsewhere: string[] = [];
  const errors: string[] = [];
  page.on("request", (request) => {
    if (!/^(data|blob):/.test(request.url()) && new URL(request.url()).origin !== site) elsewhere.push(request.url());
  });
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => message.type() === "error" && errors.push(`${page.url()} ${message.text()}`));
  for (const one of pages.filter((path) => path !== "/no-such-page")) {
    await page.goto(await addressOf(one));
    // Charts that can be explored are fetched once the reader comes near.
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    await page.waitForTimeout(200);
  }
  expect(elsewhere).toEqual([]);
  expect(errors).toEqual([]);
});

const closed = {
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
};

test.each([...pages, "/api/v1/figures", "/api/v1/nothing"])("%s is answered with a strict policy", async (path) => {
  const { headers } = await fetchAsManager(await addressOf(path));
  for (const [name, value] of Object.entries(closed)) expect(headers.get(name)).toBe(value);
  expect(headers.get("x-powered-by")).toBeNull();
  const policy = new Map(
    (headers.get("content-security-policy") ?? "").split("; ").map((part): [string, string] => {
      const [name = "", ...sources] = part.split(" ");
      return [name, sources.join(" ")];
    }),
  );
  expect(policy.get("default-src")).toBe("'none'");
  expect(policy.get("script-src")).toMatch(/^'self' 'nonce-[\w+/=-]{20,}' 'strict-dynamic'$/);
  expect(policy.get("style-src")).toBe("'self'");
  expect(policy.get("frame-ancestors")).toBe("'none'");
});

test("each answer has a nonce of its own", async () => {
  const policies = await Promise.all([1, 2].map(async () => (await fetchAsManager("/")).headers));
  const [first, second] = policies.map((headers) => headers.get("content-security-policy"));
  expect(first).not.toBe(second);
});
