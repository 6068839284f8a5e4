import type { Attribute } from "@/domain/disclosure/catalogue";
import { treeOf, type Tree } from "@/domain/disclosure/tree";

/** What is not recorded is cut off last, from the part that is told first with it. */
export const attributeTrees: Record<Attribute, Tree> = {
  sex: treeOf(["f", ["m", "unknown"]]),
  age: treeOf([
    [["0-17", "18-24"], "25-34"],
    ["35-49", ["50-plus", "unknown"]],
  ]),
  group: treeOf(["returnee", ["host-community", "unknown"]]),
};
