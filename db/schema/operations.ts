import { foreignKey, index, instant, primaryKey, table, text } from "@/db/columns";
import { programmes } from "@/db/schema/programme";

/** What was answered to an operation, so that the same one sent again is answered alike and changes nothing. */
export const receipts = table(
  "receipts",
  {
    programme: text("programme_id").notNull(),
    /** The operation's id, made by the client. */
    id: text("id").notNull(),
    actor: text("actor").notNull(),
    verb: text("verb").notNull(),
    device: text("device"),
    at: instant("at").notNull(),
    record: text("record"),
    recordId: text("record_id"),
    /** Salted digest of what was asked, to tell a repeat from another operation under the same id; both erasable. */
    salt: text("salt"),
    content: text("content"),
    /** The receipt as JSON; without what was stored once that was erased. */
    result: text("result").notNull(),
  },
  (t) => [
    primaryKey({ name: "receipts_pk", columns: [t.programme, t.id] }),
    index("receipts_by_record").on(t.programme, t.recordId),
    index("receipts_by_time").on(t.programme, t.at),
    foreignKey({
      name: "receipts_programme_fk",
      columns: [t.programme],
      foreignColumns: [programmes.id],
    }),
  ],
);
