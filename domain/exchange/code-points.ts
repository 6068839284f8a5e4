/**
 * Orders texts by their code points. JavaScript's own order goes by UTF-16 units, in which characters beyond U+FFFF
 * (written as two surrogates) come before U+E000–U+FFFF; databases order by their collation.
 */
export function byCodePoint(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i += 1) {
    const [first, second] = [a.charCodeAt(i), b.charCodeAt(i)];
    if (first !== second) return weight(first) - weight(second);
  }
  return a.length - b.length;
}

/** Surrogates after every other unit. */
function weight(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}

const surrogate = /[\ud800-\udfff]/;

/** Sorts in place; JavaScript's own order, which is much faster, is the same as long as there are no surrogates. */
export function sortByCodePoint(texts: string[]): string[] {
  return texts.some((text) => surrogate.test(text)) ? texts.sort(byCodePoint) : texts.sort();
}
