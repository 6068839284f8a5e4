import type { Right } from "@/domain/access/roles";

/** The parts in which records are entered and reviewed, each with the right that opens it. */
export const entryParts = [
  { key: "worklist", path: "/worklist", right: "enter" },
  { key: "enrol", path: "/enrol", right: "enter" },
  { key: "import", path: "/import", right: "enter" },
  { key: "courses", path: "/courses", right: "enter" },
  { key: "review", path: "/review", right: "verify" },
] as const satisfies readonly {
  key: string;
  path: string;
  right: Right;
}[];

export type EntryPart = (typeof entryParts)[number];
