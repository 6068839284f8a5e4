import { unstable_rethrow } from "next/navigation";

const longestWait = 25_000;

/** Whether a server action ended by leading on to a page that says what was stored, and not to the door. */
export function hasStored(error: unknown): boolean {
  if (typeof error !== "object" || error === null || !("digest" in error)) return false;
  const digest = String(error.digest);
  return digest.startsWith("NEXT_REDIRECT") && !digest.includes(";/sign-in") && !digest.includes(";/account");
}

/**
 * What a server action answers; `null` when the line or the server was gone. A redirect passes through as Next throws
 * it.
 */
export async function overTheLine<T>(asked: Promise<T>): Promise<T | null> {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<null>((resolve) => {
    waiting = setTimeout(() => resolve(null), longestWait);
  });
  try {
    return await Promise.race([asked, tooLong]);
  } catch (error) {
    unstable_rethrow(error);
    return null;
  } finally {
    clearTimeout(waiting);
  }
}
