import * as z from "zod/mini";
import { fromBase64 } from "@/components/kept/base64";

const answer = z.object({ owner: z.string(), key: z.string() });

const known = new Map<string, Promise<CryptoKey>>();

/**
 * The key under which the reader's forms are kept on this device. It comes with the session and stays in memory: who
 * uses the device next has another one. Throws without a line, without a session, and where the page is not secure.
 */
export function deviceKey(owner: string): Promise<CryptoKey> {
  const before = known.get(owner);
  if (before !== undefined) return before;
  const asked = fetchKey(owner);
  known.clear();
  known.set(owner, asked);
  asked.catch(() => known.delete(owner));
  return asked;
}

async function fetchKey(owner: string): Promise<CryptoKey> {
  const response = await fetch("/api/kept-forms/key", { cache: "no-store" });
  if (!response.ok) throw new Error(`The key was refused: ${response.status}.`);
  const given = answer.parse(await response.json());
  if (given.owner !== owner) throw new Error("Somebody else has signed in.");
  return crypto.subtle.importKey("raw", fromBase64(given.key), "AES-GCM", false, ["encrypt", "decrypt"]);
}
