/** Letters to change, add, leave out or swap with a neighbour to get from one word to the other (Damerau). */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const isSame = a[i - 1] === b[j - 1];
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (isSame ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    [before, last] = [last, row];
  }
  return last[b.length] ?? 0;
}

const most = 3;

/** Up to three known words that a folded text is likely meant to be, nearest first; none when nothing is near. */
export function nearest<T>(text: string, known: ReadonlyMap<string, T>): T[] {
  const best = new Map<T, number>();
  const limit = Math.floor(text.length / 3);
  for (const [word, meaning] of known) {
    if (Math.abs(word.length - text.length) > limit) continue;
    const away = distance(text, word);
    if (away <= limit && away < (best.get(meaning) ?? Infinity)) best.set(meaning, away);
  }
  return [...best]
    .sort(([, a], [, b]) => a - b)
    .slice(0, most)
    .map(([meaning]) => meaning);
}
