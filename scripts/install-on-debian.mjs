import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { Refusal } from "./refusal.mjs";

/**
 * Installs a system package that the tests need, on Debian as root; elsewhere says the one command to type.
 * @param {string} what in words
 * @param {{ debian: string, mac: string }} packages
 */
export function installPackage(what, packages) {
  if (!existsSync("/etc/debian_version")) {
    throw new Refusal(`${what} is missing. Install it with: brew install ${packages.mac}   (or your system's own way)`);
  }
  if (process.getuid?.() !== 0) {
    throw new Refusal(`${what} is missing. Install it with: sudo apt-get install -y ${packages.debian}`);
  }
  console.log(`${what} is missing: installing Debian's package ${packages.debian} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  for (const args of [
    ["update", "-q"],
    ["install", "-qy", "--no-install-recommends", packages.debian],
  ]) {
    const done = spawnSync("apt-get", args, { env, encoding: "utf8" });
    if (done.status !== 0) throw new Refusal(`apt-get ${args.join(" ")} failed:\n${done.stderr ?? ""}`.trimEnd());
  }
}
