import { bool, instant, integer, text } from "@/db/columns";

/** What every operational row carries: its key, its outside reference, who wrote it when, and whether it stands. */
export function rowKeeping() {
  return {
    programme: text("programme_id").notNull(),
    id: text("id").notNull(),
    reference: text("reference").notNull(),
    voided: bool("voided").notNull(),
    voidReason: text("void_reason"),
    version: integer("version").notNull(),
    createdAt: instant("created_at").notNull(),
    createdBy: text("created_by").notNull(),
    updatedAt: instant("updated_at").notNull(),
    updatedBy: text("updated_by").notNull(),
  };
}
