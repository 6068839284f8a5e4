/**
 * From where a request comes. Only a proxy that we know is believed about whom it speaks for: anybody else could write
 * what they like into `X-Forwarded-For` and would be somebody new at every try. The list is read from its end, where
 * our proxies wrote; `null` when nothing is known.
 */
export function clientAddress(
  peer: string | null,
  forwardedFor: string | null,
  trustedProxies: readonly string[],
): string | null {
  if (peer === null) return null;
  const isTrusted = (address: string) => trustedProxies.includes(address);
  let address = plain(peer);
  for (const before of (forwardedFor ?? "").split(",").reverse()) {
    if (!isTrusted(address) || before.trim() === "") return address;
    address = plain(before.trim());
  }
  return address;
}

/** An IPv4 address is one also where the machine speaks IPv6. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, "");
}
