import { createServer } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { ConfigurationError, readConfiguration } from "@/domain/configuration";
import { checkPortIsFree, freePort, listenAddress } from "@/scripts/address.mjs";

test("the server listens on this machine's port 3000 when nothing is said", () => {
  expect(listenAddress({}, undefined)).toEqual({ host: "127.0.0.1", port: 3000, url: "http://127.0.0.1:3000" });
});

test("a port on the command line wins over PORT", () => {
  expect(listenAddress({ PORT: "4000" }, "5000").port).toBe(5000);
  expect(listenAddress({ PORT: "4000" }, undefined).port).toBe(4000);
});

test("an IPv6 address is written in brackets", () => {
  expect(listenAddress({ HOST: "::1" }, "3000").url).toBe("http://[::1]:3000");
});

const open = ["0.0.0.0", "::", "192.168.1.20", "example.org"];

test.each(open)("an address that others could reach (%s) is refused without the name they type", (HOST) => {
  expect(() => listenAddress({ HOST }, undefined)).toThrow(/^HOST: .* is refused without PUBLIC_ADDRESS/);
  expect(listenAddress({ HOST, PUBLIC_ADDRESS: "https://monitor.example" }, undefined).host).toBe(HOST);
});

test("the demonstration is open to others only on purpose", () => {
  const env = { HOST: "0.0.0.0", PUBLIC_ADDRESS: "https://monitor.example" };
  const demonstration = { demonstration: true };
  expect(() => listenAddress(env, undefined, demonstration)).toThrow(/DEMONSTRATION_FOR_OTHERS=yes/);
  expect(() => listenAddress({ ...env, DEMONSTRATION_FOR_OTHERS: "yes" }, undefined, demonstration)).not.toThrow();
});

test.each(["0", "65536", "80a", "-1", "3000.5"])("%s is refused as a port", (port) => {
  expect(() => listenAddress({}, port)).toThrow(/^--port: expected a whole number from 1 to 65535/);
});

/** The plain scripts check the address before zod is installed; the two must not drift apart. */
test.each(["127.0.0.1", "::1", "localhost", "0.0.0.0", "::", "10.0.0.1"])(
  "the start script and the configuration agree about the address %s",
  (host) => {
    const byScript = outcome(() => listenAddress({ HOST: host }, undefined).host);
    const byConfiguration = outcome(() => readConfiguration({ HOST: host }).host);
    expect(byScript).toEqual(byConfiguration);
  },
);

function outcome(read: () => string): string {
  try {
    return read();
  } catch (error) {
    return error instanceof ConfigurationError || (error instanceof Error && /^HOST: /.test(error.message))
      ? "refused"
      : String(error);
  }
}

test("a port on which another program listens is refused with a port to try instead", async () => {
  const other = createServer();
  onTestFinished(() => void other.close());
  const port = await freePort();
  await new Promise<void>((resolve) => other.listen(port, "127.0.0.1", resolve));
  await expect(checkPortIsFree({ host: "127.0.0.1", port })).rejects.toThrow(
    `Port ${port} is taken by another program`,
  );
});

test("a free port is accepted", async () => {
  await expect(checkPortIsFree({ host: "127.0.0.1", port: await freePort() })).resolves.toBeUndefined();
});
