/** What a release holds: everything that JSON can, and nothing that it would change. */
export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [name: string]: Plain };

/**
 * The one text of a value, so that the same content always gives the same bytes: JSON without spaces, names in the
 * order of code units, numbers as ECMAScript writes them (as RFC 8785 does). Throws on what JSON cannot hold.
 */
export function canonicalText(value: Plain): string {
  if (typeof value === "number" && !Number.isFinite(value)) throw new Error("A release holds finite numbers only.");
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonicalText).join(",")}]`;
  const names = Object.keys(value).sort();
  return `{${names.map((name) => `${JSON.stringify(name)}:${canonicalText(value[name] ?? null)}`).join(",")}}`;
}

function isList(value: object): value is readonly Plain[] {
  return Array.isArray(value);
}

/** A value of ours as plain data: interfaces say nothing of other names, which is all that stands between the two. */
export function plain(value: object): Plain {
  return value as Plain;
}
