import { createServer, type IncomingMessage } from "node:http";
import { beforeAll, expect, onTestFinished, test } from "vitest";
import { standBeforeNext } from "@/app/every-request";
import { request, sendRaw } from "@/tests/support/raw-request";

beforeAll(() => void standBeforeNext({ publicAddress: "https://monitor.example" }));

/** A server in whose place Next stands, and what has reached it. */
async function serving(): Promise<{ address: string; reached: IncomingMessage[] }> {
  const reached: IncomingMessage[] = [];
  const server = createServer((asked, answer) => {
    reached.push(asked);
    answer.end("here");
  });
  onTestFinished(() => void server.close());
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const at = server.address();
  if (at === null || typeof at === "string") throw new Error("The server has no port.");
  return { address: `http://127.0.0.1:${at.port}`, reached };
}

const refusals: [what: string, text: string, status: number][] = [
  ["a method that no browser sends", request("TRACE /", "localhost"), 405],
  ["a whole address instead of a path", request("GET http://attacker.example/", "localhost"), 400],
  ["two hosts", request("GET /", "localhost", ["Host: attacker.example"]), 400],
  ["a path whose % stands for no letter", request("GET /people/%E0%A4%A", "localhost"), 400],
  ["a giant address", request(`GET /?${"a".repeat(9_000)}`, "localhost"), 414],
  ["a giant header", request("GET /", "localhost", [`X-Much: ${"a".repeat(20_000)}`]), 431],
  ["a giant body", request("POST /", "localhost", ["Content-Length: 99999999"]), 413],
  ["a file that no import takes", request("POST /import/upload", "localhost", ["Content-Length: 999999999"]), 413],
  ["two lengths", request("POST /", "localhost", ["Content-Length: 1", "Transfer-Encoding: chunked"]), 400],
];

test.each(refusals)("%s is refused before Next sees it", async (_, text, status) => {
  const { address, reached } = await serving();
  const answer = await sendRaw(address, text);
  expect([answer.status, answer.isClosed, reached.length]).toEqual([status, true, 0]);
});

test("a search may hold a % that stands for nothing", async () => {
  const { address } = await serving();
  expect((await sendRaw(address, request("GET /records?search=50%", "localhost"))).status).toBe(200);
});

test("who is at the other end is said by the line, not by the client; nobody else names the host", async () => {
  const { address, reached } = await serving();
  const forged = ["X-Peer-Address: 192.0.2.1", "X-Forwarded-Host: attacker.example"];
  await sendRaw(address, request("GET /", "localhost", forged));
  expect(reached[0]?.headers).toMatchObject({ "x-peer-address": "127.0.0.1", host: "localhost" });
  expect(reached[0]?.headers).not.toHaveProperty("x-forwarded-host");
});

test("behind TLS every answer binds the browser to it, refusals too", async () => {
  const { address } = await serving();
  for (const start of ["GET /", "TRACE /"]) {
    const { text } = await sendRaw(address, request(start, "localhost"));
    expect(text).toContain("Strict-Transport-Security: max-age=31536000; includeSubDomains\r\n");
  }
});
