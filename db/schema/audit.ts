import { foreignKey, index, instant, integer, primaryKey, table, text } from "@/db/columns";
import { programmes } from "@/db/schema/programme";

/**
 * What was changed, append-only: one entry for each record that a command changes, each sealed with the hash of the
 * one before. It holds no values of persons, only salted digests of them (docs/audit.md).
 */
export const auditEntries = table(
  "audit_entries",
  {
    programme: text("programme_id").notNull(),
    /** From 1, without gaps. */
    number: integer("number").notNull(),
    at: instant("at").notNull(),
    actor: text("actor").notNull(),
    verb: text("verb").notNull(),
    /** What kind of record, by `AuditedKind`; `null` for what concerns no single one, such as a load. */
    record: text("record"),
    recordId: text("record_id"),
    /** The record's version afterwards; `null` where records of the kind have none. */
    recordVersion: integer("record_version"),
    /** The programme's data version afterwards. */
    dataVersion: integer("data_version").notNull(),
    /** The operation or request that asked for it; `null` for a command without one. */
    operation: text("operation"),
    address: text("address"),
    device: text("device"),
    /** JSON as it was hashed: for each field its name and the salted digests of its old and new value. */
    fields: text("fields").notNull(),
    previous: text("previous_hash").notNull(),
    hash: text("hash").notNull(),
  },
  (t) => [
    primaryKey({ name: "audit_entries_pk", columns: [t.programme, t.number] }),
    index("audit_entries_by_record").on(t.programme, t.recordId, t.number),
    index("audit_entries_by_actor").on(t.programme, t.actor, t.number),
    index("audit_entries_by_time").on(t.programme, t.at),
    foreignKey({
      name: "audit_entries_programme_fk",
      columns: [t.programme],
      foreignColumns: [programmes.id],
    }),
  ],
);

/** The values behind the digests, which can be erased for good without breaking the chain. */
export const auditValues = table(
  "audit_values",
  {
    programme: text("programme_id").notNull(),
    number: integer("number").notNull(),
    field: text("field").notNull(),
    /** `null` once erased, as are both values. */
    salt: text("salt"),
    /** As JSON. */
    old: text("old_value"),
    new: text("new_value"),
    /** The number of the entry by which the values were erased. */
    erasedBy: integer("erased_by"),
  },
  (t) => [
    primaryKey({ name: "audit_values_pk", columns: [t.programme, t.number, t.field] }),
    foreignKey({
      name: "audit_values_entry_fk",
      columns: [t.programme, t.number],
      foreignColumns: [auditEntries.programme, auditEntries.number],
    }),
  ],
);

/** The last entry of each programme, against which a log that was cut off is noticed. */
export const auditHeads = table(
  "audit_heads",
  {
    programme: text("programme_id").primaryKey(),
    number: integer("number").notNull(),
    hash: text("hash").notNull(),
  },
  (t) => [
    foreignKey({
      name: "audit_heads_programme_fk",
      columns: [t.programme],
      foreignColumns: [programmes.id],
    }),
  ],
);

/** Who read or tried to read what: persons' pages, lists, exports, failed sign-ins, denied requests. */
export const readLog = table(
  "read_log",
  {
    programme: text("programme_id").notNull(),
    id: text("id").notNull(),
    at: instant("at").notNull(),
    actor: text("actor").notNull(),
    address: text("address"),
    kind: text("kind").notNull(),
    /** The key of a person, the name of a list or export, or the path that was denied; never a name of a person. */
    subject: text("subject").notNull(),
  },
  (t) => [
    primaryKey({ name: "read_log_pk", columns: [t.programme, t.id] }),
    index("read_log_by_subject").on(t.programme, t.subject, t.id),
    index("read_log_by_actor").on(t.programme, t.actor, t.id),
  ],
);
