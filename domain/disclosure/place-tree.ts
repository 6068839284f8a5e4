import { joined, leaf, type Tree } from "@/domain/disclosure/tree";
import { provinces } from "@/domain/places";

interface Weighed {
  tree: Tree;
  weight: number;
}

/**
 * The tree of a phase's districts (P-codes), by province: those of which least is expected are joined first, ties in
 * the order of P-codes, so that a large one is told apart early. What is expected must be public, such as targets; one
 * each when nothing is known. `elsewhere` are districts in which something is recorded outside the plan.
 */
export function placeTree(
  planned: readonly string[],
  elsewhere: readonly string[],
  expected: ReadonlyMap<string, number> = new Map(),
): Tree | null {
  const codes = [...new Set([...planned, ...elsewhere])].sort();
  const weight = (code: string) => expected.get(code) ?? (planned.includes(code) ? 1 : 0);
  const whole = provinces.flatMap((province) => {
    const inside = codes.filter((code) => code.startsWith(province.code));
    return paired(inside.map((code) => ({ tree: leaf(code), weight: weight(code) }))) ?? [];
  });
  return paired(whole)?.tree ?? null;
}

/** Whether a part holds districts of several provinces, so that cutting it tells provinces and not districts. */
export function cutsProvinces(tree: Tree): boolean {
  return new Set(tree.leaves.map((code) => code.slice(0, 3))).size > 1;
}

/** Joins the two lightest, the first ones among equals, until one is left (D. A. Huffman, Proc. IRE 40 (1952)). */
function paired(items: readonly Weighed[]): Weighed | null {
  const [first, second, ...rest] = items
    .map((item, place) => ({ item, place }))
    .sort((a, b) => a.item.weight - b.item.weight || a.place - b.place)
    .map(({ item }) => item);
  if (first === undefined || second === undefined) return first ?? null;
  return paired([...rest, { tree: joined([first.tree, second.tree]), weight: first.weight + second.weight }]);
}
