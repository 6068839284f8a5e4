const ownNames = ["127.0.0.1", "localhost", "[::1]"];

/** Whether a host, with or without a port, is this machine under a name of its own. */
export function isLocalName(host: string): boolean {
  return ownNames.includes(host.replace(/:\d+$/, ""));
}

/**
 * Whether a request asks for this machine by a name of its own or by its public one. Nobody else is answered: a page
 * elsewhere can point its own name at this machine (DNS rebinding), and the name it asks for gives it away.
 */
export function isOwnHost(host: string | null, publicAddress: string | null): boolean {
  if (host === null) return false;
  return isLocalName(host) || (publicAddress !== null && host === new URL(publicAddress).host);
}

/**
 * Whether what a browser calls the origin of a request is this server as it was asked for; the public name without TLS
 * is not, since anybody on the way could write its pages.
 */
export function isOwnOrigin(origin: string, host: string | null, publicAddress: string | null): boolean {
  if (host === null) return false;
  return origin === originAsked(host, publicAddress);
}

/** The origin under which a host of ours is reached: the public one, or this machine without TLS. */
export function originAsked(host: string, publicAddress: string | null): string {
  return publicAddress !== null && host === new URL(publicAddress).host ? publicAddress : `http://${host}`;
}

export const otherHostRefused = "This server does not answer under that name: see PUBLIC_ADDRESS.";
