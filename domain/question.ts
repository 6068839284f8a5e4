import type { Filter } from "@/domain/filter";

/** By what a question splits its answer. */
export const dimensions = ["phase", "province", "district", "kind", "trade", "sex", "age", "group"] as const;
export type Dimension = (typeof dimensions)[number];

/** The place of one part of a split answer: a slug or code per dimension asked for. */
export type GroupKey = Partial<Record<Dimension, string>>;

/** The filter of one part of a split answer: the whole filter, narrowed to the part. */
export function narrowed(filter: Filter, key: GroupKey): Filter {
  const lists = Object.entries(key).map(([dimension, value]): [string, string[]] => [dimension, [value]]);
  return { ...filter, ...Object.fromEntries(lists) };
}
