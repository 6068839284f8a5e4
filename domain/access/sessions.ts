const minute = 60_000;
const hour = 60 * minute;

/** How long a session lives without being used. */
const idleMilliseconds = { own: 12 * hour, shared: 30 * minute };
/** How long it lives at most, used or not. */
export const longestSessionSeconds = 7 * 24 * 3600;

export interface SessionLife {
  /** Signed in on a machine that others use. */
  shared: boolean;
  createdAt: number;
}

/** Until when a session used at a moment lives without being used again; moments in milliseconds. */
export function nextExpiry({ shared, createdAt }: SessionLife, now: number): number {
  const idle = shared ? idleMilliseconds.shared : idleMilliseconds.own;
  return Math.min(now + idle, createdAt + longestSessionSeconds * 1000);
}

/** Whether putting the end off is worth a write: at most one in a twelfth of the idle time. */
export function isWorthPuttingOff(life: SessionLife, expiresAt: number, now: number): boolean {
  const idle = life.shared ? idleMilliseconds.shared : idleMilliseconds.own;
  return nextExpiry(life, now) - expiresAt > idle / 12;
}

/** better-auth gives a session that is not to be remembered one day, any other the longest time. */
export function isOnSharedMachine(millisecondsGiven: number): boolean {
  return millisecondsGiven < (longestSessionSeconds * 1000) / 2;
}

/**
 * The cookies' names. Over TLS they are `__Host-`: the browser then takes them only with Secure, for this host alone
 * and from it alone. On plain http within this machine, where that is not to be had, they are plain.
 */
export function cookieNames(publicAddress: string | null) {
  const areSecure = publicAddress?.startsWith("https://") ?? false;
  const prefix = areSecure ? "__Host-" : "";
  return {
    areSecure,
    session: `${prefix}session`,
    /** What waits between password and second factor. */
    challenge: `${prefix}sign-in-challenge`,
    shared: `${prefix}shared-machine`,
  };
}

/** How a browser keeps the language for a year; the cookie says nothing about anybody. */
export function languageCookie(publicAddress: string | null) {
  const { areSecure: secure } = cookieNames(publicAddress);
  return { maxAge: 31_536_000, path: "/", sameSite: "lax", httpOnly: true, secure } as const;
}
