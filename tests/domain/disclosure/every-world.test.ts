import { expect, test } from "vitest";
import { forPlaces, placeCodes, type PlaceCode } from "@/domain/disclosure/catalogue";
import { protectPlaces } from "@/domain/disclosure/place-tables";
import { placeTree } from "@/domain/disclosure/place-tree";
import type { ReleasedPart } from "@/domain/disclosure/released";
import { partsOf, treeOf, type Tree } from "@/domain/disclosure/tree";
import { protectTree } from "@/domain/disclosure/who-tables";

const rule = { threshold: 3, asOf: "2014-03-31" };

/** All ways of giving each leaf a number, `most` in all: what is told never leads out of these. */
function everyWorld(leaves: number, most: number): number[][] {
  if (leaves === 0) return [[]];
  const numbers = Array.from({ length: most + 1 }, (_, i) => i);
  return numbers.flatMap((number) => everyWorld(leaves - 1, most - number).map((world) => [number, ...world]));
}

function countsOf(tree: Tree, world: readonly number[]): Map<string, number> {
  const at = (part: Tree) => part.leaves.reduce((sum, leaf) => sum + (world[tree.leaves.indexOf(leaf)] ?? 0), 0);
  return new Map(partsOf(tree).map((part) => [part.id, at(part)]));
}

/** The ids of parts that a table tells or bounds from below. */
function toldIn(part: ReleasedPart): string[] {
  const own = part.shown.as === "withheld" ? [] : [part.id];
  return [...own, ...part.atLeast.map(({ id }) => id), ...part.parts.flatMap(toldIn)];
}

/** For each release, the values that each part takes over all worlds that lead to it. */
function possible<World>(
  worlds: readonly World[],
  release: (world: World) => string,
  values: (world: World) => Map<string, number>,
) {
  const seen = new Map<string, Map<string, Set<number>>>();
  for (const world of worlds) {
    const key = release(world);
    const cells = seen.get(key) ?? new Map<string, Set<number>>();
    seen.set(key, cells);
    for (const [name, value] of values(world)) cells.set(name, (cells.get(name) ?? new Set()).add(value));
  }
  return seen;
}

const small = [0, 1, 2];

test("over every register of five leaves, an untold part can be 0, 1 or 2 below the threshold of 3", () => {
  const tree = treeOf([
    ["a", "b"],
    ["c", ["d", "e"]],
  ]);
  const release = (world: number[]) => protectTree(tree, countsOf(tree, world), rule, null);
  const worlds = everyWorld(5, 10);
  const seen = possible(
    worlds,
    (world) => JSON.stringify(release(world)),
    (world) => countsOf(tree, world),
  );
  for (const world of worlds) {
    const released = release(world);
    const told = toldIn(released);
    const cells = seen.get(JSON.stringify(released)) ?? new Map<string, Set<number>>();
    const untold = partsOf(tree).filter(({ id }) => !told.includes(id));
    for (const { id } of untold) expect([...(cells.get(id) ?? [])]).toEqual(expect.arrayContaining(small));
  }
});

test("over every register of three districts with recipients among the people, neither tells the other", () => {
  const tree = placeTree(["RW21", "RW22", "RW31"], []);
  if (tree === null) throw new Error("There is no tree.");
  const pairs = everyWorld(3, 9).flatMap((people) =>
    everyWorld(3, 9)
      .filter((recipients) => recipients.every((count, i) => count <= (people[i] ?? 0)))
      .map((recipients) => ({ people, recipients })),
  );
  const none = countsOf(tree, [0, 0, 0]);
  const counts = ({ people, recipients }: (typeof pairs)[number]) =>
    forPlaces((code) => {
      if (code === "direct_beneficiaries") return countsOf(tree, people);
      return code === "livestock_recipients" ? countsOf(tree, recipients) : none;
    });
  const releases = new Map(pairs.map((pair) => [pair, protectPlaces(tree, counts(pair), rule, null)]));
  const key = (pair: (typeof pairs)[number]) => JSON.stringify(releases.get(pair));
  const name = (code: PlaceCode, id: string) => `${code} ${id}`;
  const seen = possible(pairs, key, (pair) => {
    const values = counts(pair);
    return new Map(placeCodes.flatMap((code) => [...values[code]].map(([id, count]) => [name(code, id), count])));
  });
  const narrowed = new Set<string>();
  for (const [pair, released] of releases) {
    const cells = seen.get(key(pair));
    for (const code of ["direct_beneficiaries", "livestock_recipients"] as const) {
      const told = toldIn(released[code]);
      for (const { id } of partsOf(tree)) {
        const values = cells?.get(name(code, id)) ?? new Set();
        if (!told.includes(id) && !small.every((value) => values.has(value)))
          narrowed.add(`${name(code, id)} ${key(pair)}`);
      }
    }
  }
  expect([...narrowed]).toEqual([]);
});
