/** Positions are per cent of a drawing's width, so that it follows its box while its text keeps its size. */
export type Place = (value: number) => number;

/** Maps a range of values onto a range of per cent; values outside stay at the ends. */
export function place(from: number, to: number, start = 0, end = 100): Place {
  const width = to - from || 1;
  return (value) => start + ((Math.min(Math.max(value, from), to) - from) / width) * (end - start);
}

export function percentOf(position: number): string {
  return `${position.toFixed(2)}%`;
}

/** Round steps (1, 2, 2.5, 5 × a power of ten), about `wanted` of them, that cover the range. */
export function roundSteps(from: number, to: number, wanted = 5): number[] {
  const rough = (to - from || 1) / wanted;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5, 10].find((times) => times * power >= rough * 0.999) ?? 10) * power;
  const first = Math.floor(from / step + 1e-9);
  const last = Math.ceil(to / step - 1e-9);
  return Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toPrecision(12)));
}

/** Every so-manieth of a list, from its first on, so that at most `most` are left. */
export function thinned<T>(list: readonly T[], most: number): T[] {
  const every = Math.max(1, Math.ceil(list.length / most));
  return list.filter((_, index) => index % every === 0);
}
