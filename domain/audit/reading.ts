/** What is put on record of reading: nothing is changed by it. */
export const readKinds = ["person", "list", "export", "sign-in-failed", "denied"] as const;
export type ReadKind = (typeof readKinds)[number];

/** Something that was read, or that somebody tried. */
export interface Read {
  kind: ReadKind;
  /** The key of a person, the name of a list or export, or the path that was denied; never a name of a person. */
  subject: string;
  /** Where the request came from; `null` when that is not known. */
  address: string | null;
}
