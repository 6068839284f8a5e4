import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { isBuiltFrom, sourcesHash } from "@/scripts/build.mjs";

function repository(): string {
  const path = mkdtempSync(join(tmpdir(), "monitor-build-"));
  onTestFinished(() => rmSync(path, { recursive: true }));
  for (const room of ["app/phases", "domain", "tests", ".next"]) mkdirSync(join(path, room), { recursive: true });
  writeFileSync(join(path, "app/phases/page.tsx"), "export default 1;");
  writeFileSync(join(path, "tests/phases.test.ts"), "a test");
  return path;
}

test("a changed page is built again", () => {
  const path = repository();
  const before = sourcesHash(path);
  writeFileSync(join(path, "app/phases/page.tsx"), "export default 2;");
  expect(sourcesHash(path)).not.toBe(before);
});

test("a page under a new name is built again", () => {
  const path = repository();
  const before = sourcesHash(path);
  writeFileSync(join(path, "domain/new.ts"), "");
  expect(sourcesHash(path)).not.toBe(before);
});

test("a changed test or a touched file builds nothing again", () => {
  const path = repository();
  const before = sourcesHash(path);
  writeFileSync(join(path, "tests/phases.test.ts"), "another test");
  utimesSync(join(path, "app/phases/page.tsx"), 1, 1);
  expect(sourcesHash(path)).toBe(before);
});

test("a build is believed only when it was finished from these sources", () => {
  const path = repository();
  const hash = sourcesHash(path);
  expect(isBuiltFrom(path, hash)).toBe(false);
  writeFileSync(join(path, ".next/built-from"), hash);
  expect(isBuiltFrom(path, hash)).toBe(true);
  expect(isBuiltFrom(path, "another")).toBe(false);
});
