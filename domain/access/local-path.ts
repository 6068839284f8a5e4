/**
 * A path of this site to go on to; "/" for anything else. Browsers read `//elsewhere` and `/\elsewhere` as another
 * site, and leave out tabs and line breaks before they look.
 */
export function localPath(text: string | null | undefined): string {
  if (text === null || text === undefined || !/^\/(?![/\\])[^\u0000-\u001f\u007f\\]*$/.test(text)) return "/";
  const base = "http://local";
  if (!URL.canParse(text, base)) return "/";
  const { origin, pathname, search } = new URL(text, base);
  return origin === base && !pathname.startsWith("//") ? pathname + search : "/";
}

/** Where to sign in, to come back to an address afterwards. */
export function signInAddress(address: string): string {
  const next = localPath(address);
  return next === "/" ? "/sign-in" : `/sign-in?next=${encodeURIComponent(next)}`;
}
