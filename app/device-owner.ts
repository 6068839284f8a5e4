import "server-only";
import { hkdfSync } from "node:crypto";
import { sessionSecret } from "@/app/auth";

/** Whose forms lie on a device, in a word that names nobody. */
export function deviceOwner(user: string): string {
  return derived(user, "owner of forms kept on a device", 12).toString("hex");
}

/**
 * The 256-bit key under which somebody's forms are kept on devices: the same at each sign-in, from this server's secret
 * and their account (HKDF, RFC 5869).
 */
export function deviceKeyOf(user: string): Buffer {
  return derived(user, "key of forms kept on a device", 32);
}

function derived(user: string, purpose: string, bytes: number): Buffer {
  return Buffer.from(hkdfSync("sha256", sessionSecret(), user, purpose, bytes));
}
