const combiningMark = /\p{M}/gu;
const apostrophe = /['’‘ʼʻ`´]/g;
const betweenTokens = /[^\p{L}\p{N}]+/u;
const isPlain = /^[a-z0-9 ]*$/;

/** A name as it is searched: lower case, without accents and apostrophes, so that N’Dékó is found as ndeko. */
export function foldName(text: string): string {
  const lower = text.toLowerCase();
  if (isPlain.test(lower)) return lower;
  return lower
    .normalize("NFD")
    .replace(combiningMark, "")
    .replace(apostrophe, "")
    .replaceAll("œ", "oe")
    .replaceAll("æ", "ae");
}

/** The different folded words of names, in the order in which they come; hyphens and spaces part words. */
export function nameTokens(...names: readonly (string | null)[]): string[] {
  const words = names.flatMap((name) => (name === null ? [] : foldName(name).split(betweenTokens)));
  return [...new Set(words)].filter((word) => word !== "");
}

/** By which people are listed: the family name folded, then the given name. */
export function nameKey(familyName: string, givenName: string | null): string {
  const words = foldName(fullName({ familyName, givenName })).split(betweenTokens);
  return words.filter((word) => word !== "").join(" ");
}

/** A name as written on the identity card: the family name first, and often no other. */
export function fullName({ familyName, givenName }: { familyName: string; givenName: string | null }): string {
  return givenName === null ? familyName : `${familyName} ${givenName}`;
}
