import fc from "fast-check";
import { expect, test } from "vitest";
import { clientAddress } from "@/domain/access/client-address";
import { localPath, signInAddress } from "@/domain/access/local-path";
import { cookieNames } from "@/domain/access/sessions";

test.each(["/phases?phase=iv", "/", "/records?search=a%20b"])("%s is a way on", (path) => {
  expect(localPath(path)).toBe(path);
});

test.each([
  "//evil.example",
  "/\\evil.example",
  "https://evil.example",
  "/\t/evil.example",
  "javascript:alert(1)",
  "",
  null,
])("%s leads to the overview instead", (text) => {
  expect(localPath(text)).toBe("/");
});

test("whatever is asked, the way on stays on this site", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.webUrl(),
        fc.string().map((text) => `/${text}`),
      ),
      (text) => {
        const site = "https://monitor.example";
        expect(new URL(localPath(text), site).origin).toBe(site);
        expect(new URL(signInAddress(text), site).origin).toBe(site);
      },
    ),
  );
});

test("a forwarded address is believed only from a proxy that we know", () => {
  expect(clientAddress("203.0.113.9", "198.51.100.1", [])).toBe("203.0.113.9");
  expect(clientAddress("203.0.113.9", "198.51.100.1", ["10.0.0.1"])).toBe("203.0.113.9");
  expect(clientAddress("10.0.0.1", "198.51.100.1", ["10.0.0.1"])).toBe("198.51.100.1");
  expect(clientAddress("::ffff:10.0.0.1", "1.2.3.4, 198.51.100.1", ["10.0.0.1"])).toBe("198.51.100.1");
  expect(clientAddress("10.0.0.1", "198.51.100.1, 10.0.0.2", ["10.0.0.1", "10.0.0.2"])).toBe("198.51.100.1");
  expect(clientAddress("10.0.0.1", null, ["10.0.0.1"])).toBe("10.0.0.1");
  expect(clientAddress(null, "198.51.100.1", ["10.0.0.1"])).toBeNull();
});

test("over TLS the cookies are bound to the host", () => {
  expect(cookieNames("https://monitor.example")).toMatchObject({ areSecure: true, session: "__Host-session" });
  expect(cookieNames(null)).toMatchObject({ areSecure: false, session: "session" });
});
