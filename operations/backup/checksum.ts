import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { CopyRefused } from "@/domain/backup/copy-refused";
import { eachChunk, readingStream } from "@/operations/backup/file-streams";

export async function sha256(stream: ReadableStream<Uint8Array>): Promise<string> {
  const hash = createHash("sha256");
  await eachChunk(stream, (chunk) => void hash.update(chunk));
  return hash.digest("hex");
}

export function checksumOf(path: string): Promise<string> {
  return sha256(readingStream(path));
}

/** The file beside a copy, as `sha256sum --check` reads it. */
export function checksumFile(path: string): string {
  return `${path}.sha256`;
}

export function writeChecksum(path: string, checksum: string): void {
  writeFileSync(checksumFile(path), `${checksum}  ${basename(path)}\n`, { mode: 0o600 });
}

/** Refuses a file that is not what its checksum was made of; one that came without a checksum is let through. */
export async function refuseOtherChecksum(path: string): Promise<void> {
  if (!existsSync(checksumFile(path))) return;
  const [wanted] = readFileSync(checksumFile(path), "utf8").split(/\s/);
  if (wanted !== (await checksumOf(path))) throw new CopyRefused("other-checksum", { file: basename(path) });
}
