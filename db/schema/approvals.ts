import { foreignKey, instant, primaryKey, table, text } from "@/db/columns";
import { programmes } from "@/db/schema/programme";

/** Wordings that are read out to people, each approved by somebody by name before it is used (domain/instrument). */
export const approvals = table(
  "approvals",
  {
    programme: text("programme_id").notNull(),
    /** What is read out, with its version: `consent/1`, `instrument/follow-up/1`. */
    wording: text("wording").notNull(),
    language: text("language").notNull(),
    approvedBy: text("approved_by").notNull(),
    approvedAt: instant("approved_at").notNull(),
  },
  (t) => [
    primaryKey({ name: "approvals_pk", columns: [t.programme, t.wording, t.language] }),
    foreignKey({ name: "approvals_programme_fk", columns: [t.programme], foreignColumns: [programmes.id] }),
  ],
);
