import { kinds, type Kind } from "@/domain/vocabulary";

/**
 * How many people have two kinds of assistance or all three, from how many have any of each choice of kinds
 * (inclusion and exclusion): this is why the kinds add up to more than the people.
 */
export function peopleWithTwoKinds(withAnyOf: (chosen: readonly Kind[]) => number): number {
  const singles = kinds.map((kind) => withAnyOf([kind]));
  const pairs = kinds.flatMap((first, i) => kinds.slice(i + 1).map((second) => withAnyOf([first, second])));
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  const all = withAnyOf(kinds);
  // |A∩B| + |A∩C| + |B∩C|, in which whoever has all three stands three times.
  const inBoth = 2 * sum(singles) - sum(pairs);
  const inAll = all - sum(singles) + inBoth;
  return inBoth - 2 * inAll;
}
