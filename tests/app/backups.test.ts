import { mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { GET as download } from "@/app/backups/[file]/route";
import { openCopier } from "@/db/copies/open-copier";
import { auditLog, wholeLog } from "@/db/queries/audit-log";
import { roles, type Role } from "@/domain/access/roles";
import { claim, wholeProgramme } from "@/domain/access/scope";
import { backUp } from "@/operations/backup/back-up";
import { readLastTrial } from "@/operations/backup/last-trial";
import { tryRestore } from "@/operations/backup/try-restore";
import { cookieOf } from "@/tests/support/sessions";
import { keptStore, type TestStore } from "@/tests/support/test-store";

const folder = vi.hoisted(() => ({ path: "" }));
vi.mock("@/app/configuration", async () => {
  const { readConfiguration } = await import("@/domain/configuration");
  return { configuration: () => readConfiguration({ ...process.env, BACKUP_DIR: folder.path }) };
});

const passphrase = "a passphrase of the tests";
const processWide: typeof globalThis & { monitorStore?: Promise<TestStore> } = globalThis;
let kept: { store: TestStore; drop: () => Promise<void> };
let encrypted = "";
let readable = "";

beforeAll(async () => {
  kept = await keptStore();
  processWide.monitorStore = Promise.resolve(kept.store);
  folder.path = mkdtempSync(join(tmpdir(), "monitor-copies-"));
  const copier = await openCopier(kept.store.url);
  const asked = { copier, folder: folder.path, programme: "rwanda", keep: null };
  const at = Date.parse("2026-11-24T12:00:00Z");
  encrypted = (await backUp({ ...asked, passphrase, now: () => at })).file;
  readable = (await backUp({ ...asked, passphrase: null, now: () => at + 60_000 })).file;
  writeFileSync(join(folder.path, `burundi-2026-11-24T12-00-00Z.${copier.format}.age`), "another programme’s");
}, 120_000);

afterAll(async () => {
  delete processWide.monitorStore;
  await kept.drop();
});

async function asked(role: Role | null, file: string): Promise<Response> {
  const cookie = role === null ? "" : await cookieOf(kept.store, role, placesOf(role));
  const headers = { host: "localhost:3000", cookie };
  return download(new Request(`http://localhost:3000/backups/${file}`, { headers }));
}

function placesOf(role: Role) {
  if (role === "officer" || role === "senior-officer") return { districts: ["RW24"] };
  return role === "donor" ? { phases: ["iv"] } : {};
}

test.each(roles.filter((role) => role !== "administrator"))("a %s gets no copy", async (role) => {
  expect((await asked(role, encrypted)).status).toBe(403);
  expect((await asked(role, "no-such-copy")).status).toBe(403);
});

test("who has not signed in gets none either", async () => {
  expect((await asked(null, encrypted)).status).toBe(401);
});

test("an administrator gets an encrypted copy, whole, and that is on record", async () => {
  const answer = await asked("administrator", encrypted);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-disposition")).toBe(`attachment; filename="${encrypted}"`);
  expect(answer.headers.get("cache-control")).toBe("private, no-store");
  const bytes = Buffer.from(await answer.arrayBuffer());
  expect(bytes.subarray(0, 21).toString()).toBe("age-encryption.org/v1");
  expect(String(bytes.length)).toBe(answer.headers.get("content-length"));
  const reader = claim(wholeProgramme("rwanda", "reader"), "audit");
  const { entries } = await auditLog(kept.store.reader, reader, { ...wholeLog, record: "backup" });
  expect(entries[0]).toMatchObject({ verb: "download-copy", recordId: encrypted });
});

test("a copy that can be read is not given out: it holds the persons whom administrators do not reach", async () => {
  expect((await asked("administrator", readable)).status).toBe(403);
});

test.each([
  "..%2f..%2fetc%2fpasswd",
  "..%2f.env",
  "last-backup.json",
  ".backup-running",
  "burundi-2026-11-24T12-00-00Z.db.age",
  "rwanda-2026-11-24T12-00-01Z.db.age",
  "%00",
])("the folder gives out nothing but the programme’s copies: %s", async (name) => {
  expect((await asked("administrator", name)).status).toBe(404);
  expect((await asked("administrator", `${encrypted}%2f..%2f${name}`)).status).toBe(404);
});

test("trying a copy leaves the database and the folders as they were, and says what came of it", async () => {
  const copier = await openCopier(kept.store.url);
  // On a server the work folder is everybody's.
  const inPreparation = () => readdirSync(copier.workFolder).filter((name) => name.startsWith(".restore-in-prep"));
  const before = inPreparation();
  const trial = (file: string, key: string | null) =>
    tryRestore({ copier, file: join(folder.path, file), passphrase: key, now: 1 });
  await trial(readable, null);
  expect(readLastTrial(folder.path)).toEqual({ file: readable, moment: 1, problem: null });
  await trial(encrypted, passphrase);
  expect(readLastTrial(folder.path)).toMatchObject({ file: encrypted, problem: null });
  await expect(trial(encrypted, "another passphrase, also long")).rejects.toThrow("other-passphrase");
  expect(readLastTrial(folder.path)).toMatchObject({ file: encrypted, problem: "other-passphrase" });
  expect(inPreparation()).toEqual(before);
  expect(readdirSync(folder.path)).not.toContain(".backup-running");
});
