import { expect, test } from "vitest";
import { isOwnHost, isOwnOrigin } from "@/domain/own-host";

test("the machine's own names are answered, on any port", () => {
  for (const host of ["127.0.0.1:3000", "localhost", "localhost:4000", "[::1]:3000"])
    expect(isOwnHost(host, null)).toBe(true);
});

test("a name that only points here is not, nor one that merely begins like ours", () => {
  for (const host of ["monitor.example:3000", "localhost.example", "127.0.0.1.example", "", null]) {
    expect(isOwnHost(host, null)).toBe(false);
  }
});

test("the public name is answered with its port, and no other", () => {
  expect(isOwnHost("monitor.example", "https://monitor.example")).toBe(true);
  expect(isOwnHost("monitor.example:8443", "https://monitor.example")).toBe(false);
  expect(isOwnHost("other.example", "https://monitor.example")).toBe(false);
  expect(isOwnHost("localhost:3000", "https://monitor.example")).toBe(true);
});

test("a page's origin is the host that was asked for; under the public name with the public scheme alone", () => {
  const publicAddress = "https://monitor.example";
  expect(isOwnOrigin("http://localhost:3000", "localhost:3000", null)).toBe(true);
  expect(isOwnOrigin("http://localhost:4000", "localhost:3000", null)).toBe(false);
  expect(isOwnOrigin("https://monitor.example", "monitor.example", publicAddress)).toBe(true);
  expect(isOwnOrigin("http://monitor.example", "monitor.example", publicAddress)).toBe(false);
  expect(isOwnOrigin("https://monitor.example.attacker.example", "monitor.example", publicAddress)).toBe(false);
  expect(isOwnOrigin("null", "monitor.example", publicAddress)).toBe(false);
  expect(isOwnOrigin("https://monitor.example", null, publicAddress)).toBe(false);
});
