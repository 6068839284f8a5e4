import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { checkDisk, checkNode, isInstalled } from "@/scripts/set-up.mjs";

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), "monitor-set-up-"));
  onTestFinished(() => rmSync(path, { recursive: true }));
  return path;
}

function writePackages(file: string, packages: Record<string, { version: string; os?: string[] }>): void {
  writeFileSync(file, JSON.stringify({ packages }));
}

test.each(["18.20.4", "20.18.9", "16.0.0"])("Node %s is refused with the version that is needed", (version) => {
  expect(() => checkNode(version)).toThrow(`This needs Node 20.19 or newer, and this is Node ${version}.`);
});

test.each(["20.19.0", "20.20.2", "22.0.0", "24.1.0"])("Node %s is accepted", (version) => {
  expect(() => checkNode(version)).not.toThrow();
});

test("a clone without packages is not installed", () => {
  const path = folder();
  writePackages(join(path, "package-lock.json"), { "": { version: "1.0.0" } });
  expect(isInstalled(path)).toBe(false);
});

test("packages of another lockfile are not taken for installed", () => {
  const path = folder();
  mkdirSync(join(path, "node_modules"));
  writePackages(join(path, "package-lock.json"), { "node_modules/a": { version: "2.0.0" } });
  writePackages(join(path, "node_modules", ".package-lock.json"), { "node_modules/a": { version: "1.0.0" } });
  expect(isInstalled(path)).toBe(false);
});

test("a package for another machine may be missing", () => {
  const path = folder();
  mkdirSync(join(path, "node_modules", "better-sqlite3"), { recursive: true });
  writeFileSync(join(path, "node_modules", "better-sqlite3", "index.js"), "module.exports = class { close() {} };");
  const forMac = { version: "1.0.0", os: ["darwin"] };
  writePackages(join(path, "package-lock.json"), { "node_modules/a": { version: "2.0.0" }, "node_modules/b": forMac });
  writePackages(join(path, "node_modules", ".package-lock.json"), { "node_modules/a": { version: "2.0.0" } });
  expect(isInstalled(path)).toBe(true);
});

test("packages whose compiled part does not load under this Node are not taken for installed", () => {
  const path = folder();
  mkdirSync(join(path, "node_modules", "better-sqlite3"), { recursive: true });
  writeFileSync(
    join(path, "node_modules", "better-sqlite3", "index.js"),
    "throw new Error('another NODE_MODULE_VERSION')",
  );
  for (const file of ["package-lock.json", "node_modules/.package-lock.json"]) writePackages(join(path, file), {});
  expect(isInstalled(path)).toBe(false);
});

test("the packages of this very repository are taken for installed", () => {
  expect(isInstalled(process.cwd())).toBe(true);
});

test("a disk without room is refused before the work starts", () => {
  expect(() => checkDisk(folder(), Number.MAX_SAFE_INTEGER)).toThrow(/^The disk is full: \d+ MB are free/);
});

test("a disk with room is accepted and nothing is left on it", () => {
  const path = folder();
  expect(() => checkDisk(path, 1)).not.toThrow();
  expect(() => rmSync(path, { recursive: true })).not.toThrow();
  mkdirSync(path);
});
