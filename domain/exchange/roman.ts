const numerals = [
  ["c", 100],
  ["xc", 90],
  ["l", 50],
  ["xl", 40],
  ["x", 10],
  ["ix", 9],
  ["v", 5],
  ["iv", 4],
  ["i", 1],
] as const;

function toRoman(value: number): string {
  let text = "";
  let rest = value;
  for (const [numeral, amount] of numerals) {
    while (rest >= amount) {
      text += numeral;
      rest -= amount;
    }
  }
  return text;
}

const values = new Map(Array.from({ length: 99 }, (_, i) => [toRoman(i + 1), i + 1]));

/** The value of a number from 1 to 99 in small Roman numerals (iv = 4); `null` for any other text. */
export function fromRoman(text: string): number | null {
  return values.get(text) ?? null;
}

/** The numeral after the last of some phases: v after iv. */
export function nextNumeral(phases: readonly string[]): string {
  return toRoman(Math.max(0, ...phases.map((phase) => fromRoman(phase) ?? 0)) + 1);
}
