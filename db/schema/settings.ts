import { foreignKey, instant, integer, json, primaryKey, table, text } from "@/db/columns";
import { programmes } from "@/db/schema/programme";

/** Every state in which the settings ever stood; the last version is in force, none at all means the defaults. */
export const settings = table(
  "settings",
  {
    programme: text("programme_id").notNull(),
    version: integer("version").notNull(),
    /** Each setting as it was typed, by its name in domain/settings. */
    cells: json("cells").$type<Record<string, string>>().notNull(),
    reason: text("reason"),
    changedAt: instant("changed_at").notNull(),
    changedBy: text("changed_by").notNull(),
  },
  (t) => [
    primaryKey({ name: "settings_pk", columns: [t.programme, t.version] }),
    foreignKey({ name: "settings_programme_fk", columns: [t.programme], foreignColumns: [programmes.id] }),
  ],
);
