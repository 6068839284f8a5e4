import { check, day, foreignKey, instant, integer, primaryKey, table, text } from "@/db/columns";
import { oneOf } from "@/db/schema/checks";
import { phases, programmes } from "@/db/schema/programme";
import { documentedKinds, documentTypes, reviewedRecords } from "@/domain/review/documents";

/** The paper behind an assistance or an interview; one of each type. */
export const sourceDocuments = table(
  "source_documents",
  {
    programme: text("programme_id").notNull(),
    record: text("record").notNull(),
    recordId: text("record_id").notNull(),
    type: text("type").notNull(),
    number: text("number"),
    datedOn: day("dated_on"),
    /** Where the paper is kept. */
    keptAt: text("kept_at").notNull(),
    version: integer("version").notNull(),
    updatedAt: instant("updated_at").notNull(),
    updatedBy: text("updated_by").notNull(),
  },
  (t) => [
    primaryKey({ name: "source_documents_pk", columns: [t.programme, t.recordId, t.type] }),
    foreignKey({ name: "source_documents_programme_fk", columns: [t.programme], foreignColumns: [programmes.id] }),
    check("source_documents_record_known", oneOf(t.record, reviewedRecords)),
    check("source_documents_type_known", oneOf(t.type, documentTypes)),
  ],
);

/** Which papers a phase asks for: of each kind of assistance, and of its interviews. */
export const requiredDocuments = table(
  "required_documents",
  {
    programme: text("programme_id").notNull(),
    phase: text("phase_code").notNull(),
    kind: text("kind").notNull(),
    type: text("type").notNull(),
  },
  (t) => [
    primaryKey({ name: "required_documents_pk", columns: [t.programme, t.phase, t.kind, t.type] }),
    foreignKey({
      name: "required_documents_phase_fk",
      columns: [t.programme, t.phase],
      foreignColumns: [phases.programme, phases.code],
    }),
    check("required_documents_kind_known", oneOf(t.kind, documentedKinds)),
    check("required_documents_type_known", oneOf(t.type, documentTypes)),
  ],
);
