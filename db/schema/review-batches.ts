import { bool, check, foreignKey, instant, integer, json, primaryKey, table, text } from "@/db/columns";
import { oneOf } from "@/db/schema/checks";
import { programmes } from "@/db/schema/programme";
import { batchStates } from "@/domain/review/batch";
import { reviewedRecords } from "@/domain/review/documents";

/** Submitted records that are reviewed by a sample of them. */
export const reviewBatches = table(
  "review_batches",
  {
    programme: text("programme_id").notNull(),
    id: text("id").notNull(),
    state: text("state").notNull(),
    /** By which records were chosen, as it stood in the address. */
    filter: json("filter").$type<Record<string, string>>().notNull(),
    /** With which anybody can draw the same sample again (docs/review.md). */
    seed: text("seed").notNull(),
    size: integer("size").notNull(),
    sampleSize: integer("sample_size").notNull(),
    drawnAt: instant("drawn_at").notNull(),
    drawnBy: text("drawn_by").notNull(),
    /** When it was verified, returned or dissolved. */
    decidedAt: instant("decided_at"),
  },
  (t) => [
    primaryKey({ name: "review_batches_pk", columns: [t.programme, t.id] }),
    foreignKey({ name: "review_batches_programme_fk", columns: [t.programme], foreignColumns: [programmes.id] }),
    check("review_batches_state_known", oneOf(t.state, batchStates)),
  ],
);

/** Each record of a batch, in the version in which it was drawn. */
export const reviewBatchRecords = table(
  "review_batch_records",
  {
    programme: text("programme_id").notNull(),
    batch: text("batch_id").notNull(),
    recordId: text("record_id").notNull(),
    record: text("record").notNull(),
    version: integer("version").notNull(),
    isSampled: bool("is_sampled").notNull(),
    /** Of a sampled one, whether the reviewer found it right; `null` before they looked. */
    isGood: bool("is_good"),
    judgedAt: instant("judged_at"),
  },
  (t) => [
    primaryKey({ name: "review_batch_records_pk", columns: [t.programme, t.batch, t.recordId] }),
    foreignKey({
      name: "review_batch_records_batch_fk",
      columns: [t.programme, t.batch],
      foreignColumns: [reviewBatches.programme, reviewBatches.id],
    }),
    check("review_batch_records_record_known", oneOf(t.record, reviewedRecords)),
  ],
);
