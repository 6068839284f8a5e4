import { foreignKey, index, instant, json, primaryKey, table, text } from "@/db/columns";
import { beneficiaries } from "@/db/schema/people";

/** What a merge did to one record, so that it can be taken back. */
export interface MergedRecord {
  record: "assistance" | "visit";
  id: string;
  /** The record's version afterwards: a later one says that somebody has built on it. */
  version: number;
  /** The values before of those that were changed, by property. */
  before: Record<string, string | number | boolean | null>;
}

/** Two records of one person that were made one: what was done for the second is told of the first. */
export const merges = table(
  "merges",
  {
    programme: text("programme_id").notNull(),
    id: text("id").notNull(),
    /** The person who stays. */
    kept: text("kept_id").notNull(),
    /** The person who is voided meanwhile. */
    merged: text("merged_id").notNull(),
    reason: text("reason").notNull(),
    moved: json("moved").$type<MergedRecord[]>().notNull(),
    mergedAt: instant("merged_at").notNull(),
    mergedBy: text("merged_by").notNull(),
    /** Since when it is taken back; `null` while it stands. */
    undoneAt: instant("undone_at"),
    undoneBy: text("undone_by"),
  },
  (t) => [
    primaryKey({ name: "merges_pk", columns: [t.programme, t.id] }),
    index("merges_by_kept").on(t.programme, t.kept),
    index("merges_by_merged").on(t.programme, t.merged),
    foreignKey({
      name: "merges_kept_fk",
      columns: [t.programme, t.kept],
      foreignColumns: [beneficiaries.programme, beneficiaries.id],
    }),
    foreignKey({
      name: "merges_merged_fk",
      columns: [t.programme, t.merged],
      foreignColumns: [beneficiaries.programme, beneficiaries.id],
    }),
  ],
);
