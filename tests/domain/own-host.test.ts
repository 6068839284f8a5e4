import { expect, test } from "vitest";
import { isOwnHost } from "@/domain/own-host";

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
