import { createHash, randomBytes } from "node:crypto";

/** What is stored of a secret that is long and random: whoever reads it cannot use it. */
export function digestOf(secret: string): string {
  return createHash("sha256").update(secret).digest("base64url");
}

/** Without letters and digits that are mistaken for each other when they are read aloud or copied by hand. */
const alphabet = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

/** A one-time code of 24 signs in groups of four: 120 bits, in a link or typed in. */
export function oneTimeCode(): string {
  const signs = Array.from(randomBytes(24), (byte) => alphabet[byte % alphabet.length] ?? "");
  return (signs.join("").match(/.{4}/g) ?? []).join("-");
}

/** A code as somebody typed it, in the form in which it was made. */
export function typedCode(text: string): string {
  const signs = text.toUpperCase().replace(/[^A-Z0-9]/g, "");
  return (signs.match(/.{1,4}/g) ?? []).join("-");
}
