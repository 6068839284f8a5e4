import { Decrypter, Encrypter } from "age-encryption";
import { checksumOf, sha256 } from "@/operations/backup/checksum";
import { readingStream, writeStream } from "@/operations/backup/file-streams";
import { CopyRefused } from "@/domain/backup/copy-refused";

/**
 * Encrypts a file in the age format (https://age-encryption.org/v1) with a passphrase, and reads it back: what could
 * not be decrypted again would be no backup.
 */
export async function encryptFile(from: string, to: string, passphrase: string): Promise<void> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  await writeStream(await encrypter.encrypt(readingStream(from)), to);
  const [before, after] = [await checksumOf(from), await sha256(await decrypted(to, passphrase))];
  if (before !== after) throw new CopyRefused("damaged", { found: "age" });
}

/** Decrypts into a new file; refuses another passphrase than the one it was encrypted with. */
export async function decryptFile(from: string, to: string, passphrase: string): Promise<void> {
  await writeStream(await decrypted(from, passphrase), to);
}

async function decrypted(path: string, passphrase: string): Promise<ReadableStream<Uint8Array>> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  try {
    return await decrypter.decrypt(readingStream(path));
  } catch (error) {
    if (error instanceof Error && /no identity matched/.test(error.message)) throw new CopyRefused("other-passphrase");
    throw new CopyRefused("no-copy");
  }
}
