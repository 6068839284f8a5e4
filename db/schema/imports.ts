import { sql } from "drizzle-orm";
import { check, foreignKey, instant, integer, json, primaryKey, table, text, uniqueIndex } from "@/db/columns";
import { oneOf } from "@/db/schema/checks";
import { programmes } from "@/db/schema/programme";
import { importedKinds } from "@/domain/import/imported";
import type { SavedMapping } from "@/domain/import/mapping";

/** How spreadsheets of one kind are read, by the name under which somebody saved it. */
export const importMappings = table(
  "import_mappings",
  {
    programme: text("programme_id").notNull(),
    name: text("name").notNull(),
    mapping: json("mapping").$type<SavedMapping>().notNull(),
    savedAt: instant("saved_at").notNull(),
    savedBy: text("saved_by").notNull(),
  },
  (t) => [
    primaryKey({ name: "import_mappings_pk", columns: [t.programme, t.name] }),
    foreignKey({
      name: "import_mappings_programme_fk",
      columns: [t.programme],
      foreignColumns: [programmes.id],
    }),
  ],
);

/** A spreadsheet that was stored: what it was and what became of its rows. */
export const importBatches = table(
  "import_batches",
  {
    programme: text("programme_id").notNull(),
    id: text("id").notNull(),
    /** From 1, by which people name it. */
    number: integer("number").notNull(),
    fileName: text("file_name").notNull(),
    /** SHA-256 of its bytes. */
    digest: text("digest").notNull(),
    phase: text("phase_code").notNull(),
    /** The saved mapping by which it was read; `null` for the proposed one. */
    mapping: text("mapping"),
    rows: integer("rows").notNull(),
    newRows: integer("new_rows").notNull(),
    updatedRows: integer("updated_rows").notNull(),
    unchangedRows: integer("unchanged_rows").notNull(),
    /** Possible duplicates that were kept back. */
    doubtfulRows: integer("doubtful_rows").notNull(),
    wrongRows: integer("wrong_rows").notNull(),
    /** The data version with which it was stored. */
    dataVersion: integer("data_version").notNull(),
    madeAt: instant("made_at").notNull(),
    madeBy: text("made_by").notNull(),
    undoneAt: instant("undone_at"),
    undoneBy: text("undone_by"),
  },
  (t) => [
    primaryKey({ name: "import_batches_pk", columns: [t.programme, t.id] }),
    uniqueIndex("import_batches_by_number").on(t.programme, t.number),
    foreignKey({
      name: "import_batches_programme_fk",
      columns: [t.programme],
      foreignColumns: [programmes.id],
    }),
    check("import_batches_number_from_one", sql`${t.number} >= 1`),
  ],
);

/** Each record that an import made or changed, so that it can be undone. */
export const importChanges = table(
  "import_changes",
  {
    programme: text("programme_id").notNull(),
    batch: text("batch_id").notNull(),
    record: text("record").notNull(),
    recordId: text("record_id").notNull(),
    /** The record's version afterwards: a later one says that somebody has built on it. */
    version: integer("version").notNull(),
    /** The values before of those that were changed, by property; `null` for a record that was made. */
    before: json("before").$type<Record<string, unknown>>(),
  },
  (t) => [
    primaryKey({ name: "import_changes_pk", columns: [t.programme, t.batch, t.recordId] }),
    foreignKey({
      name: "import_changes_batch_fk",
      columns: [t.programme, t.batch],
      foreignColumns: [importBatches.programme, importBatches.id],
    }),
    check("import_changes_record_known", oneOf(t.record, importedKinds)),
  ],
);
