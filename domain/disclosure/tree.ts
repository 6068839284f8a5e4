/**
 * A fixed way of cutting something into parts. It is made from public facts only, never from counts, so that the shape
 * itself tells nothing.
 */
export interface Tree {
  /** The leaves, joined: the same part has the same name in every release. */
  id: string;
  leaves: readonly string[];
  parts: readonly Tree[];
}

/** Leaves by name; a list holds what is cut apart at one step. */
export type Cutting = string | readonly Cutting[];

export function treeOf(cutting: Cutting): Tree {
  return typeof cutting === "string" ? leaf(cutting) : joined(cutting.map(treeOf));
}

export function leaf(name: string): Tree {
  return { id: name, leaves: [name], parts: [] };
}

export function joined(parts: readonly Tree[]): Tree {
  const leaves = parts.flatMap((part) => part.leaves);
  return { id: leaves.join("+"), leaves, parts };
}

/** Every part of a tree, the whole first and each before its own parts. */
export function partsOf(tree: Tree): Tree[] {
  return [tree, ...tree.parts.flatMap(partsOf)];
}
