import { createHmac, timingSafeEqual } from "node:crypto";

/** What was signed (`value.signature`, HMAC-SHA-256 in base64, as better-auth signs); `null` when it was not by us. */
export function signedValue(signed: string, secret: string): string | null {
  const at = signed.lastIndexOf(".");
  if (at < 1) return null;
  const value = signed.slice(0, at);
  const given = Buffer.from(signed.slice(at + 1), "base64");
  const made = createHmac("sha256", secret).update(value).digest();
  return given.length === made.length && timingSafeEqual(given, made) ? value : null;
}

/** The same the other way round, for what we sign ourselves. */
export function signValue(value: string, secret: string): string {
  return `${value}.${createHmac("sha256", secret).update(value).digest("base64")}`;
}
