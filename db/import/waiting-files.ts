import { randomUUID } from "node:crypto";
import { lstatSync, mkdirSync } from "node:fs";
import { readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod/mini";
import { savedMapping } from "@/domain/import/mapping";

/** How a file that waits to be imported is to be read. */
const waitingFile = z.object({
  programme: z.string(),
  /** Whose file it is: nobody else is shown it. */
  owner: z.string(),
  fileName: z.string(),
  phase: z.string(),
  /** `null`: the columns that headings and values propose. */
  mapping: z.nullable(savedMapping),
  /** The name of the mapping, where it is a saved one. */
  mappingName: z.nullable(z.string()),
});
export type WaitingFile = z.infer<typeof waitingFile>;

type Owner = Pick<WaitingFile, "programme" | "owner">;

/** Files wait for a day at most, and no more of one person's or of everybody's than these. */
const longestWait = 24 * 60 * 60 * 1000;
const mostOfOne = 3;
const mostOfAll = 40;

/**
 * The place where files wait between being sent and being stored: a folder that only the server's own user may open,
 * bounded in number and age.
 */
export class WaitingFiles {
  constructor(private readonly folder: string) {}

  /** Keeps a file and answers the key by which its owner finds it again; too many and too old ones make room. */
  async keep(about: WaitingFile, bytes: Uint8Array): Promise<string> {
    this.open();
    await this.makeRoom(about);
    const id = randomUUID();
    await writeFile(this.path(id, "file"), bytes, { mode: 0o600 });
    await this.write(id, about);
    return id;
  }

  /** `null` for a file that is gone, or is somebody else's. */
  async about(id: string, { programme, owner }: Owner): Promise<WaitingFile | null> {
    if (!/^[\da-f-]{36}$/.test(id)) return null;
    try {
      const about = waitingFile.parse(JSON.parse(await readFile(this.path(id, "json"), "utf8")));
      return about.programme === programme && about.owner === owner ? about : null;
    } catch (error) {
      if (isGone(error)) return null;
      throw error;
    }
  }

  bytes(id: string): Promise<Buffer> {
    return readFile(this.path(id, "file"));
  }

  /** Reads the file differently from now on. */
  async write(id: string, about: WaitingFile): Promise<void> {
    const path = this.path(id, "json");
    await writeFile(`${path}.new`, JSON.stringify(about), { mode: 0o600 });
    await rename(`${path}.new`, path);
  }

  async erase(id: string): Promise<void> {
    await rm(this.path(id, "json"), { force: true });
    await rm(this.path(id, "file"), { force: true });
  }

  private path(id: string, what: "file" | "json"): string {
    return join(this.folder, `${id}.${what}`);
  }

  private open(): void {
    mkdirSync(this.folder, { recursive: true, mode: 0o700 });
    const found = lstatSync(this.folder);
    const isOurs = found.isDirectory() && (process.getuid === undefined || found.uid === process.getuid());
    if (!isOurs) throw new Error("The folder of waiting files belongs to somebody else.");
  }

  private async makeRoom({ programme, owner }: WaitingFile): Promise<void> {
    const waiting = await this.waiting();
    const old = waiting.filter(({ at }) => at < Date.now() - longestWait);
    const others = waiting.filter((one) => !old.includes(one));
    const own = [];
    for (const one of others) if ((await this.about(one.id, { programme, owner })) !== null) own.push(one);
    const spare = (all: typeof others, most: number) => all.slice(0, Math.max(0, all.length - most + 1));
    for (const { id } of [...old, ...spare(own, mostOfOne), ...spare(others, mostOfAll)]) await this.erase(id);
  }

  /** Oldest first. */
  private async waiting(): Promise<{ id: string; at: number }[]> {
    const files = (await readdir(this.folder)).filter((name) => name.endsWith(".file"));
    const found = files.map(async (name) => ({
      id: name.replace(/\.file$/, ""),
      at: (await stat(join(this.folder, name))).mtimeMs,
    }));
    return (await Promise.all(found)).sort((a, b) => a.at - b.at);
  }
}

function isGone(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}
