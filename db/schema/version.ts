import { foreignKey, instant, integer, json, primaryKey, table, text } from "@/db/columns";
import { programmes } from "@/db/schema/programme";

/** One row per programme, raised in each transaction that changes a figure; other processes watch it. */
export const dataVersions = table(
  "data_versions",
  {
    programme: text("programme_id").primaryKey(),
    version: integer("version").notNull(),
    changedAt: instant("changed_at").notNull(),
  },
  (t) => [
    foreignKey({
      name: "data_versions_programme_fk",
      columns: [t.programme],
      foreignColumns: [programmes.id],
    }),
  ],
);

/** What each change did to the measures, and why: releases will explain differences from these rows. */
export const measureDeltas = table(
  "measure_deltas",
  {
    programme: text("programme_id").notNull(),
    version: integer("data_version").notNull(),
    /** The verb that made the change, e.g. `void-assistance`, `register-load`. */
    cause: text("cause").notNull(),
    actor: text("actor").notNull(),
    madeAt: instant("made_at").notNull(),
    /** table → key → measure → amount, amounts that are not 0 only. */
    delta: json("delta").$type<Record<string, Record<string, Record<string, number>>>>().notNull(),
  },
  (t) => [
    primaryKey({
      name: "measure_deltas_pk",
      columns: [t.programme, t.version],
    }),
    foreignKey({
      name: "measure_deltas_programme_fk",
      columns: [t.programme],
      foreignColumns: [programmes.id],
    }),
  ],
);
