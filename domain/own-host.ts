const ownNames = ["127.0.0.1", "localhost", "[::1]"];

/**
 * Whether a request asks for this machine by a name of its own. Until people sign in nobody else is answered: a page
 * elsewhere can point its own name at this machine (DNS rebinding), and the name it asks for gives it away.
 */
export function isOwnHost(host: string | null): boolean {
  return host !== null && ownNames.includes(host.replace(/:\d+$/, ""));
}

export const otherHostRefused = `This server answers as ${ownNames.join(", ")} only, until people sign in.`;
